import { countryName } from '../kernel/countries.js';
import type { Translated, UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { ExpertView } from './dto/expert.dto.js';
import { formOfRow } from './expert-facts.js';
import type { ImportTarget } from './import-columns.js';
import { categoryName, genderName } from './import-values.js';

/** The columns of an export with their names, all of which an import understands. */
const COLUMNS: readonly (readonly [Exclude<ImportTarget, 'ignore'>, Translated])[] = [
  ['id', { en: 'ID', ru: 'ID', kk: 'ID', zh: 'ID' }],
  ['family', { en: 'Family name', ru: 'Фамилия', kk: 'Тегі', zh: '姓' }],
  ['given', { en: 'Given name', ru: 'Имя', kk: 'Аты', zh: '名' }],
  ['patronymic', { en: 'Patronymic', ru: 'Отчество', kk: 'Әкесінің аты', zh: '父名' }],
  ['fullName', { en: 'Full name', ru: 'ФИО', kk: 'Толық аты-жөні', zh: '姓名' }],
  [
    'fullNameLatin',
    { en: 'Name in English', ru: 'ФИО латиницей', kk: 'Аты-жөні латынша', zh: '英文姓名' },
  ],
  [
    'fullNameHan',
    { en: 'Name in Chinese', ru: 'ФИО по-китайски', kk: 'Аты-жөні қытайша', zh: '中文姓名' },
  ],
  ['email', { en: 'E-mail', ru: 'Эл. почта', kk: 'Электрондық пошта', zh: '邮箱' }],
  ['phone', { en: 'Phone', ru: 'Телефон', kk: 'Телефон', zh: '电话' }],
  ['country', { en: 'Country', ru: 'Страна', kk: 'Ел', zh: '国家' }],
  ['category', { en: 'Category', ru: 'Категория', kk: 'Санат', zh: '类别' }],
  ['gender', { en: 'Gender', ru: 'Пол', kk: 'Жынысы', zh: '性别' }],
  ['languages', { en: 'Languages', ru: 'Языки', kk: 'Тілдер', zh: '语言' }],
  ['institution', { en: 'Institution', ru: 'Организация', kk: 'Ұйым', zh: '单位' }],
  ['position', { en: 'Position', ru: 'Должность', kk: 'Лауазымы', zh: '职务' }],
  ['themes', { en: 'Themes', ru: 'Темы', kk: 'Тақырыптар', zh: '主题' }],
  ['bio', { en: 'Bio', ru: 'О себе', kk: 'Өзі туралы', zh: '简介' }],
  ['note', { en: 'Note', ru: 'Примечание', kk: 'Ескерту', zh: '备注' }],
];

/** The name of the file and of its sheet. */
export const EXPORT_TITLE: Translated = {
  en: 'Experts',
  ru: 'Эксперты',
  kk: 'Сарапшылар',
  zh: '专家',
};

/** Columns that hold a field of an expert under another name. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  names: 'fullName',
  emails: 'email',
  affiliations: 'institution',
  themeIds: 'themes',
};

/** What a field of an expert is called in a table; the field itself where it has no column. */
export function columnName(field: string, language: UiLanguage): string {
  const column = COLUMN_OF[field] ?? field;
  return COLUMNS.find(([target]) => target === column)?.[1][language] ?? field;
}

/** The names of an export's columns in a language. */
export function exportHeader(language: UiLanguage): string[] {
  return COLUMNS.map(([, names]) => names[language]);
}

/**
 * An expert as a row of text cells. Read back by an import it changes nothing: the person is known by the id, and
 * what stands in the cells is in the registry already.
 */
export function exportRow(expert: ExpertView, language: UiLanguage): string[] {
  const forms = expert.names.map(formOfRow);
  const [own] = forms;
  const latin = forms.find((form) => form !== own && form.script === 'Latn');
  const han = forms.find((form) => form !== own && form.script === 'Hani');
  const text = (localized: LocalizedText): string =>
    resolveText(localized, { asked: language })?.text ?? '';
  const printed = (form: NameForm | undefined): string =>
    expert.names[form === undefined ? -1 : forms.indexOf(form)]?.printed ?? '';
  const cells: Readonly<Record<(typeof COLUMNS)[number][0], string>> = {
    id: expert.id,
    family: own?.family ?? '',
    given: own?.given ?? '',
    patronymic: own?.patronymic ?? '',
    fullName: own?.full ?? '',
    familyLatin: '',
    givenLatin: '',
    fullNameLatin: printed(latin),
    familyHan: '',
    givenHan: '',
    fullNameHan: printed(han),
    email: expert.emails.join('; '),
    phone: expert.phone ?? '',
    country: expert.country === null ? '' : countryName(expert.country, language),
    category: categoryName(expert.category, language),
    gender: expert.gender === null ? '' : genderName(expert.gender, language),
    languages: expert.languages.join(', '),
    institution: expert.affiliations.map(({ institutionName }) => text(institutionName)).join('\n'),
    position: expert.affiliations.map(({ title }) => text(title)).join('\n'),
    themes: expert.themes.map(({ title }) => text(title)).join('; '),
    bio: text(expert.bio),
    note: expert.note,
  };
  return COLUMNS.map(([target]) => cells[target]);
}
