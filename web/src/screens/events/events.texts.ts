import { defineTexts } from '../../texts/texts';

/** The list of events, a new one, and the frame of one event. */
export const eventsTexts = defineTexts({
  title: { en: 'Events', ru: 'Мероприятия', kk: 'Іс-шаралар', zh: '活动' },
  newEvent: { en: 'New event', ru: 'Новое мероприятие', kk: 'Жаңа іс-шара', zh: '新建活动' },
  search: {
    en: 'Words of the title',
    ru: 'Слова из названия',
    kk: 'Атауындағы сөздер',
    zh: '名称中的词',
  },
  anyState: { en: 'Any state', ru: 'Любое состояние', kk: 'Кез келген күй', zh: '任何状态' },
  anyKind: { en: 'Any kind', ru: 'Любой вид', kk: 'Кез келген түр', zh: '任何类型' },
  state: { en: 'State', ru: 'Состояние', kk: 'Күйі', zh: '状态' },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类型' },
  when: { en: 'When', ru: 'Когда', kk: 'Қашан', zh: '时间' },
  where: { en: 'Where', ru: 'Где', kk: 'Қайда', zh: '地点' },
  from: { en: 'From', ru: 'С', kk: 'Бастап', zh: '自' },
  to: { en: 'Until', ru: 'По', kk: 'Дейін', zh: '至' },
  emptyTitle: {
    en: 'No events yet',
    ru: 'Мероприятий пока нет',
    kk: 'Әзірге іс-шара жоқ',
    zh: '尚无活动',
  },
  empty: {
    en: 'Conferences, round tables and seminars go here: each with its people, its programme and its outcome.',
    ru: 'Здесь конференции, круглые столы и семинары: каждый со своими участниками, программой и итогом.',
    kk: 'Мұнда конференциялар, дөңгелек үстелдер мен семинарлар: әрқайсысы өз адамдарымен, бағдарламасымен және қорытындысымен.',
    zh: '会议、圆桌会议和研讨班在此列出，各有人员、日程和成果。',
  },
  newLead: {
    en: 'A draft that nobody outside sees until you announce it. Only title, kind and dates are needed now.',
    ru: 'Проект, который никто снаружи не увидит, пока вы его не объявите. Сейчас нужны только название, вид и даты.',
    kk: 'Жоба: жарияланғанша сырттан ешкім көрмейді. Қазір тек атауы, түрі және күндері керек.',
    zh: '这是草稿，公布之前外部不可见。目前只需填写名称、类型和日期。',
  },
  overview: { en: 'Overview', ru: 'Обзор', kk: 'Шолу', zh: '概览' },
  people: { en: 'People', ru: 'Участники', kk: 'Адамдар', zh: '人员' },
  programme: { en: 'Programme', ru: 'Программа', kk: 'Бағдарлама', zh: '日程' },
  outcome: { en: 'Outcome', ru: 'Итог', kk: 'Қорытынды', zh: '成果' },
  publication: { en: 'Publication', ru: 'Публикация', kk: 'Жариялау', zh: '发布' },
  log: { en: 'Log', ru: 'Журнал', kk: 'Журнал', zh: '日志' },
  tabs: {
    en: 'Parts of the event',
    ru: 'Разделы мероприятия',
    kk: 'Іс-шараның бөлімдері',
    zh: '活动各部分',
  },
  toList: { en: 'All events', ru: 'Все мероприятия', kk: 'Барлық іс-шаралар', zh: '全部活动' },
  publicPage: { en: 'Public page', ru: 'Открытая страница', kk: 'Ашық бет', zh: '公开页面' },
  ofSeries: {
    en: (number: number, title: string) => `No. ${String(number)} of ${title}`,
    ru: (number: number, title: string) => `№ ${String(number)} серии «${title}»`,
    kk: (number: number, title: string) => `«${title}» топтамасының № ${String(number)}`,
    zh: (number: number, title: string) => `${title}第${String(number)}期`,
  },
});
