import { defineTexts } from '../../texts/texts';

export const tokensTexts = defineTexts({
  lead: {
    en: 'Keys with which programs use the API in your name. A token reaches as far as its scopes and never further than the role of the one who made it.',
    ru: 'Ключи, с которыми программы работают через API от вашего имени. Токен даёт не больше своих областей и не больше роли того, кто его создал.',
    kk: 'Бағдарламалар сіздің атыңыздан API арқылы жұмыс істейтін кілттер. Токен өз аясынан және оны жасаушының рөлінен артық құқық бермейді.',
    zh: '程序以您的名义使用 API 的密钥。令牌的权限以其范围为限，且绝不超过创建者的角色。',
  },
  add: { en: 'Make a token', ru: 'Создать токен', kk: 'Токен жасау', zh: '创建令牌' },
  empty: { en: 'No tokens yet', ru: 'Токенов ещё нет', kk: 'Әзірге токен жоқ', zh: '尚无令牌' },
  emptyLead: {
    en: 'You need one only when another program is to read or write your data, such as an import or a web page.',
    ru: 'Он нужен, только если ваши данные должна читать или записывать другая программа, например импорт или сайт.',
    kk: 'Ол басқа бағдарлама деректеріңізді оқуы немесе жазуы керек болғанда ғана қажет, мысалы импорт немесе веб-бет.',
    zh: '只有当其他程序（如导入程序或网页）需要读写您的数据时才需要令牌。',
  },
  name: { en: 'What it is for', ru: 'Для чего', kk: 'Не үшін', zh: '用途' },
  scopes: { en: 'What it may do', ru: 'Что разрешено', kk: 'Не істей алады', zh: '允许的操作' },
  area: { en: 'Area', ru: 'Область', kk: 'Сала', zh: '领域' },
  read: { en: 'Read', ru: 'Читать', kk: 'Оқу', zh: '读取' },
  write: { en: 'Change', ru: 'Изменять', kk: 'Өзгерту', zh: '更改' },
  approve: { en: 'Approve', ru: 'Утверждать', kk: 'Бекіту', zh: '批准' },
  publish: { en: 'Publish', ru: 'Публиковать', kk: 'Жариялау', zh: '发布' },
  everything: {
    en: 'Everything that its maker may do',
    ru: 'Всё, что может создатель',
    kk: 'Жасаушысы істей алатынның бәрі',
    zh: '创建者可做的一切',
  },
  readEverything: {
    en: 'Read everything that its maker may read',
    ru: 'Читать всё, что может читать создатель',
    kk: 'Жасаушысы оқи алатынның бәрін оқу',
    zh: '读取创建者可读的一切',
  },
  chooseAllRead: {
    en: 'Choose all of “Read”',
    ru: 'Выбрать всё в столбце «Читать»',
    kk: '«Оқу» бағанын түгел таңдау',
    zh: '全选“读取”',
  },
  chooseNone: { en: 'Choose none', ru: 'Снять всё', kk: 'Таңдауды алу', zh: '全部取消' },
  expires: { en: 'Works until', ru: 'Действует до', kk: 'Жарамды мерзімі', zh: '有效期至' },
  expiresHint: {
    en: (zone: string) =>
      `To the end of that day (${zone}). Without a date it works until it is ended.`,
    ru: (zone: string) =>
      `До конца этого дня (${zone}). Без даты действует, пока его не прекратят.`,
    kk: (zone: string) =>
      `Сол күннің соңына дейін (${zone}). Күні көрсетілмесе, тоқтатылғанша жарайды.`,
    zh: (zone: string) => `至当日结束（${zone}）。不填日期则一直有效，直至终止。`,
  },
  made: {
    en: 'Copy the token now',
    ru: 'Скопируйте токен сейчас',
    kk: 'Токенді қазір көшіріп алыңыз',
    zh: '请立即复制令牌',
  },
  madeLead: {
    en: 'It is shown this once and kept nowhere in readable form. Whoever has it can do what it allows: keep it like a password.',
    ru: 'Он показывается один раз и нигде не хранится в читаемом виде. Кто им владеет, может всё, что он разрешает: храните его как пароль.',
    kk: 'Ол тек осы жолы көрсетіледі, оқылатын түрде еш жерде сақталмайды. Оны иеленген адам ол рұқсат еткеннің бәрін істей алады: құпиясөздей сақтаңыз.',
    zh: '令牌仅显示这一次，系统不以可读形式保存。持有者可执行其允许的一切操作：请像密码一样保管。',
  },
  token: { en: 'Token', ru: 'Токен', kk: 'Токен', zh: '令牌' },
  copy: { en: 'Copy', ru: 'Скопировать', kk: 'Көшіру', zh: '复制' },
  copied: { en: 'Copied', ru: 'Скопировано', kk: 'Көшірілді', zh: '已复制' },
  copyByHand: {
    en: 'This browser does not let us copy: mark the text and copy it by hand.',
    ru: 'Браузер не позволяет скопировать: выделите текст и скопируйте его вручную.',
    kk: 'Браузер көшіруге рұқсат бермейді: мәтінді белгілеп, қолмен көшіріңіз.',
    zh: '浏览器不允许自动复制：请选中文本手动复制。',
  },
  keptIt: {
    en: 'I have kept it',
    ru: 'Я сохранил токен',
    kk: 'Токенді сақтап алдым',
    zh: '我已保存',
  },
  madeBy: {
    en: (name: string, when: string) => `made by ${name} on ${when}`,
    ru: (name: string, when: string) => `создан: ${name}, ${when}`,
    kk: (name: string, when: string) => `жасаған: ${name}, ${when}`,
    zh: (name: string, when: string) => `由${name}创建于 ${when}`,
  },
  lastUsed: {
    en: (when: string) => `last used on ${when}`,
    ru: (when: string) => `использован в последний раз: ${when}`,
    kk: (when: string) => `соңғы рет қолданылған: ${when}`,
    zh: (when: string) => `最近使用：${when}`,
  },
  neverUsed: {
    en: 'never used',
    ru: 'не использовался',
    kk: 'қолданылмаған',
    zh: '从未使用',
  },
  until: {
    en: (when: string) => `works until ${when}`,
    ru: (when: string) => `действует до ${when}`,
    kk: (when: string) => `${when} дейін жарайды`,
    zh: (when: string) => `有效期至 ${when}`,
  },
  expired: { en: 'Expired', ru: 'Истёк', kk: 'Мерзімі өткен', zh: '已过期' },
  revoke: { en: 'End', ru: 'Прекратить', kk: 'Тоқтату', zh: '终止' },
  revokeOf: {
    en: (name: string) => `End the token “${name}”`,
    ru: (name: string) => `Прекратить токен «${name}»`,
    kk: (name: string) => `«${name}» токенін тоқтату`,
    zh: (name: string) => `终止令牌“${name}”`,
  },
  revokeTitle: {
    en: 'End the token',
    ru: 'Прекратить действие токена',
    kk: 'Токенді тоқтату',
    zh: '终止令牌',
  },
  revokeLead: {
    en: 'Programs that use it are refused from the next request on. It cannot be revived.',
    ru: 'Программы с этим токеном получат отказ со следующего же запроса. Восстановить его нельзя.',
    kk: 'Оны қолданатын бағдарламаларға келесі сұраудан бастап рұқсат берілмейді. Оны қалпына келтіру мүмкін емес.',
    zh: '使用它的程序从下一次请求起即被拒绝。令牌无法恢复。',
  },
  revoked: {
    en: 'The token has ended',
    ru: 'Действие токена прекращено',
    kk: 'Токен тоқтатылды',
    zh: '令牌已终止',
  },
});

