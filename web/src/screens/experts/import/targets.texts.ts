import { defineTexts } from '../../../texts/texts';
import type { ImportTarget } from './import.queries';

/** What a column can be. */
export const targetTexts = defineTexts<Record<ImportTarget, string>>({
  id: { en: 'ID of the expert', ru: 'ID эксперта', kk: 'Сарапшының ID-і', zh: '专家 ID' },
  email: { en: 'E-mail', ru: 'Электронная почта', kk: 'Электрондық пошта', zh: '电子邮箱' },
  family: { en: 'Family name', ru: 'Фамилия', kk: 'Тегі', zh: '姓' },
  given: { en: 'Given name', ru: 'Имя', kk: 'Аты', zh: '名' },
  patronymic: { en: 'Patronymic', ru: 'Отчество', kk: 'Әкесінің аты', zh: '父名' },
  fullName: { en: 'Full name', ru: 'ФИО целиком', kk: 'Толық аты-жөні', zh: '姓名（整体）' },
  familyLatin: {
    en: 'Family name in Latin letters',
    ru: 'Фамилия латиницей',
    kk: 'Тегі латын әріптерімен',
    zh: '姓（拉丁字母）',
  },
  givenLatin: {
    en: 'Given name in Latin letters',
    ru: 'Имя латиницей',
    kk: 'Аты латын әріптерімен',
    zh: '名（拉丁字母）',
  },
  fullNameLatin: {
    en: 'Full name in Latin letters',
    ru: 'ФИО латиницей',
    kk: 'Толық аты-жөні латын әріптерімен',
    zh: '姓名（拉丁字母）',
  },
  familyHan: {
    en: 'Family name in Chinese characters',
    ru: 'Фамилия иероглифами',
    kk: 'Тегі иероглифпен',
    zh: '姓（汉字）',
  },
  givenHan: {
    en: 'Given name in Chinese characters',
    ru: 'Имя иероглифами',
    kk: 'Аты иероглифпен',
    zh: '名（汉字）',
  },
  fullNameHan: {
    en: 'Full name in Chinese characters',
    ru: 'Имя целиком иероглифами',
    kk: 'Толық аты-жөні иероглифпен',
    zh: '姓名（汉字）',
  },
  country: { en: 'Country', ru: 'Страна', kk: 'Ел', zh: '国家' },
  category: { en: 'Category', ru: 'Категория', kk: 'Санаты', zh: '类别' },
  gender: { en: 'Gender', ru: 'Пол', kk: 'Жынысы', zh: '性别' },
  languages: { en: 'Languages', ru: 'Языки', kk: 'Тілдері', zh: '语言' },
  phone: { en: 'Telephone', ru: 'Телефон', kk: 'Телефон', zh: '电话' },
  institution: { en: 'Institution', ru: 'Учреждение', kk: 'Мекеме', zh: '单位' },
  position: { en: 'Position there', ru: 'Должность', kk: 'Лауазымы', zh: '职务' },
  themes: { en: 'Themes', ru: 'Темы', kk: 'Тақырыптар', zh: '主题' },
  bio: { en: 'About the person', ru: 'О человеке', kk: 'Өзі туралы', zh: '简介' },
  note: {
    en: 'Note of the secretariat',
    ru: 'Заметка секретариата',
    kk: 'Хатшылықтың ескертпесі',
    zh: '秘书处备注',
  },
  ignore: { en: 'Not used', ru: 'Не использовать', kk: 'Қолданбау', zh: '不使用' },
});

export const groupTexts = defineTexts({
  person: { en: 'Name', ru: 'Имя', kk: 'Есім', zh: '姓名' },
  script: {
    en: 'Name in another script',
    ru: 'Имя другим письмом',
    kk: 'Есім басқа жазумен',
    zh: '其他文字的姓名',
  },
  contact: { en: 'Contact', ru: 'Связь', kk: 'Байланыс', zh: '联系方式' },
  about: { en: 'About the person', ru: 'О человеке', kk: 'Адам туралы', zh: '个人信息' },
});
