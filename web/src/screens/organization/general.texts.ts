import { defineTexts } from '../../texts/texts';

export const generalTexts = defineTexts({
  name: { en: 'Name', ru: 'Название', kk: 'Атауы', zh: '名称' },
  nameHint: {
    en: 'Stands on the public site, in letters and on documents, each in its language.',
    ru: 'Стоит на публичном сайте, в письмах и документах, в каждом на его языке.',
    kk: 'Ашық сайтта, хаттар мен құжаттарда тұрады, әрқайсысында өз тілінде.',
    zh: '用于公开网站、邮件和文件，各按其语言显示。',
  },
  languages: {
    en: 'Languages and their order',
    ru: 'Языки и их порядок',
    kk: 'Тілдер және олардың реті',
    zh: '语言及其顺序',
  },
  languagesHint: {
    en: 'Texts are asked for in these languages. Where a text has none in the reader’s language, the first of these that it has is shown.',
    ru: 'На этих языках запрашиваются тексты. Если текста на языке читателя нет, показывается первый из имеющихся в этом порядке.',
    kk: 'Мәтіндер осы тілдерде сұралады. Оқырманның тілінде мәтін болмаса, осы рет бойынша бар біріншісі көрсетіледі.',
    zh: '系统将要求填写这些语言的文本。若缺少读者所用语言的文本，则按此顺序显示首个已有的文本。',
  },
  languageRemains: {
    en: 'Texts in a language that is taken out stay; they are only no longer asked for.',
    ru: 'Тексты на убранном языке сохраняются, их лишь больше не запрашивают.',
    kk: 'Алынып тасталған тілдегі мәтіндер сақталады, тек енді сұралмайды.',
    zh: '移除某种语言后，该语言的文本仍会保留，只是不再要求填写。',
  },
  addLanguage: {
    en: 'Add a language',
    ru: 'Добавить язык',
    kk: 'Тіл қосу',
    zh: '添加语言',
  },
  takeOut: {
    en: (what: string) => `Take ${what} out`,
    ru: (what: string) => `Убрать: ${what}`,
    kk: (what: string) => `Алып тастау: ${what}`,
    zh: (what: string) => `移除：${what}`,
  },
  gone: {
    en: (what: string) => `${what} is taken out`,
    ru: (what: string) => `Убрано: ${what}`,
    kk: (what: string) => `Алып тасталды: ${what}`,
    zh: (what: string) => `已移除：${what}`,
  },
  zone: { en: 'Time zone', ru: 'Часовой пояс', kk: 'Уақыт белдеуі', zh: '时区' },
  zoneHint: {
    en: 'The days of deadlines, quarters and publication are counted in it. Events keep the zone in which they take place.',
    ru: 'По нему считаются дни сроков, кварталов и публикаций. Мероприятия сохраняют пояс, в котором проходят.',
    kk: 'Мерзімдердің, тоқсандардың және жариялаудың күндері осы бойынша есептеледі. Іс-шаралар өздері өтетін белдеуді сақтайды.',
    zh: '截止日期、季度和发布日期均按此时区计算。活动保留其举办地的时区。',
  },
  code: {
    en: 'Code in symbols of documents',
    ru: 'Код в шифрах документов',
    kk: 'Құжат шифрларындағы код',
    zh: '文号中的代码',
  },
  codeHint: {
    en: (code: string) =>
      `It begins every symbol, such as ${code}/RT/2027/3. It never changes, because symbols that were issued are cited.`,
    ru: (code: string) =>
      `С него начинается каждый шифр, например ${code}/RT/2027/3. Он не меняется никогда: на выданные шифры уже ссылаются.`,
    kk: (code: string) =>
      `Әр шифр осыдан басталады, мысалы ${code}/RT/2027/3. Ол ешқашан өзгермейді: берілген шифрларға сілтеме жасалады.`,
    zh: (code: string) =>
      `每个文号均以此开头，例如 ${code}/RT/2027/3。它永不更改，因为已发出的文号会被引用。`,
  },
  address: {
    en: 'Short name in addresses',
    ru: 'Короткое имя в адресах',
    kk: 'Мекенжайлардағы қысқа атау',
    zh: '网址短名',
  },
  readOnly: {
    en: 'Only an owner can change this.',
    ru: 'Изменить это может только владелец.',
    kk: 'Мұны тек ұйым иесі өзгерте алады.',
    zh: '只有所有者可以更改。',
  },
});
