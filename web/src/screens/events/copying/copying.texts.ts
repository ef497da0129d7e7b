import { defineTexts, plural } from '../../../texts/texts';

/** Moving an event, cloning it, and making the next of a series: the choices and what is said of them beforehand. */
export const copyingTexts = defineTexts({
  moveTitle: {
    en: (title: string) => `Move: ${title}`,
    ru: (title: string) => `Перенести: ${title}`,
    kk: (title: string) => `Ауыстыру: ${title}`,
    zh: (title: string) => `改期：${title}`,
  },
  cloneTitle: {
    en: (title: string) => `Clone: ${title}`,
    ru: (title: string) => `Создать копию: ${title}`,
    kk: (title: string) => `Көшірме жасау: ${title}`,
    zh: (title: string) => `复制：${title}`,
  },
  nextTitle: {
    en: (title: string) => `Next of the series: ${title}`,
    ru: (title: string) => `Следующее в серии: ${title}`,
    kk: (title: string) => `Топтаманың келесісі: ${title}`,
    zh: (title: string) => `系列下一场：${title}`,
  },
  moveLead: {
    en: 'The event and all of its sessions move by the same span; their clock times stay with them.',
    ru: 'Мероприятие и все его заседания сдвигаются на один и тот же срок; часы начала и окончания сохраняются.',
    kk: 'Іс-шара мен оның барлық отырысы бірдей мерзімге жылжиды; басталу мен аяқталу сағаттары өзгермейді.',
    zh: '活动及其所有场次整体移动相同的时间，钟点不变。',
  },
  cloneLead: {
    en: 'The copy is a draft of its own: nobody outside sees it, and the original stays as it is. Kind, format, zone, venue, texts and rules always come along; outcomes and answers never do.',
    ru: 'Копия — отдельный черновик: снаружи её никто не видит, а исходное мероприятие не меняется. Вид, формат, часовой пояс, место, тексты и правила переносятся всегда; итоговые документы и ответы — никогда.',
    kk: 'Көшірме — жеке жоба: оны сырттан ешкім көрмейді, түпнұсқа өзгермейді. Түрі, форматы, уақыт белдеуі, орны, мәтіндері мен ережелері әрқашан көшеді; қорытынды құжаттар мен жауаптар ешқашан көшпейді.',
    zh: '副本是独立的草稿：外部不可见，原活动保持不变。类型、形式、时区、会场、文字和规则始终复制；成果文件和答复从不复制。',
  },
  nextLead: {
    en: 'A draft after the model of the last event of the series, on the day that the cadence asks for.',
    ru: 'Черновик по образцу последнего мероприятия серии на день, которого требует периодичность.',
    kk: 'Топтаманың соңғы іс-шарасы үлгісіндегі жоба, мерзімділік талап ететін күнге.',
    zh: '以该系列最近一场活动为模板的草稿，日期按举办周期确定。',
  },
  announcedNote: {
    en: 'The event is announced: its public page and calendar feeds show the new dates at once.',
    ru: 'Мероприятие объявлено: открытая страница и календарные ленты сразу покажут новые даты.',
    kk: 'Іс-шара жарияланған: ашық бет пен күнтізбе таспалары жаңа күндерді бірден көрсетеді.',
    zh: '活动已公布：公开页面和日历订阅会立即显示新日期。',
  },
  notMovable: {
    en: (state: string) =>
      `An event in the state “${state}” keeps its dates: they are part of the record.`,
    ru: (state: string) =>
      `Мероприятие в состоянии «${state}» сохраняет свои даты: они уже стали фактом.`,
    kk: (state: string) =>
      `«${state}» күйіндегі іс-шараның күндері өзгермейді: олар тарихқа енген.`,
    zh: (state: string) => `状态为“${state}”的活动不再改期：其日期已成为记录。`,
  },
  day: { en: 'First day', ru: 'Первый день', kk: 'Бірінші күні', zh: '首日' },
  time: { en: 'Starts at', ru: 'Начало в', kk: 'Басталу уақыты', zh: '开始时间' },
  zoneNote: {
    en: (zone: string) => `Clock of ${zone}. The event keeps its length.`,
    ru: (zone: string) => `Время: ${zone}. Продолжительность сохраняется.`,
    kk: (zone: string) => `Уақыты: ${zone}. Ұзақтығы сақталады.`,
    zh: (zone: string) => `按${zone}的时钟。活动时长不变。`,
  },
  parts: {
    en: 'What comes along',
    ru: 'Что переносится',
    kk: 'Не көшіріледі',
    zh: '复制哪些内容',
  },
  programme: {
    en: 'Sessions, with tracks and themes',
    ru: 'Заседания с потоками и темами',
    kk: 'Отырыстар, ағындары мен тақырыптарымен',
    zh: '场次（含分会场系列和主题）',
  },
  rooms: {
    en: 'Rooms of the sessions',
    ru: 'Залы заседаний',
    kk: 'Отырыстардың залдары',
    zh: '场次的会议室',
  },
  contributions: {
    en: 'Contributions in the sessions',
    ru: 'Доклады на заседаниях',
    kk: 'Отырыстардағы баяндамалар',
    zh: '场次中的报告',
  },
  people: {
    en: 'People, as proposed; not who declined or withdrew',
    ru: 'Участники как предложенные; кроме отказавшихся и отозвавших участие',
    kk: 'Адамдар, ұсынылған ретінде; бас тартқандардан басқасы',
    zh: '人员（状态为“已提名”；已谢绝或退出者除外）',
  },
  assignments: {
    en: 'Who is in which session',
    ru: 'Кто в каком заседании',
    kk: 'Кім қай отырыста',
    zh: '人员与场次的对应关系',
  },
  partners: { en: 'Partners', ru: 'Партнёры', kk: 'Серіктестер', zh: '合作方' },
  proposals: {
    en: 'Proposals that it serves',
    ru: 'Предложения, которым оно служит',
    kk: 'Қызмет ететін ұсыныстар',
    zh: '所服务的提议',
  },
  themes: { en: 'Themes', ru: 'Темы', kk: 'Тақырыптар', zh: '主题' },
  onlineUrl: {
    en: 'Address to join online',
    ru: 'Ссылка для подключения',
    kk: 'Онлайн қосылу сілтемесі',
    zh: '在线参会链接',
  },
  inSeries: {
    en: 'Also an event of its series',
    ru: 'Также мероприятие той же серии',
    kk: 'Сол топтаманың да іс-шарасы',
    zh: '同样列入该系列',
  },
  inSeriesHint: {
    en: 'It gets the next number of the series.',
    ru: 'Получит следующий номер серии.',
    kk: 'Топтаманың келесі нөмірін алады.',
    zh: '将获得该系列的下一个序号。',
  },
  previewWaits: {
    en: 'Choose the day to see where everything goes.',
    ru: 'Выберите день, чтобы увидеть, куда что переносится.',
    kk: 'Не қайда ауысатынын көру үшін күнді таңдаңыз.',
    zh: '请选择日期，以查看各项的新时间。',
  },
  makes: {
    en: (count: number) =>
      plural('en', count, {
        one: 'Comes along: # session without hours yet.',
        other: 'Come along: # sessions without hours yet.',
      }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Также переносится # заседание без времени.',
        few: 'Также переносятся # заседания без времени.',
        many: 'Также переносятся # заседаний без времени.',
        other: 'Также переносятся # заседания без времени.',
      }),
    kk: (count: number) =>
      plural('kk', count, { other: 'Уақыты белгіленбеген # отырыс та көшіріледі.' }),
    zh: (count: number) => plural('zh', count, { other: '另有 # 个未排时间的场次一并复制。' }),
  },
  move: { en: 'Move the event', ru: 'Перенести', kk: 'Ауыстыру', zh: '改期' },
  clone: { en: 'Make the copy', ru: 'Создать копию', kk: 'Көшірме жасау', zh: '创建副本' },
  makeNext: {
    en: (number: number) => `Make no. ${String(number)}`,
    ru: (number: number) => `Создать № ${String(number)}`,
    kk: (number: number) => `№ ${String(number)} жасау`,
    zh: (number: number) => `创建第 ${String(number)} 场`,
  },
  moved: {
    en: (title: string, when: string) => `“${title}” is moved to ${when}.`,
    ru: (title: string, when: string) => `«${title}» — новая дата: ${when}.`,
    kk: (title: string, when: string) => `«${title}» ауыстырылды: ${when}.`,
    zh: (title: string, when: string) => `“${title}”已改期至 ${when}。`,
  },
  movedBack: {
    en: (title: string) => `“${title}” is back on its day.`,
    ru: (title: string) => `«${title}» возвращено на прежний день.`,
    kk: (title: string) => `«${title}» бұрынғы күніне қайтарылды.`,
    zh: (title: string) => `“${title}”已恢复原日期。`,
  },
  made: {
    en: (title: string) => `The draft “${title}” is made.`,
    ru: (title: string) => `Проект «${title}» создан.`,
    kk: (title: string) => `«${title}» жобасы жасалды.`,
    zh: (title: string) => `草稿“${title}”已创建。`,
  },
  which: { en: 'Which day', ru: 'Какой день', kk: 'Қай күні', zh: '哪一天' },
  keepDay: {
    en: (when: string) => `${when}: the same day of the month`,
    ru: (when: string) => `${when}: то же число месяца`,
    kk: (when: string) => `${when}: айдың сол күні`,
    zh: (when: string) => `${when}：每月同一日`,
  },
  keepCadence: {
    en: (when: string) => `${when}: as the cadence asks`,
    ru: (when: string) => `${when}: по периодичности`,
    kk: (when: string) => `${when}: мерзімділік бойынша`,
    zh: (when: string) => `${when}：按举办周期`,
  },
  keepWeekday: {
    en: (when: string) => `${when}: the same weekday of the month`,
    ru: (when: string) => `${when}: тот же день недели в месяце`,
    kk: (when: string) => `${when}: айдағы сол апта күні`,
    zh: (when: string) => `${when}：每月同一个星期几`,
  },
  ownDay: { en: 'Another day', ru: 'Другой день', kk: 'Басқа күн', zh: '另选日期' },
  missed: {
    en: (days: string) => `Passed over since the last one: ${days}.`,
    ru: (days: string) => `С прошлого раза пропущено: ${days}.`,
    kk: (days: string) => `Соңғысынан бері өткізіліп алынған: ${days}.`,
    zh: (days: string) => `自上一场以来错过：${days}。`,
  },
  noModel: {
    en: 'The series has no event yet that the next one could be made after',
    ru: 'В серии ещё нет мероприятия, по образцу которого можно создать следующее',
    kk: 'Топтамада келесісіне үлгі болатын іс-шара әлі жоқ',
    zh: '该系列尚无可作模板的活动',
  },
  firstByHand: {
    en: 'Make the first event',
    ru: 'Создать первое мероприятие',
    kk: 'Бірінші іс-шараны жасау',
    zh: '创建第一场活动',
  },
});