/** What the areas of rights are called, by the first part of a scope. */
export const areaTexts = defineTexts({
  organization: { en: 'Organization', ru: 'Организация', kk: 'Ұйым', zh: '机构' },
  members: { en: 'Members', ru: 'Участники', kk: 'Мүшелер', zh: '成员' },
  tokens: { en: 'API tokens', ru: 'Токены API', kk: 'API токендері', zh: 'API 令牌' },
  audit: { en: 'Log', ru: 'Журнал', kk: 'Журнал', zh: '日志' },
  messages: { en: 'Outbox', ru: 'Исходящие', kk: 'Шығыс хаттар', zh: '发件箱' },
  jobs: {
    en: 'Background jobs',
    ru: 'Фоновые задания',
    kk: 'Фондық тапсырмалар',
    zh: '后台任务',
  },
  themes: { en: 'Themes', ru: 'Темы', kk: 'Тақырыптар', zh: '主题' },
  mandates: { en: 'Mandates', ru: 'Мандаты', kk: 'Мандаттар', zh: '授权文件' },
  venues: { en: 'Venues', ru: 'Места проведения', kk: 'Өтетін орындар', zh: '会场' },
  experts: { en: 'Experts', ru: 'Эксперты', kk: 'Сарапшылар', zh: '专家' },
  partners: { en: 'Partners', ru: 'Партнёры', kk: 'Серіктестер', zh: '合作方' },
  events: { en: 'Events', ru: 'Мероприятия', kk: 'Іс-шаралар', zh: '活动' },
  speakers: { en: 'Speakers', ru: 'Выступающие', kk: 'Спикерлер', zh: '发言人' },
  programme: { en: 'Programme', ru: 'Программа', kk: 'Бағдарлама', zh: '日程' },
  evidence: { en: 'Evidence', ru: 'Проверенные факты', kk: 'Тексерілген деректер', zh: '事实依据' },
  outcomes: { en: 'Outcomes', ru: 'Итоговые документы', kk: 'Қорытынды құжаттар', zh: '成果文件' },
  recommendations: { en: 'Recommendations', ru: 'Рекомендации', kk: 'Ұсынымдар', zh: '建议' },
  publications: { en: 'Publications', ru: 'Публикации', kk: 'Жарияланымдар', zh: '出版物' },
});

export type AreaName = keyof typeof areaTexts;

/** The areas in the order in which they are listed. */
export const AREA_NAMES = Object.keys(areaTexts) as readonly AreaName[];
