import { defineTexts, plural } from '../../texts/texts';

/** What the balance of a year and of an event says. */
export const balanceTexts = defineTexts({
  title: { en: 'Balance', ru: 'Баланс участия', kk: 'Қатысу теңгерімі', zh: '参与平衡' },
  lead: {
    en: 'Who is engaged in the events: from which countries, of which categories and institutions. Those who declined or withdrew are left out.',
    ru: 'Кто участвует в мероприятиях: из каких стран, каких категорий и учреждений. Отказавшиеся и отозвавшие участие не считаются.',
    kk: 'Іс-шараларға кімдер қатысады: қай елдерден, қай санаттар мен мекемелерден. Бас тартқандар мен қатысудан бас тартқандар есептелмейді.',
    zh: '活动参与者来自哪些国家、类别和单位。已谢绝和已退出者不计。',
  },
  year: { en: 'Year', ru: 'Год', kk: 'Жыл', zh: '年份' },
  heldOnly: {
    en: 'Only events that were held',
    ru: 'Только проведённые мероприятия',
    kk: 'Тек өткізілген іс-шаралар',
    zh: '仅限已举行的活动',
  },
  emptyTitle: {
    en: 'Nobody is engaged in this year',
    ru: 'В этом году участников нет',
    kk: 'Бұл жылы қатысушылар жоқ',
    zh: '该年度尚无参与者',
  },
  empty: {
    en: 'As soon as experts are proposed or invited to an event, this page shows who comes from where. Begin with an event and its people.',
    ru: 'Как только на мероприятие предложат или пригласят экспертов, здесь будет видно, кто откуда. Начните с мероприятия и его участников.',
    kk: 'Іс-шараға сарапшылар ұсынылғанда не шақырылғанда, мұнда кімнің қайдан екені көрінеді. Іс-шарадан және оның қатысушыларынан бастаңыз.',
    zh: '一旦有专家被提名或邀请参加活动，本页即显示其来源。请先选择活动及其人员。',
  },
  toEvents: {
    en: 'Go to the events',
    ru: 'К мероприятиям',
    kk: 'Іс-шараларға өту',
    zh: '前往活动',
  },
  emptyEvent: {
    en: 'Nobody is engaged in this event yet. Propose or invite experts, and their countries, categories and institutions appear here.',
    ru: 'В этом мероприятии пока никто не участвует. Предложите или пригласите экспертов — здесь появятся их страны, категории и учреждения.',
    kk: 'Бұл іс-шараға әзірге ешкім қатыспайды. Сарапшыларды ұсынсаңыз не шақырсаңыз, мұнда олардың елдері, санаттары мен мекемелері көрінеді.',
    zh: '该活动尚无参与者。提名或邀请专家后，此处将显示其国家、类别和单位。',
  },
  headlineYear: {
    en: (people: number, countries: number, events: number) =>
      `${plural('en', people, { one: '# person', other: '# people' })} from ${plural('en', countries, { one: '# country', other: '# countries' })} at ${plural('en', events, { one: '# event', other: '# events' })}`,
    ru: (people: number, countries: number, events: number) =>
      `${plural('ru', people, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' })} из ${plural('ru', countries, { one: '# страны', other: '# стран' })} на ${plural('ru', events, { one: '# мероприятии', other: '# мероприятиях' })}`,
    kk: (people: number, countries: number, events: number) =>
      `${String(events)} іс-шарада ${String(countries)} елден ${String(people)} адам`,
    zh: (people: number, countries: number, events: number) =>
      `${String(events)} 场活动，${String(countries)} 个国家的 ${String(people)} 人`,
  },
  headlineEvent: {
    en: (people: number, countries: number) =>
      `${plural('en', people, { one: '# person', other: '# people' })} from ${plural('en', countries, { one: '# country', other: '# countries' })}`,
    ru: (people: number, countries: number) =>
      `${plural('ru', people, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' })} из ${plural('ru', countries, { one: '# страны', other: '# стран' })}`,
    kk: (people: number, countries: number) => `${String(countries)} елден ${String(people)} адам`,
    zh: (people: number, countries: number) => `${String(countries)} 个国家的 ${String(people)} 人`,
  },
  accepted: {
    en: (count: number) => `${String(count)} of them accepted or are confirmed.`,
    ru: (count: number) => `Согласились или подтверждены: ${String(count)}.`,
    kk: (count: number) => `Келіскендер мен расталғандар: ${String(count)}.`,
    zh: (count: number) => `其中 ${String(count)} 人已接受或已确认。`,
  },
  interpreters: {
    en: (count: number) => `Interpreters are counted apart: ${String(count)}.`,
    ru: (count: number) => `Переводчики считаются отдельно: ${String(count)}.`,
    kk: (count: number) => `Аудармашылар бөлек есептеледі: ${String(count)}.`,
    zh: (count: number) => `译员另计：${String(count)} 人。`,
  },
  countries: { en: 'Countries', ru: 'Страны', kk: 'Елдер', zh: '国家' },
  categories: { en: 'Categories', ru: 'Категории', kk: 'Санаттар', zh: '类别' },
  institutions: { en: 'Institutions', ru: 'Учреждения', kk: 'Мекемелер', zh: '单位' },
  genders: {
    en: 'Gender, where given',
    ru: 'Пол, где указан',
    kk: 'Жынысы (көрсетілгендер)',
    zh: '性别（已填写者）',
  },
  roles: { en: 'Roles', ru: 'Роли', kk: 'Рөлдер', zh: '角色' },
  rolesNote: {
    en: 'A person in two roles stands in both.',
    ru: 'Человек в двух ролях стоит в обеих.',
    kk: 'Екі рөлдегі адам екеуінде де тұрады.',
    zh: '身兼两个角色者两处均列。',
  },
  institutionsNote: {
    en: 'Each person stands at the first of their institutions.',
    ru: 'Каждый человек стоит у первого из своих учреждений.',
    kk: 'Әр адам мекемелерінің біріншісінде тұрады.',
    zh: '每人只列于其第一个单位。',
  },
  people: { en: 'People', ru: 'Люди', kk: 'Адамдар', zh: '人数' },
  acceptedColumn: { en: 'Accepted', ru: 'Согласились', kk: 'Келіскен', zh: '已接受' },
  engagements: { en: 'Engagements', ru: 'Участия', kk: 'Қатысулар', zh: '参与次数' },
  share: { en: 'Share', ru: 'Доля', kk: 'Үлесі', zh: '占比' },
  legend: {
    en: 'Full bar: accepted or confirmed. Hatched: only proposed or invited.',
    ru: 'Сплошная полоса: согласились или подтверждены. Штриховка: лишь предложены или приглашены.',
    kk: 'Тұтас жолақ: келіскен не расталған. Сызықшалы: тек ұсынылған не шақырылған.',
    zh: '实心条：已接受或已确认。斜线条：仅提名或邀请。',
  },
  notGiven: { en: 'Not given', ru: 'Не указано', kk: 'Көрсетілмеген', zh: '未填写' },
  noInstitution: {
    en: 'Without an institution',
    ru: 'Без учреждения',
    kk: 'Мекемесіз',
    zh: '无单位',
  },
  others: {
    en: (count: number) =>
      plural('en', count, { one: '# other institution', other: '# other institutions' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'ещё # учреждение',
        few: 'ещё # учреждения',
        many: 'ещё # учреждений',
        other: 'ещё # учреждения',
      }),
    kk: (count: number) => `тағы ${String(count)} мекеме`,
    zh: (count: number) => `其他 ${String(count)} 个单位`,
  },
  showAll: {
    en: 'Show all institutions',
    ru: 'Показать все учреждения',
    kk: 'Барлық мекемені көрсету',
    zh: '显示全部单位',
  },
  whoIs: {
    en: (count: number, name: string) => `${name}: ${String(count)}, show the people`,
    ru: (count: number, name: string) => `${name}: ${String(count)}, показать людей`,
    kk: (count: number, name: string) => `${name}: ${String(count)}, адамдарды көрсету`,
    zh: (count: number, name: string) => `${name}：${String(count)}，查看人员`,
  },
  missing: {
    en: 'Countries you work with that are not here',
    ru: 'Страны, с которыми вы работаете и которых здесь нет',
    kk: 'Сіз жұмыс істейтін, бірақ мұнда жоқ елдер',
    zh: '有合作关系而此处缺席的国家',
  },
  registered: {
    en: (count: number) =>
      plural('en', count, { one: '# expert in the registry', other: '# experts in the registry' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'в реестре # эксперт',
        few: 'в реестре # эксперта',
        many: 'в реестре # экспертов',
        other: 'в реестре # эксперта',
      }),
    kk: (count: number) => `тізілімде ${String(count)} сарапшы`,
    zh: (count: number) => `名册中有 ${String(count)} 名专家`,
  },
});
