import { defineTexts, plural } from '../../../texts/texts';

/** What is different between two programmes: the headings; the sentences themselves are those of the API. */
export const differencesTexts = defineTexts({
  bySession: {
    en: 'What changes, by session',
    ru: 'Изменения по заседаниям',
    kk: 'Отырыстар бойынша өзгерістер',
    zh: '各场次的变动',
  },
  byPerson: {
    en: 'What changes, by person',
    ru: 'Изменения по людям',
    kk: 'Адамдар бойынша өзгерістер',
    zh: '各人的变动',
  },
  concerned: {
    en: 'People concerned',
    ru: 'Кого это касается',
    kk: 'Қатысы бар адамдар',
    zh: '有关人员',
  },
  asTold: {
    en: 'In the words in which they are told.',
    ru: 'Теми словами, которыми им сообщается.',
    kk: 'Өздеріне айтылатын сөздермен.',
    zh: '以通知本人的措辞显示。',
  },
  added: { en: 'New', ru: 'Новые', kk: 'Жаңа', zh: '新增' },
  moved: {
    en: 'Other hours or another room',
    ru: 'Другое время или другой зал',
    kk: 'Уақыты немесе залы басқа',
    zh: '时间或会议室有变',
  },
  changed: {
    en: 'Other changes',
    ru: 'Другие изменения',
    kk: 'Басқа өзгерістер',
    zh: '其他变动',
  },
  cancelled: { en: 'Cancelled', ru: 'Отменённые', kk: 'Өткізілмейді', zh: '已取消' },
  restored: {
    en: 'Take place after all',
    ru: 'Всё же состоятся',
    kk: 'Қайта өтетін болды',
    zh: '恢复举行',
  },
  withdrawn: {
    en: 'No longer in the programme',
    ru: 'Больше нет в программе',
    kk: 'Бағдарламадан алынды',
    zh: '已不在日程中',
  },
  joined: {
    en: (names: string) => `Come in: ${names}`,
    ru: (names: string) => `Добавлены: ${names}`,
    kk: (names: string) => `Қосылды: ${names}`,
    zh: (names: string) => `新加入：${names}`,
  },
  left: {
    en: (names: string) => `Leave it: ${names}`,
    ru: (names: string) => `Больше не участвуют: ${names}`,
    kk: (names: string) => `Енді қатыспайды: ${names}`,
    zh: (names: string) => `不再参加：${names}`,
  },
  noPeople: {
    en: 'Nobody’s hours or places change.',
    ru: 'Ни у кого не меняются время и место.',
    kk: 'Ешкімнің уақыты мен орны өзгермейді.',
    zh: '没有人的时间或地点发生变动。',
  },
  nothing: {
    en: 'Only details that no session shows by itself, such as names of people or rooms.',
    ru: 'Только то, чего не видно по заседаниям: например, имена людей или названия залов.',
    kk: 'Тек отырыстардан көрінбейтін мәліметтер, мысалы адамдардың есімі немесе залдардың атауы.',
    zh: '仅涉及各场次本身不体现的细节，例如人员姓名或会议室名称。',
  },
  more: {
    en: (count: number) => plural('en', count, { other: 'Show # more' }),
    ru: (count: number) => plural('ru', count, { other: 'Показать ещё #' }),
    kk: (count: number) => plural('kk', count, { other: 'Тағы # көрсету' }),
    zh: (count: number) => plural('zh', count, { other: '再显示 # 条' }),
  },
  unknownName: { en: 'Without a name', ru: 'Без имени', kk: 'Есімсіз', zh: '无姓名' },
});
