import { defineTexts } from '../../../texts/texts';

export const peopleTexts = defineTexts({
  none: {
    en: 'Nobody is in the session yet.',
    ru: 'В заседании пока никого нет.',
    kk: 'Отырыста әзірге ешкім жоқ.',
    zh: '该场次还没有人员。',
  },
  noneInTalk: {
    en: 'Nobody gives it yet.',
    ru: 'Докладчик не назначен.',
    kk: 'Баяндамашы белгіленбеген.',
    zh: '尚未指定报告人。',
  },
  add: { en: 'Add a person', ru: 'Добавить участника', kk: 'Қатысушы қосу', zh: '添加人员' },
  addHint: {
    en: 'People of the event come first, then the registry.',
    ru: 'Сначала участники мероприятия, затем реестр.',
    kk: 'Алдымен іс-шара қатысушылары, одан кейін тізілім.',
    zh: '先列出本活动的人员，再列出专家库。',
  },
  ofEvent: {
    en: 'of this event',
    ru: 'участник мероприятия',
    kk: 'іс-шара қатысушысы',
    zh: '本活动人员',
  },
  role: { en: 'Role', ru: 'Роль', kk: 'Рөлі', zh: '角色' },
  roleOf: {
    en: (name: string) => `Role of ${name}`,
    ru: (name: string) => `Роль: ${name}`,
    kk: (name: string) => `Рөлі: ${name}`,
    zh: (name: string) => `${name} 的角色`,
  },
  occupied: {
    en: 'Occupied by it: cannot be elsewhere then',
    ru: 'Участвует полностью: быть в другом месте не может',
    kk: 'Толық қатысады: сол кезде басқа жерде бола алмайды',
    zh: '全程占用：届时不能在别处',
  },
  occupiedShort: {
    en: 'Occupied',
    ru: 'Участвует полностью',
    kk: 'Толық қатысады',
    zh: '全程占用',
  },
  occupiedOf: {
    en: (name: string) => `${name} is occupied by it`,
    ru: (name: string) => `${name}: участвует полностью`,
    kk: (name: string) => `${name}: толық қатысады`,
    zh: (name: string) => `${name} 全程占用`,
  },
  reason: {
    en: 'Why not occupied',
    ru: 'Почему участвует не полностью',
    kk: 'Толық қатыспау себебі',
    zh: '不占用的原因',
  },
  notOccupied: {
    en: (reason: string) => `Not occupied by it: ${reason}`,
    ru: (reason: string) => `Участвует не полностью: ${reason}`,
    kk: (reason: string) => `Толық қатыспайды: ${reason}`,
    zh: (reason: string) => `不占用：${reason}`,
  },
  putIn: {
    en: (name: string) => `Put ${name} in`,
    ru: (name: string) => `Добавить: ${name}`,
    kk: (name: string) => `Қосу: ${name}`,
    zh: (name: string) => `加入 ${name}`,
  },
  takeOut: {
    en: (name: string) => `Take ${name} out`,
    ru: (name: string) => `Убрать: ${name}`,
    kk: (name: string) => `Алып тастау: ${name}`,
    zh: (name: string) => `移出 ${name}`,
  },
  takenOut: {
    en: (name: string) => `No longer in the session: ${name}`,
    ru: (name: string) => `Больше не в заседании: ${name}`,
    kk: (name: string) => `Отырыстан шығарылды: ${name}`,
    zh: (name: string) => `已移出场次：${name}`,
  },
  putInDone: {
    en: (name: string) => `In the session now: ${name}`,
    ru: (name: string) => `Теперь в заседании: ${name}`,
    kk: (name: string) => `Енді отырыста: ${name}`,
    zh: (name: string) => `已加入场次：${name}`,
  },
  up: {
    en: (name: string) => `Move up: ${name}`,
    ru: (name: string) => `Выше: ${name}`,
    kk: (name: string) => `Жоғары: ${name}`,
    zh: (name: string) => `上移：${name}`,
  },
  down: {
    en: (name: string) => `Move down: ${name}`,
    ru: (name: string) => `Ниже: ${name}`,
    kk: (name: string) => `Төмен: ${name}`,
    zh: (name: string) => `下移：${name}`,
  },
  notNow: { en: 'Not this person', ru: 'Не добавлять', kk: 'Қоспау', zh: '不添加' },
  addTalk: { en: 'Add a contribution', ru: 'Добавить доклад', kk: 'Баяндама қосу', zh: '添加报告' },
  saveTalk: {
    en: 'Save the contribution',
    ru: 'Сохранить доклад',
    kk: 'Баяндаманы сақтау',
    zh: '保存报告',
  },
  noTalks: {
    en: 'There are no contributions in the session.',
    ru: 'В заседании нет докладов.',
    kk: 'Отырыста баяндама жоқ.',
    zh: '该场次没有报告。',
  },
  talkTitle: {
    en: 'Title of the contribution',
    ru: 'Название доклада',
    kk: 'Баяндаманың атауы',
    zh: '报告题目',
  },
  talkAbstract: { en: 'Abstract', ru: 'Аннотация', kk: 'Аңдатпа', zh: '摘要' },
  talkMinutes: { en: 'Minutes', ru: 'Минут', kk: 'Минут', zh: '分钟数' },
  speakers: { en: 'Who gives it', ru: 'Докладчики', kk: 'Баяндамашылар', zh: '报告人' },
  editTalk: {
    en: (title: string) => `Edit: ${title}`,
    ru: (title: string) => `Изменить: ${title}`,
    kk: (title: string) => `Өзгерту: ${title}`,
    zh: (title: string) => `编辑：${title}`,
  },
  removeTalk: {
    en: (title: string) => `Delete: ${title}`,
    ru: (title: string) => `Удалить: ${title}`,
    kk: (title: string) => `Жою: ${title}`,
    zh: (title: string) => `删除：${title}`,
  },
  removeTalkTitle: {
    en: 'Delete the contribution',
    ru: 'Удалить доклад',
    kk: 'Баяндаманы жою',
    zh: '删除报告',
  },
  removeTalkLead: {
    en: (title: string, people: number) =>
      `“${title}” goes out of the session, with the roles of its speakers (${String(people)}). The speakers stay in the registry.`,
    ru: (title: string, people: number) =>
      `«${title}» исчезнет из заседания вместе с ролями докладчиков (${String(people)}). Сами докладчики остаются в реестре.`,
    kk: (title: string, people: number) =>
      `«${title}» отырыстан баяндамашыларының рөлдерімен (${String(people)}) бірге жойылады. Баяндамашылардың өзі тізілімде қалады.`,
    zh: (title: string, people: number) =>
      `“${title}”将连同其报告人角色（${String(people)}）从场次中删除。报告人仍保留在专家库中。`,
  },
  talksTake: {
    en: (taken: number, length: number) =>
      `Contributions take ${String(taken)} of ${String(length)} min.`,
    ru: (taken: number, length: number) =>
      `Доклады занимают ${String(taken)} из ${String(length)} мин.`,
    kk: (taken: number, length: number) =>
      `Баяндамаларға ${String(length)} минуттың ${String(taken)} минуты кетеді.`,
    zh: (taken: number, length: number) =>
      `报告共占 ${String(taken)} 分钟，场次时长 ${String(length)} 分钟。`,
  },
});
