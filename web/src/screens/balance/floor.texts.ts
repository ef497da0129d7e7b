import { defineTexts, plural } from '../../texts/texts';

/** What is said of the commitments that ask for so many countries or categories at every event. */
export const floorTexts = defineTexts({
  title: {
    en: 'Against the commitments',
    ru: 'По обязательствам',
    kk: 'Міндеттемелер бойынша',
    zh: '对照承诺',
  },
  none: {
    en: 'No commitment asks for countries or categories here.',
    ru: 'Обязательств по странам или категориям здесь нет.',
    kk: 'Мұнда елдер не санаттар бойынша міндеттеме жоқ.',
    zh: '此处没有关于国家或类别的承诺。',
  },
  enough: { en: 'Enough', ru: 'Достаточно', kk: 'Жеткілікті', zh: '已达下限' },
  below: { en: 'Below the floor', ru: 'Ниже порога', kk: 'Шектен төмен', zh: '低于下限' },
  country: {
    en: (actual: number, floor: number) =>
      `${plural('en', actual, { one: '# country', other: '# countries' })}, at least ${String(floor)} promised`,
    ru: (actual: number, floor: number) =>
      `${plural('ru', actual, { one: '# страна', few: '# страны', many: '# стран', other: '# страны' })}, обещано не менее ${String(floor)}`,
    kk: (actual: number, floor: number) =>
      `${String(actual)} ел, уәде етілгені кемінде ${String(floor)}`,
    zh: (actual: number, floor: number) => `${String(actual)} 个国家，承诺至少 ${String(floor)} 个`,
  },
  category: {
    en: (actual: number, floor: number) =>
      `${plural('en', actual, { one: '# category', other: '# categories' })}, at least ${String(floor)} promised`,
    ru: (actual: number, floor: number) =>
      `${plural('ru', actual, { one: '# категория', few: '# категории', many: '# категорий', other: '# категории' })}, обещано не менее ${String(floor)}`,
    kk: (actual: number, floor: number) =>
      `${String(actual)} санат, уәде етілгені кемінде ${String(floor)}`,
    zh: (actual: number, floor: number) => `${String(actual)} 个类别，承诺至少 ${String(floor)} 个`,
  },
  missing: {
    en: (count: number) => `${String(count)} missing`,
    ru: (count: number) => `не хватает: ${String(count)}`,
    kk: (count: number) => `жетіспейді: ${String(count)}`,
    zh: (count: number) => `尚缺 ${String(count)} 个`,
  },
  expected: {
    en: (count: number) => `If all who were asked accept, there will be ${String(count)}.`,
    ru: (count: number) => `Если согласятся все, кого спросили, будет ${String(count)}.`,
    kk: (count: number) => `Сұралғандардың бәрі келіссе, ${String(count)} болады.`,
    zh: (count: number) => `如受邀者全部接受，将有 ${String(count)} 个。`,
  },
  present: { en: 'Present', ru: 'Есть', kk: 'Бар', zh: '已有' },
  asked: { en: 'Only asked', ru: 'Лишь спрошены', kk: 'Тек сұралған', zh: '仅邀请' },
  absent: { en: 'Could be added', ru: 'Можно добавить', kk: 'Қосуға болады', zh: '可补充' },
  events: {
    en: (met: number, events: number) =>
      `${String(met)} of ${plural('en', events, { one: '# event has', other: '# events have' })} enough`,
    ru: (met: number, events: number) =>
      `достаточно на ${String(met)} из ${plural('ru', events, { one: '# мероприятия', other: '# мероприятий' })}`,
    kk: (met: number, events: number) =>
      `${String(events)} іс-шара ішінен ${String(met)} жеткілікті`,
    zh: (met: number, events: number) => `${String(events)} 场活动中 ${String(met)} 场达标`,
  },
  short: {
    en: 'Events below the floor',
    ru: 'Мероприятия ниже порога',
    kk: 'Шектен төмен іс-шаралар',
    zh: '低于下限的活动',
  },
  ahead: {
    en: 'ahead, can still be mended',
    ru: 'впереди, ещё можно поправить',
    kk: 'алда, әлі түзетуге болады',
    zh: '尚未举行，可补足',
  },
  held: { en: 'held', ru: 'проведено', kk: 'өткізілді', zh: '已举行' },
  ofMandate: {
    en: (title: string) => `Mandate: ${title}`,
    ru: (title: string) => `Мандат: ${title}`,
    kk: (title: string) => `Мандат: ${title}`,
    zh: (title: string) => `授权文件：${title}`,
  },
});
