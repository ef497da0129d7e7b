import type { Translated } from '../../kernel/languages.js';

/** The fixed words of the letter that tells a person what a release changes for them. `{name}` is filled in. */
export const RELEASE_LETTER = {
  subjectFirst: {
    en: '{event}: your sessions',
    ru: '{event}: ваши заседания',
    kk: '{event}: сіздің отырыстарыңыз',
    zh: '{event}：您的场次',
  },
  subjectChanged: {
    en: '{event}: changes in your sessions',
    ru: '{event}: изменения в ваших заседаниях',
    kk: '{event}: отырыстарыңыздағы өзгерістер',
    zh: '{event}：您的场次有变动',
  },
  greeting: {
    en: 'Dear {person},',
    ru: 'Здравствуйте, {person}!',
    kk: 'Құрметті {person}!',
    zh: '尊敬的{person}：',
  },
  first: {
    en: 'The programme of “{event}” has been released. You take part in these sessions:',
    ru: 'Вышла программа мероприятия «{event}». Вы участвуете в следующих заседаниях:',
    kk: '«{event}» іс-шарасының бағдарламасы шықты. Сіз мына отырыстарға қатысасыз:',
    zh: '“{event}”的日程已发布。您参加以下场次：',
  },
  changed: {
    en: 'The programme of “{event}” has changed. This concerns you:',
    ru: 'Программа мероприятия «{event}» изменилась. Вас касается следующее:',
    kk: '«{event}» іс-шарасының бағдарламасы өзгерді. Сізге қатыстысы:',
    zh: '“{event}”的日程有变动。与您有关的内容如下：',
  },
  programme: {
    en: 'The whole programme: {url}',
    ru: 'Вся программа: {url}',
    kk: 'Толық бағдарлама: {url}',
    zh: '完整日程：{url}',
  },
  calendar: {
    en: 'The attached calendar entries bring your calendar up to date.',
    ru: 'Вложенные записи обновят ваш календарь.',
    kk: 'Тіркелген жазбалар күнтізбеңізді жаңартады.',
    zh: '附件中的日历条目可更新您的日历。',
  },
} as const satisfies Readonly<Record<string, Translated>>;
