import { defineTexts } from '../../texts/texts';

/** The dialog that starts an outcome. */
export const outcomeDialogTexts = defineTexts({
  title: {
    en: 'Start an outcome',
    ru: 'Начать документ',
    kk: 'Құжатты бастау',
    zh: '起草成果文件',
  },
  lead: {
    en: 'It gets its symbol at once. Further languages are added beside the text.',
    ru: 'Шифр присваивается сразу. Другие языки добавляются рядом с текстом.',
    kk: 'Шифр бірден беріледі. Басқа тілдер мәтіннің қасына қосылады.',
    zh: '文件将立即获得文号。其他语文可在正文旁添加。',
  },
  event: { en: 'Event', ru: 'Мероприятие', kk: 'Іс-шара', zh: '活动' },
  chooseEvent: {
    en: 'Choose the event that leaves this text behind.',
    ru: 'Выберите мероприятие, итог которого описывает документ.',
    kk: 'Осы құжат қай іс-шараның қорытындысы екенін таңдаңыз.',
    zh: '请选择产生该成果文件的活动。',
  },
  kind: { en: 'Kind', ru: 'Вид', kk: 'Түрі', zh: '类型' },
  authentic: {
    en: 'Language of the authentic text',
    ru: 'Язык аутентичного текста',
    kk: 'Теңтүпнұсқалық мәтіннің тілі',
    zh: '作准文本的语文',
  },
  authenticWhat: {
    en: 'It decides in doubt; the others are translations of it. It cannot be changed later.',
    ru: 'В случае расхождений решает он; остальные – его переводы. Изменить его потом нельзя.',
    kk: 'Айырмашылық болса, сол шешеді; қалғандары – оның аудармалары. Кейін өзгертуге болмайды.',
    zh: '如有歧义以其为准，其余为译本。此后不可更改。',
  },
  documentTitle: {
    en: 'Title in that language',
    ru: 'Заглавие на этом языке',
    kk: 'Сол тілдегі атауы',
    zh: '该语文的标题',
  },
  started: {
    en: (symbol: string) => `${symbol} is started`,
    ru: (symbol: string) => `Документ ${symbol} начат`,
    kk: (symbol: string) => `${symbol} құжаты басталды`,
    zh: (symbol: string) => `已开始起草 ${symbol}`,
  },
});
