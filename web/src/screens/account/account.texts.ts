import { defineTexts } from '../../texts/texts';

export const accountTexts = defineTexts({
  title: { en: 'Your account', ru: 'Ваша учётная запись', kk: 'Тіркелгіңіз', zh: '您的账户' },
  displayName: {
    en: 'Name that colleagues see',
    ru: 'Имя, которое видят коллеги',
    kk: 'Әріптестер көретін есім',
    zh: '同事看到的姓名',
  },
  language: {
    en: 'Language of screens and mails',
    ru: 'Язык экранов и писем',
    kk: 'Экран мен хаттардың тілі',
    zh: '界面和邮件的语言',
  },
});
