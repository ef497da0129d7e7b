import { defineTexts, plural } from '../../../texts/texts';

export const programmeTexts = defineTexts({
  addSession: { en: 'Add a session', ru: 'Добавить заседание', kk: 'Отырыс қосу', zh: '添加场次' },
  importFile: {
    en: 'Import a file',
    ru: 'Загрузить из файла',
    kk: 'Файлдан жүктеу',
    zh: '从文件导入',
  },
  exportFile: { en: 'Export', ru: 'Выгрузить', kk: 'Экспорттау', zh: '导出' },
  tracks: { en: 'Tracks', ru: 'Секции', kk: 'Секциялар', zh: '专题' },
  rules: { en: 'Rules', ru: 'Правила', kk: 'Ережелер', zh: '规则' },
  plan: { en: 'Plan…', ru: 'Спланировать…', kk: 'Жоспарлау…', zh: '自动排程…' },
  emptyTitle: {
    en: 'The programme has no sessions yet',
    ru: 'В программе пока нет заседаний',
    kk: 'Бағдарламада әзірге отырыс жоқ',
    zh: '日程中还没有场次',
  },
  emptyLead: {
    en: 'Here stand the sessions of the event: when, in which room, with whom. Add the first one, or take in a programme that you have as a file.',
    ru: 'Здесь будут заседания мероприятия: когда, в каком зале, с кем. Добавьте первое или загрузите готовую программу из файла.',
    kk: 'Мұнда іс-шараның отырыстары тұрады: қашан, қай залда, кіммен. Біріншісін қосыңыз немесе дайын бағдарламаны файлдан жүктеңіз.',
    zh: '这里列出活动的各场次：时间、会议室和人员。请添加第一个场次，或从文件导入现成的日程。',
  },
  emptyForReaders: {
    en: 'Here stand the sessions of the event: when, in which room, with whom.',
    ru: 'Здесь будут заседания мероприятия: когда, в каком зале, с кем.',
    kk: 'Мұнда іс-шараның отырыстары тұрады: қашан, қай залда, кіммен.',
    zh: '这里列出活动的各场次：时间、会议室和人员。',
  },
  closed: {
    en: 'The event is over or cancelled; its programme no longer changes.',
    ru: 'Мероприятие закрыто или отменено; его программа больше не меняется.',
    kk: 'Іс-шара жабылған немесе өткізілмейді; бағдарламасы енді өзгермейді.',
    zh: '活动已结束或取消，日程不再更改。',
  },
  noRooms: {
    en: 'There are no rooms yet to hold the sessions in.',
    ru: 'Пока нет залов, где могли бы пройти заседания.',
    kk: 'Отырыс өткізетін зал әзірге жоқ.',
    zh: '还没有可用的会议室。',
  },
  toVenues: {
    en: 'Add rooms under Organization → Venues',
    ru: 'Добавить залы: Организация → Места проведения',
    kk: 'Зал қосу: Ұйым → Өтетін орындар',
    zh: '在“机构 → 会场”中添加会议室',
  },
  sessionsCount: {
    en: (count: number) => plural('en', count, { one: '# session', other: '# sessions' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# заседание',
        few: '# заседания',
        many: '# заседаний',
        other: '# заседания',
      }),
    kk: (count: number) => plural('kk', count, { other: '# отырыс' }),
    zh: (count: number) => plural('zh', count, { other: '# 个场次' }),
  },
  shownOf: {
    en: (shown: number, all: number) => `${String(shown)} of ${String(all)} shown`,
    ru: (shown: number, all: number) => `Показано ${String(shown)} из ${String(all)}`,
    kk: (shown: number, all: number) => `${String(all)} ішінен ${String(shown)} көрсетілген`,
    zh: (shown: number, all: number) => `显示 ${String(shown)} / ${String(all)}`,
  },
  unscheduled: { en: 'Without hours', ru: 'Без времени', kk: 'Уақытсыз', zh: '未排时间' },
  unscheduledLead: {
    en: 'These wait for a day and an hour.',
    ru: 'Этим заседаниям ещё не назначены день и час.',
    kk: 'Бұларға күн мен сағат әлі белгіленбеген.',
    zh: '这些场次尚未确定日期和时间。',
  },
  timesIn: {
    en: (zone: string) => `Hours are those of the event: ${zone}.`,
    ru: (zone: string) => `Время мероприятия: ${zone}.`,
    kk: (zone: string) => `Іс-шара уақыты: ${zone}.`,
    zh: (zone: string) => `时间以活动所在地为准：${zone}。`,
  },
  ownTime: {
    en: (time: string) => `${time} for you`,
    ru: (time: string) => `у вас ${time}`,
    kk: (time: string) => `сізде ${time}`,
    zh: (time: string) => `您的时间 ${time}`,
  },
  length: {
    en: (minutes: number) => `${String(minutes)} min`,
    ru: (minutes: number) => `${String(minutes)} мин`,
    kk: (minutes: number) => `${String(minutes)} мин`,
    zh: (minutes: number) => `${String(minutes)} 分钟`,
  },
  allRooms: { en: 'All rooms', ru: 'Все залы', kk: 'Барлық залдар', zh: '全部会议室' },
  noRoom: { en: 'No room', ru: 'Без зала', kk: 'Залсыз', zh: '未定会议室' },
  audience: {
    en: (count: number) => `${String(count)} expected`,
    ru: (count: number) => `ожидается: ${String(count)}`,
    kk: (count: number) => `күтіледі: ${String(count)}`,
    zh: (count: number) => `预计 ${String(count)} 人`,
  },
  contributions: {
    en: (count: number) => plural('en', count, { one: '# contribution', other: '# contributions' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# доклад',
        few: '# доклада',
        many: '# докладов',
        other: '# доклада',
      }),
    kk: (count: number) => plural('kk', count, { other: '# баяндама' }),
    zh: (count: number) => plural('zh', count, { other: '# 篇报告' }),
  },
  findings: {
    en: (count: number) => plural('en', count, { one: '# warning', other: '# warnings' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: '# предупреждение',
        few: '# предупреждения',
        many: '# предупреждений',
        other: '# предупреждения',
      }),
    kk: (count: number) => plural('kk', count, { other: '# ескерту' }),
    zh: (count: number) => plural('zh', count, { other: '# 条提示' }),
  },
  day: { en: 'Day', ru: 'День', kk: 'Күні', zh: '日期' },
  room: { en: 'Room', ru: 'Зал', kk: 'Зал', zh: '会议室' },
  track: { en: 'Track', ru: 'Секция', kk: 'Секция', zh: '专题' },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类型' },
  search: {
    en: 'Title or name',
    ru: 'Название или имя',
    kk: 'Атауы немесе есім',
    zh: '标题或姓名',
  },
  changedBy: {
    en: (name: string) => `${name} has changed the programme just now; you see it as it is.`,
    ru: (name: string) => `Программу только что изменили (${name}); показано новое состояние.`,
    kk: (name: string) => `Бағдарлама жаңа ғана өзгертілді (${name}); қазіргі күйі көрсетілген.`,
    zh: (name: string) => `${name} 刚刚更改了日程，当前显示的是最新内容。`,
  },
  choose: {
    en: (title: string) => `Choose: ${title}`,
    ru: (title: string) => `Выбрать: ${title}`,
    kk: (title: string) => `Таңдау: ${title}`,
    zh: (title: string) => `选择：${title}`,
  },
  chooseDay: {
    en: 'Choose the whole day',
    ru: 'Выбрать весь день',
    kk: 'Күнді түгел таңдау',
    zh: '选择整天',
  },
  acts: {
    en: (title: string) => `More for “${title}”`,
    ru: (title: string) => `Действия: «${title}»`,
    kk: (title: string) => `Әрекеттер: «${title}»`,
    zh: (title: string) => `“${title}”的更多操作`,
  },
  open: { en: 'Open', ru: 'Открыть', kk: 'Ашу', zh: '打开' },
  duplicate: { en: 'Duplicate', ru: 'Сделать копию', kk: 'Көшірмесін жасау', zh: '复制' },
  cancelSession: {
    en: 'Cancel the session',
    ru: 'Отменить заседание',
    kk: 'Отырысты өткізбеу',
    zh: '取消场次',
  },
  restoreSession: {
    en: 'Restore the session',
    ru: 'Восстановить заседание',
    kk: 'Отырысты қалпына келтіру',
    zh: '恢复场次',
  },
  removeSession: {
    en: 'Delete the session',
    ru: 'Удалить заседание',
    kk: 'Отырысты жою',
    zh: '删除场次',
  },
  cancelLead: {
    en: (title: string) =>
      `“${title}” stays in the programme as cancelled, and in the calendars of those who have it. Its room and its people are free at once. It can be restored.`,
    ru: (title: string) =>
      `«${title}» останется в программе и в календарях как отменённое. Зал и участники освободятся сразу. Заседание можно восстановить.`,
    kk: (title: string) =>
      `«${title}» бағдарламада және күнтізбелерде өткізілмейтін болып қалады. Залы мен қатысушылары бірден босайды. Оны қалпына келтіруге болады.`,
    zh: (title: string) =>
      `“${title}”将以“已取消”状态保留在日程和各人的日历中。会议室和人员随即空出。之后可以恢复。`,
  },
  removeLead: {
    en: (title: string) => `“${title}” is deleted from the programme.`,
    ru: (title: string) => `«${title}» будет удалено из программы.`,
    kk: (title: string) => `«${title}» бағдарламадан жойылады.`,
    zh: (title: string) => `“${title}”将从日程中删除。`,
  },
  goesWith: {
    en: (people: number, talks: number) =>
      `With it go ${plural('en', talks, { one: '# contribution', other: '# contributions' })} and the roles of ${plural('en', people, { one: '# person', other: '# people' })} in it. The people stay in the registry and in the event.`,
    ru: (people: number, talks: number) =>
      `Вместе с ним удаляются доклады (${String(talks)}) и роли участников (${String(people)}). Сами люди остаются в реестре и в мероприятии.`,
    kk: (people: number, talks: number) =>
      `Онымен бірге баяндамалар (${String(talks)}) мен қатысушылардың рөлдері (${String(people)}) жойылады. Адамдардың өзі тізілім мен іс-шарада қалады.`,
    zh: (people: number, talks: number) =>
      `其中的 ${String(talks)} 篇报告和 ${String(people)} 人的角色将一并删除。人员仍保留在专家库和活动中。`,
  },
  betterCancel: {
    en: 'If the programme has been announced, cancel it instead: then those who noted it learn of it.',
    ru: 'Если программа уже объявлена, лучше отменить заседание: тогда об этом узнают все, кто его записал.',
    kk: 'Бағдарлама жарияланған болса, жойғаннан гөрі өткізілмейді деп белгілеген жөн: сонда оны жазып алғандар біледі.',
    zh: '若日程已公布，建议改为取消，以便已记录该场次的人获知。',
  },
  removed: {
    en: (title: string) => `Deleted: ${title}`,
    ru: (title: string) => `Удалено: ${title}`,
    kk: (title: string) => `Жойылды: ${title}`,
    zh: (title: string) => `已删除：${title}`,
  },
  putBack: { en: 'Put it back', ru: 'Вернуть', kk: 'Қайтару', zh: '恢复' },
  cancelled: {
    en: (title: string) => `Cancelled: ${title}`,
    ru: (title: string) => `Отменено: ${title}`,
    kk: (title: string) => `Өткізілмейді: ${title}`,
    zh: (title: string) => `已取消：${title}`,
  },
  restored: {
    en: (title: string) => `Planned again: ${title}`,
    ru: (title: string) => `Снова запланировано: ${title}`,
    kk: (title: string) => `Қайта жоспарланды: ${title}`,
    zh: (title: string) => `已恢复：${title}`,
  },
  chooseAll: { en: 'Choose all of them', ru: 'Выбрать все', kk: 'Бәрін таңдау', zh: '全选' },
  nothingShown: {
    en: 'No session fits. Change the filters or the words.',
    ru: 'Подходящих заседаний нет. Измените отбор или слова.',
    kk: 'Сәйкес отырыс жоқ. Сүзгіні немесе сөздерді өзгертіңіз.',
    zh: '没有符合条件的场次。请更改筛选条件或搜索词。',
  },
  moveChosen: {
    en: 'Move them …',
    ru: 'Перенести …',
    kk: 'Жылжыту …',
    zh: '移动…',
  },
  chooseNone: { en: 'Choose none', ru: 'Снять выбор', kk: 'Таңдауды алып тастау', zh: '取消选择' },
});
