import { defineTexts, plural } from '../../../texts/texts';

/** What is there after publication: the page, its files, corrections, withdrawal, placements, earlier ones. */
export const publishedTexts = defineTexts({
  title: { en: 'On the site', ru: 'На сайте', kk: 'Сайтта', zh: '在网站上' },
  since: {
    en: (when: string) => `Published ${when}`,
    ru: (when: string) => `Опубликовано ${when}`,
    kk: (when: string) => `Жарияланған уақыты: ${when}`,
    zh: (when: string) => `发布于 ${when}`,
  },
  page: { en: 'Page', ru: 'Страница', kk: 'Беті', zh: '页面' },
  pageNote: {
    en: 'The address stays; every later version appears there.',
    ru: 'Адрес не меняется; по нему появится и каждая следующая версия.',
    kk: 'Мекенжай өзгермейді; кейінгі әр нұсқа да сонда шығады.',
    zh: '地址固定不变，后续版本也在此显示。',
  },
  symbol: { en: 'Symbol', ru: 'Шифр', kk: 'Шифр', zh: '文号' },
  files: { en: 'PDF', ru: 'PDF', kk: 'PDF', zh: 'PDF' },
  pages: {
    en: (language: string, pages: number) =>
      `${language}, ${plural('en', pages, { one: '# page', other: '# pages' })}`,
    ru: (language: string, pages: number) =>
      `${language}, ${plural('ru', pages, { one: '# страница', few: '# страницы', many: '# страниц', other: '# страницы' })}`,
    kk: (language: string, pages: number) =>
      `${language}, ${plural('kk', pages, { one: '# бет', other: '# бет' })}`,
    zh: (language: string, pages: number) =>
      `${language}，${plural('zh', pages, { other: '# 页' })}`,
  },
  citation: { en: 'Citation', ru: 'Ссылка для цитирования', kk: 'Дәйексөз', zh: '引用格式' },
  issued: { en: 'Recommendations', ru: 'Рекомендации', kk: 'Ұсынымдар', zh: '建议' },
  toFollowUp: {
    en: (count: number) => plural('en', count, { one: '# to follow up', other: '# to follow up' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Контроль исполнения: #',
        few: 'Контроль исполнения: #',
        many: 'Контроль исполнения: #',
        other: 'Контроль исполнения: #',
      }),
    kk: (count: number) =>
      plural('kk', count, { one: 'Орындалуын бақылау: #', other: 'Орындалуын бақылау: #' }),
    zh: (count: number) => plural('zh', count, { other: '后续落实：#' }),
  },
  superseded: {
    en: 'A later version has taken its place on the site.',
    ru: 'На сайте её заменила более поздняя версия.',
    kk: 'Сайтта оның орнын кейінгі нұсқа басты.',
    zh: '网站上已由更新的版本取代。',
  },
  withdrawn: {
    en: (when: string) => `Withdrawn ${when}. Its address says so.`,
    ru: (when: string) => `Отозвано ${when}. Её адрес об этом сообщает.`,
    kk: (when: string) => `Қайтарып алынған уақыты: ${when}. Мекенжайы осыны хабарлайды.`,
    zh: (when: string) => `${when} 撤回。原地址有撤回说明。`,
  },
  correct: { en: 'Correct it', ru: 'Исправить', kk: 'Түзету', zh: '更正' },
  working: {
    en: 'A later version is in the works.',
    ru: 'Готовится более поздняя версия.',
    kk: 'Кейінгі нұсқа дайындалуда.',
    zh: '后续版本正在准备中。',
  },
  openWorking: {
    en: 'Open it',
    ru: 'Открыть её',
    kk: 'Оны ашу',
    zh: '打开',
  },
  withdraw: { en: 'Withdraw', ru: 'Отозвать', kk: 'Қайтарып алу', zh: '撤回' },
  withdrawTitle: {
    en: 'Withdraw the publication for good',
    ru: 'Отозвать публикацию навсегда',
    kk: 'Жарияланымды біржола қайтарып алу',
    zh: '永久撤回出版物',
  },
  withdrawLead: {
    en: 'This cannot be undone. The text and its PDFs are gone from the site within a minute. What stays at the address: the symbol, the title, the citation, the reason and your note. Its recommendations are withdrawn with it. To mend an error, a correction is better.',
    ru: 'Это нельзя отменить. Текст и PDF исчезнут с сайта в течение минуты. По адресу останутся шифр, название, ссылка для цитирования, причина и ваше пояснение. Вместе с публикацией отзываются её рекомендации. Ошибку лучше исправить новой версией.',
    kk: 'Мұны кері қайтаруға болмайды. Мәтін мен PDF бір минут ішінде сайттан жойылады. Мекенжайда шифр, атауы, дәйексөз, себебі және ескертпеңіз қалады. Онымен бірге ұсынымдары да қайтарып алынады. Қатені жаңа нұсқамен түзеткен дұрыс.',
    zh: '此操作无法撤销。文本及其 PDF 将在一分钟内从网站消失。原地址保留：文号、标题、引用格式、理由和您的说明。其中的建议一并撤回。如为错误，宜发布更正。',
  },
  reason: { en: 'Reason', ru: 'Причина', kk: 'Себебі', zh: '理由' },
  note: {
    en: 'Note for readers',
    ru: 'Пояснение для читателей',
    kk: 'Оқырманға ескертпе',
    zh: '给读者的说明',
  },
  nowWithdrawn: {
    en: 'The publication is withdrawn.',
    ru: 'Публикация отозвана.',
    kk: 'Жарияланым қайтарып алынды.',
    zh: '出版物已撤回。',
  },
  placements: {
    en: 'In print and other media',
    ru: 'В печати и других СМИ',
    kk: 'Баспада және басқа БАҚ-та',
    zh: '印刷与其他媒体',
  },
  placementsEmpty: {
    en: 'Where it was printed or told besides the site is written down here; commitments to publish in print count it.',
    ru: 'Здесь отмечают, где документ вышел помимо сайта; это учитывается в обязательствах по печати и СМИ.',
    kk: 'Құжат сайттан бөлек қайда шыққаны осында жазылады; баспа мен БАҚ-тағы міндеттемелерде есепке алынады.',
    zh: '在此登记网站以外的刊载情况；有关印刷发布的承诺会计入。',
  },
  addPlacement: {
    en: 'Write down where it came out',
    ru: 'Отметить выход в СМИ',
    kk: 'Қайда шыққанын жазу',
    zh: '登记刊载',
  },
  changePlacement: {
    en: 'Change the placement',
    ru: 'Изменить запись',
    kk: 'Жазбаны өзгерту',
    zh: '更改刊载记录',
  },
  removePlacement: {
    en: 'Delete the placement',
    ru: 'Удалить запись',
    kk: 'Жазбаны жою',
    zh: '删除刊载记录',
  },
  removePlacementLead: {
    en: (outlet: string) => `“${outlet}” is no longer counted. The outcome itself stays.`,
    ru: (outlet: string) => `«${outlet}» больше не учитывается. Сам документ остаётся.`,
    kk: (outlet: string) => `«${outlet}» енді есепке алынбайды. Құжаттың өзі қалады.`,
    zh: (outlet: string) => `“${outlet}”将不再计入。文件本身保留。`,
  },
  placementRemoved: {
    en: 'The placement is deleted.',
    ru: 'Запись удалена.',
    kk: 'Жазба жойылды.',
    zh: '刊载记录已删除。',
  },
  channel: { en: 'Channel', ru: 'Канал', kk: 'Арна', zh: '渠道' },
  outlet: {
    en: 'Newspaper, journal, site or issue',
    ru: 'Газета, журнал, сайт или выпуск',
    kk: 'Газет, журнал, сайт немесе сан',
    zh: '报纸、期刊、网站或期号',
  },
  placedOn: { en: 'Day', ru: 'День', kk: 'Күні', zh: '日期' },
  language: { en: 'Language', ru: 'Язык', kk: 'Тілі', zh: '语文' },
  url: { en: 'Web address', ru: 'Адрес в интернете', kk: 'Веб-мекенжайы', zh: '网址' },
  history: {
    en: 'Publications of this outcome',
    ru: 'Публикации этого документа',
    kk: 'Осы құжаттың жарияланымдары',
    zh: '本文件的历次发布',
  },
  noHistory: {
    en: 'Nothing of this outcome has been published yet.',
    ru: 'Из этого документа ещё ничего не опубликовано.',
    kk: 'Бұл құжаттан әлі ештеңе жарияланған жоқ.',
    zh: '本文件尚未发布过。',
  },
  current: { en: 'Current', ru: 'Действующая', kk: 'Қолданыстағы', zh: '现行' },
  supersededState: { en: 'Replaced', ru: 'Заменена', kk: 'Алмастырылған', zh: '已被取代' },
  withdrawnState: { en: 'Withdrawn', ru: 'Отозвана', kk: 'Қайтарып алынған', zh: '已撤回' },
  version: {
    en: (label: string) => `Version ${label}`,
    ru: (label: string) => `Версия ${label}`,
    kk: (label: string) => `${label} нұсқасы`,
    zh: (label: string) => `版本 ${label}`,
  },
  withdrawnOn: {
    en: (when: string) => `withdrawn ${when}`,
    ru: (when: string) => `отозвано ${when}`,
    kk: (when: string) => `қайтарып алынған уақыты: ${when}`,
    zh: (when: string) => `${when} 撤回`,
  },
});
