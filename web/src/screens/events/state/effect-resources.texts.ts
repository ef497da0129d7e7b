import { defineTexts, plural } from '../../../texts/texts';
import { countedPeople as people } from './counted-people';

/** What a change of state means for rooms, people and outcomes, by the kind of effect of the API. */
export const effectResourceTexts = defineTexts({
  rooms_held: {
    en: (n: number) =>
      plural('en', n, {
        one: '# room stays taken for its hours.',
        other: '# rooms stay taken for their hours.',
      }),
    ru: (n: number) =>
      plural('ru', n, {
        one: '# зал останется занятым.',
        few: '# зала останутся занятыми.',
        many: '# залов останутся занятыми.',
        other: '# зала останутся занятыми.',
      }),
    kk: (n: number) => `${String(n)} зал бос емес күйінде қалады.`,
    zh: (n: number) => `${String(n)} 间会议室继续占用。`,
  },
  people_held: {
    en: (n: number) =>
      `${people.en(n)} ${n === 1 ? 'stays' : 'stay'} taken for their hours: no other event can have them then.`,
    ru: (n: number) =>
      `Останутся занятыми: ${people.ru(n)}. В эти часы другие мероприятия их не получат.`,
    kk: (n: number) =>
      `Бос емес күйінде қалады: ${people.kk(n)}. Бұл сағаттарда басқа іс-шараға ала алмайды.`,
    zh: (n: number) => `${people.zh(n)}在相应时段仍被占用，不能参加其他活动。`,
  },
  sessions_cancelled: {
    en: (n: number) =>
      plural('en', n, {
        one: '# session is cancelled with it.',
        other: '# sessions are cancelled with it.',
      }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'Вместе с ним отменится # заседание.',
        few: 'Вместе с ним отменятся # заседания.',
        many: 'Вместе с ним отменятся # заседаний.',
        other: 'Вместе с ним отменятся # заседания.',
      }),
    kk: (n: number) => `Онымен бірге ${String(n)} отырыс тоқтатылады.`,
    zh: (n: number) => `其中 ${String(n)} 个场次一并取消。`,
  },
  rooms_freed: {
    en: (n: number) =>
      plural('en', n, { one: '# room becomes free.', other: '# rooms become free.' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'Освободится # зал.',
        few: 'Освободятся # зала.',
        many: 'Освободятся # залов.',
        other: 'Освободятся # зала.',
      }),
    kk: (n: number) => `${String(n)} зал босайды.`,
    zh: (n: number) => `${String(n)} 间会议室释放。`,
  },
  people_freed: {
    en: (n: number) => `${people.en(n)} ${n === 1 ? 'becomes' : 'become'} free for other events.`,
    ru: (n: number) => `Освободятся для других мероприятий: ${people.ru(n)}.`,
    kk: (n: number) => `Басқа іс-шараларға босайды: ${people.kk(n)}.`,
    zh: (n: number) => `${people.zh(n)}可参加其他活动。`,
  },
  outcome_due: {
    en: (day: string, where: string) =>
      where === ''
        ? `Its outcome is to be out by ${day}.`
        : `Its outcome is to be out by ${day}: ${where}.`,
    ru: (day: string, where: string) =>
      where === ''
        ? `Итоговый документ должен выйти не позднее ${day}.`
        : `Итоговый документ должен выйти не позднее ${day}: ${where}.`,
    kk: (day: string, where: string) =>
      where === ''
        ? `Қорытынды құжат ${day} дейін шығуы тиіс.`
        : `Қорытынды құжат ${day} дейін шығуы тиіс: ${where}.`,
    zh: (day: string, where: string) =>
      where === '' ? `成果须在 ${day} 前发布。` : `成果须在 ${day} 前发布：${where}。`,
  },
  outcomes_missing: {
    en: 'No outcome has been begun.',
    ru: 'Итоговый документ ещё не начат.',
    kk: 'Қорытынды құжат әлі басталмаған.',
    zh: '尚未开始撰写成果文件。',
  },
  outcomes_in_work: {
    en: (n: number) =>
      plural('en', n, { one: '# outcome is in the works.', other: '# outcomes are in the works.' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'В работе # итоговый документ.',
        few: 'В работе # итоговых документа.',
        many: 'В работе # итоговых документов.',
        other: 'В работе # итогового документа.',
      }),
    kk: (n: number) => `${String(n)} қорытынды құжат жұмыста.`,
    zh: (n: number) => `${String(n)} 份成果文件正在撰写。`,
  },
  outcomes_unpublished: {
    en: (n: number) =>
      plural('en', n, {
        one: '# outcome is not published.',
        other: '# outcomes are not published.',
      }),
    ru: (n: number) =>
      plural('ru', n, {
        one: 'Не опубликован # итоговый документ.',
        few: 'Не опубликованы # итоговых документа.',
        many: 'Не опубликовано # итоговых документов.',
        other: 'Не опубликовано # итогового документа.',
      }),
    kk: (n: number) => `${String(n)} қорытынды құжат жарияланбаған.`,
    zh: (n: number) => `${String(n)} 份成果文件尚未发布。`,
  },
  outcomes_kept: {
    en: (n: number) =>
      plural('en', n, { one: '# outcome stays as it is.', other: '# outcomes stay as they are.' }),
    ru: (n: number) =>
      plural('ru', n, {
        one: '# итоговый документ останется как есть.',
        few: '# итоговых документа останутся как есть.',
        many: '# итоговых документов останутся как есть.',
        other: '# итогового документа останутся как есть.',
      }),
    kk: (n: number) => `${String(n)} қорытынды құжат сол күйінде қалады.`,
    zh: (n: number) => `${String(n)} 份成果文件保持不变。`,
  },
});
