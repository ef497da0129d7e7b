import type { Translated } from '../kernel/languages.js';

/** What the pages of the login say. */
export const PAGE_TEXTS = {
  logIn: { en: 'Log in', ru: 'Вход', kk: 'Кіру', zh: '登录' },
  logInVerb: { en: 'Log in', ru: 'Войти', kk: 'Кіру', zh: '登录' },
  logOut: { en: 'Log out', ru: 'Выйти', kk: 'Шығу', zh: '退出登录' },
  email: {
    en: 'E-mail address',
    ru: 'Адрес электронной почты',
    kk: 'Электрондық пошта мекенжайы',
    zh: '邮箱地址',
  },
  password: { en: 'Password', ru: 'Пароль', kk: 'Құпиясөз', zh: '密码' },
  newPassword: { en: 'New password', ru: 'Новый пароль', kk: 'Жаңа құпиясөз', zh: '新密码' },
  passwordHint: {
    en: 'At least 12 characters; several words that do not belong together are good.',
    ru: 'Не меньше 12 символов; хорошо подходят несколько слов, не связанных между собой.',
    kk: 'Кемінде 12 таңба; бір-бірімен байланысы жоқ бірнеше сөз жақсы.',
    zh: '至少 12 个字符；建议使用几个互不相关的词。',
  },
  withLink: {
    en: 'Log in without a password',
    ru: 'Вход без пароля',
    kk: 'Құпиясөзсіз кіру',
    zh: '无密码登录',
  },
  sendLink: {
    en: 'Send me a link',
    ru: 'Прислать ссылку',
    kk: 'Маған сілтеме жіберу',
    zh: '发送链接给我',
  },
  forgotten: {
    en: 'Forgotten password',
    ru: 'Забыли пароль?',
    kk: 'Құпиясөзді ұмыттыңыз ба?',
    zh: '忘记密码',
  },
  setPassword: {
    en: 'Set a password',
    ru: 'Задать пароль',
    kk: 'Құпиясөз орнату',
    zh: '设置密码',
  },
  linkOnItsWay: {
    en: 'If there is an account with this address, a letter with a link is on its way. It works for an hour.',
    ru: 'Если учётная запись с этим адресом есть, письмо со ссылкой уже отправлено. Ссылка действует один час.',
    kk: 'Егер бұл мекенжаймен тіркелгі болса, сілтемесі бар хат жіберілді. Сілтеме бір сағат жарамды.',
    zh: '如果该地址已有账户，带链接的邮件即将送达。链接一小时内有效。',
  },
  loggingInAs: {
    en: 'You are about to log in as {email}.',
    ru: 'Вы входите как {email}.',
    kk: 'Сіз {email} ретінде кіресіз.',
    zh: '您将以 {email} 的身份登录。',
  },
  passwordFor: {
    en: 'A new password for {email}. Every other login ends.',
    ru: 'Новый пароль для {email}. Все остальные сеансы завершатся.',
    kk: '{email} үшін жаңа құпиясөз. Басқа сеанстардың бәрі аяқталады.',
    zh: '为 {email} 设置新密码。其他登录将全部退出。',
  },
  loggedInAs: {
    en: 'You are logged in as {email}.',
    ru: 'Вы вошли как {email}.',
    kk: 'Сіз {email} ретінде кірдіңіз.',
    zh: '您已以 {email} 的身份登录。',
  },
  newLink: {
    en: 'Ask for a new link',
    ru: 'Запросить новую ссылку',
    kk: 'Жаңа сілтеме сұрау',
    zh: '重新索取链接',
  },
  toSite: { en: 'To the site', ru: 'На сайт', kk: 'Сайтқа', zh: '前往网站' },
  wrongAddress: {
    en: 'This page works only at {address}. Open it there.',
    ru: 'Эта страница работает только по адресу {address}. Откройте её там.',
    kk: 'Бұл бет тек {address} мекенжайында жұмыс істейді. Оны сол жерде ашыңыз.',
    zh: '此页面只能通过 {address} 使用。请在该地址打开。',
  },
} as const satisfies Record<string, Translated>;

export type PageText = keyof typeof PAGE_TEXTS;
