import { defineTexts, plural } from '../../texts/texts';

/** What the list of mandates, a new one and the edit of one say. */
export const mandatesTexts = defineTexts({
  title: { en: 'Mandates', ru: 'Мандаты', kk: 'Мандаттар', zh: '授权文件' },
  lead: {
    en: 'The documents that your work carries out, and how far it has come.',
    ru: 'Документы, которые выполняет ваша работа, и насколько она продвинулась.',
    kk: 'Жұмысыңыз орындап жатқан құжаттар және оның қаншалықты ілгерілегені.',
    zh: '工作所落实的文件及其进展。',
  },
  add: { en: 'Add a mandate', ru: 'Добавить мандат', kk: 'Мандат қосу', zh: '添加授权文件' },
  emptyTitle: {
    en: 'No mandate yet',
    ru: 'Мандатов пока нет',
    kk: 'Әзірге мандат жоқ',
    zh: '尚无授权文件',
  },
  empty: {
    en: 'A mandate is the speech, declaration, resolution or strategy that you carry out. Enter its proposals and what each asks for; from then on you see what is planned, held and late.',
    ru: 'Мандат — это речь, декларация, резолюция или стратегия, которую вы выполняете. Внесите её предложения и чего требует каждое; после этого будет видно, что запланировано, проведено и просрочено.',
    kk: 'Мандат – сіз орындайтын сөз, декларация, қарар не стратегия. Оның ұсыныстарын және әрқайсысының нені талап ететінін енгізіңіз; содан кейін не жоспарланғаны, өткізілгені және кешіккені көрінеді.',
    zh: '授权文件是您所落实的讲话、宣言、决议或战略。录入其中的提议及各自要求，此后即可看到哪些已计划、已举行、已逾期。',
  },
  counts: {
    en: (proposals: number, commitments: number) =>
      `${plural('en', proposals, { one: '# proposal', other: '# proposals' })}, ${plural('en', commitments, { one: '# commitment', other: '# commitments' })}`,
    ru: (proposals: number, commitments: number) =>
      `${plural('ru', proposals, { one: '# предложение', few: '# предложения', many: '# предложений', other: '# предложения' })}, ${plural('ru', commitments, { one: '# обязательство', few: '# обязательства', many: '# обязательств', other: '# обязательства' })}`,
    kk: (proposals: number, commitments: number) =>
      `${String(proposals)} ұсыныс, ${String(commitments)} міндеттеме`,
    zh: (proposals: number, commitments: number) =>
      `${String(proposals)} 项提议，${String(commitments)} 项承诺`,
  },
  seeCoverage: { en: 'Coverage', ru: 'Выполнение', kk: 'Орындалуы', zh: '落实情况' },
  toList: { en: 'All mandates', ru: 'Все мандаты', kk: 'Барлық мандаттар', zh: '全部授权文件' },
  toCoverage: {
    en: 'To the coverage',
    ru: 'К выполнению',
    kk: 'Орындалуына өту',
    zh: '查看落实情况',
  },

  newLead: {
    en: 'Enter the document; its proposals and commitments come next.',
    ru: 'Внесите документ; предложения и обязательства — на следующем шаге.',
    kk: 'Құжатты енгізіңіз; ұсыныстар мен міндеттемелер келесі қадамда.',
    zh: '先录入文件，下一步录入提议和承诺。',
  },
  create: {
    en: 'Create and enter proposals',
    ru: 'Создать и внести предложения',
    kk: 'Құрып, ұсыныстарды енгізу',
    zh: '创建并录入提议',
  },
  load: {
    en: 'Load from a file',
    ru: 'Загрузить из файла',
    kk: 'Файлдан жүктеу',
    zh: '从文件载入',
  },
  loadLead: {
    en: 'A mandate that was exported from Suhbat (.json), with its proposals and commitments.',
    ru: 'Мандат, выгруженный из Suhbat (.json), с предложениями и обязательствами.',
    kk: 'Suhbat жүйесінен шығарылған мандат (.json), ұсыныстары мен міндеттемелерімен бірге.',
    zh: '由 Suhbat 导出的授权文件（.json），包括提议和承诺。',
  },
  notReadable: {
    en: 'This file is not the export of a mandate.',
    ru: 'Этот файл — не выгрузка мандата.',
    kk: 'Бұл файл – мандат шығарымы емес.',
    zh: '该文件不是授权文件的导出文件。',
  },
  document: { en: 'The document', ru: 'Документ', kk: 'Құжат', zh: '文件' },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类型' },
  name: { en: 'Title', ru: 'Название', kk: 'Атауы', zh: '标题' },
  summary: { en: 'Summary', ru: 'Краткое содержание', kk: 'Қысқаша мазмұны', zh: '摘要' },
  body: { en: 'Full text', ru: 'Полный текст', kk: 'Толық мәтіні', zh: '全文' },
  bodyHint: {
    en: 'As Markdown: a blank line begins a paragraph, # a heading.',
    ru: 'В разметке Markdown: пустая строка начинает абзац, # — заголовок.',
    kk: 'Markdown түрінде: бос жол жаңа абзацты, # тақырыпты бастайды.',
    zh: '采用 Markdown：空行分段，# 表示标题。',
  },
  authenticLanguage: {
    en: 'Authentic language',
    ru: 'Язык аутентичного текста',
    kk: 'Теңтүпнұсқалық мәтін тілі',
    zh: '作准文本语言',
  },
  adoptedOn: { en: 'Given or adopted on', ru: 'Дата', kk: 'Күні', zh: '发表或通过日期' },
  sourceUrl: {
    en: 'Where it can be read (https://…)',
    ru: 'Где его можно прочесть (https://…)',
    kk: 'Қайдан оқуға болады (https://…)',
    zh: '原文网址（https://…）',
  },
  visibility: { en: 'Who sees it', ru: 'Кто видит', kk: 'Кім көреді', zh: '可见范围' },
  visibilityHint: {
    en: 'Public: the site shows it with its coverage.',
    ru: 'Открытый: сайт показывает его с выполнением.',
    kk: 'Ашық болса, сайт оны орындалуымен көрсетеді.',
    zh: '公开：网站显示该文件及其落实情况。',
  },
  visibility_public: { en: 'Everybody', ru: 'Все', kk: 'Барлығы', zh: '所有人' },
  visibility_internal: {
    en: 'Only the organization',
    ru: 'Только организация',
    kk: 'Тек ұйым',
    zh: '仅限本机构',
  },
  state_public: { en: 'Public', ru: 'Открытый', kk: 'Ашық', zh: '公开' },
  state_internal: { en: 'Internal', ru: 'Внутренний', kk: 'Ішкі', zh: '内部' },
  slug: { en: 'Web address', ru: 'Адрес на сайте', kk: 'Сайттағы мекенжайы', zh: '网页地址' },
  slugHint: {
    en: 'Made from the title if you leave it empty. A change breaks old links.',
    ru: 'Если оставить пустым, составляется из названия. Изменение ломает старые ссылки.',
    kk: 'Бос қалса, атауынан жасалады. Өзгертсе, ескі сілтемелер істемейді.',
    zh: '留空则由标题生成。更改后旧链接失效。',
  },

  export: { en: 'Download', ru: 'Скачать', kk: 'Жүктеп алу', zh: '下载' },
  exportHint: {
    en: 'Download the mandate with its proposals and commitments (.json)',
    ru: 'Скачать мандат с предложениями и обязательствами (.json)',
    kk: 'Мандатты ұсыныстары мен міндеттемелерімен жүктеп алу (.json)',
    zh: '下载授权文件及其提议和承诺（.json）',
  },
  remove: {
    en: 'Delete the mandate',
    ru: 'Удалить мандат',
    kk: 'Мандатты жою',
    zh: '删除授权文件',
  },
  removeLead: {
    en: (title: string) =>
      `“${title}” is deleted with all of its proposals and commitments. This cannot be undone; download it first if you may need it again.`,
    ru: (title: string) =>
      `«${title}» будет удалён со всеми предложениями и обязательствами. Вернуть его нельзя; если он может понадобиться, сначала скачайте.`,
    kk: (title: string) =>
      `«${title}» барлық ұсыныстары мен міндеттемелерімен жойылады. Қайтару мүмкін емес; қажет болуы мүмкін болса, алдымен жүктеп алыңыз.`,
    zh: (title: string) =>
      `将删除“${title}”及其全部提议和承诺，且无法恢复；如日后可能需要，请先下载。`,
  },
  removed: {
    en: (title: string) => `Deleted: ${title}`,
    ru: (title: string) => `Удалено: ${title}`,
    kk: (title: string) => `Жойылды: ${title}`,
    zh: (title: string) => `已删除：${title}`,
  },

  proposals: { en: 'Proposals', ru: 'Предложения', kk: 'Ұсыныстар', zh: '提议' },
  noProposals: {
    en: 'Enter the points of the document one by one, numbered as there.',
    ru: 'Внесите пункты документа один за другим, с их номерами.',
    kk: 'Құжаттың тармақтарын бірінен соң бірін, нөмірімен енгізіңіз.',
    zh: '请按文件中的编号逐项录入。',
  },
  addProposal: {
    en: 'Add a proposal',
    ru: 'Добавить предложение',
    kk: 'Ұсыныс қосу',
    zh: '添加提议',
  },
  editProposal: {
    en: 'Edit the proposal',
    ru: 'Изменить предложение',
    kk: 'Ұсынысты өзгерту',
    zh: '编辑提议',
  },
  editOf: {
    en: (name: string) => `Edit: ${name}`,
    ru: (name: string) => `Изменить: ${name}`,
    kk: (name: string) => `Өзгерту: ${name}`,
    zh: (name: string) => `编辑：${name}`,
  },
  removeOf: {
    en: (name: string) => `Delete: ${name}`,
    ru: (name: string) => `Удалить: ${name}`,
    kk: (name: string) => `Жою: ${name}`,
    zh: (name: string) => `删除：${name}`,
  },
  removeProposal: {
    en: 'Delete the proposal',
    ru: 'Удалить предложение',
    kk: 'Ұсынысты жою',
    zh: '删除提议',
  },
  removeProposalLead: {
    en: (title: string, commitments: number) =>
      `Proposal “${title}” is deleted${commitments === 0 ? '' : ` with its commitments (${String(commitments)})`}. This cannot be undone.`,
    ru: (title: string, commitments: number) =>
      `Предложение «${title}» будет удалено${commitments === 0 ? '' : ` вместе с обязательствами (${String(commitments)})`}. Вернуть его нельзя.`,
    kk: (title: string, commitments: number) =>
      `«${title}» ұсынысы${commitments === 0 ? '' : ` міндеттемелерімен (${String(commitments)}) бірге`} жойылады. Қайтару мүмкін емес.`,
    zh: (title: string, commitments: number) =>
      `将删除提议“${title}”${commitments === 0 ? '' : `及其 ${String(commitments)} 项承诺`}，且无法恢复。`,
  },
  number: { en: 'Number', ru: 'Номер', kk: 'Нөмірі', zh: '编号' },
  numberHint: {
    en: 'As in the document; the order follows it. The next one if left empty.',
    ru: 'Как в документе; по нему идёт порядок. Если пусто — следующий.',
    kk: 'Құжаттағыдай; реті соған сай. Бос болса – келесісі.',
    zh: '与文件一致，并决定顺序；留空则取下一个。',
  },
  details: { en: 'Wording', ru: 'Текст', kk: 'Мәтіні', zh: '内容' },
});
