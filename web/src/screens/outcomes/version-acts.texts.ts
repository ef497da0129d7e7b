import { defineTexts } from '../../texts/texts';

/** What can be done with a version, and what each act does. */
export const versionActsTexts = defineTexts({
  submit: {
    en: 'Submit for review',
    ru: 'Передать на рассмотрение',
    kk: 'Қарауға беру',
    zh: '提交审阅',
  },
  submitWhat: {
    en: 'From now on the texts stand still, so that the reviewer and you see the same. It can be taken back into the works at any time.',
    ru: 'С этого момента тексты не меняются, чтобы рецензент видел то же, что и вы. Документ можно вернуть в работу в любое время.',
    kk: 'Осы сәттен бастап мәтіндер өзгермейді, сонда қараушы мен сіз бір нәрсені көресіз. Құжатты кез келген уақытта жұмысқа қайтаруға болады.',
    zh: '此后文本不再变动，以便审阅者与您看到的一致。可随时退回继续起草。',
  },
  submitOpen: {
    en: (names: string) => `Not complete yet: ${names}.`,
    ru: (names: string) => `Ещё не полностью: ${names}.`,
    kk: (names: string) => `Әлі толық емес: ${names}.`,
    zh: (names: string) => `尚未完成：${names}。`,
  },
  submitted: {
    en: 'Submitted for review',
    ru: 'Передано на рассмотрение',
    kk: 'Қарауға берілді',
    zh: '已提交审阅',
  },
  return: {
    en: 'Return to the writers',
    ru: 'Вернуть авторам',
    kk: 'Авторларға қайтару',
    zh: '退回起草者',
  },
  returnWhat: {
    en: 'The texts can be edited again; an approval no longer counts, and the version is submitted anew afterwards.',
    ru: 'Тексты снова можно править; утверждение теряет силу, и потом версию передают на рассмотрение заново.',
    kk: 'Мәтіндерді қайта өңдеуге болады; бекіту күшін жояды, кейін нұсқа қарауға қайта беріледі.',
    zh: '文本可再次修改；原有批准不再有效，之后须重新提交。',
  },
  note: {
    en: 'What is to be done (kept in the log)',
    ru: 'Что нужно сделать (сохраняется в журнале)',
    kk: 'Не істеу керек (журналда сақталады)',
    zh: '需要做什么（记入日志）',
  },
  returned: { en: 'Returned', ru: 'Возвращено', kk: 'Қайтарылды', zh: '已退回' },
  approve: { en: 'Approve', ru: 'Утвердить', kk: 'Бекіту', zh: '批准' },
  approveWhat: {
    en: 'You approve the version exactly as you see it now. It can then be published; nothing is published yet.',
    ru: 'Вы утверждаете версию именно в том виде, в каком видите её сейчас. После этого её можно опубликовать; сама публикация ещё не происходит.',
    kk: 'Нұсқаны дәл қазір көріп тұрған күйінде бекітесіз. Содан кейін оны жариялауға болады; әзірге ештеңе жарияланбайды.',
    zh: '您批准的正是当前所见的版本。批准后方可发布；此时尚未发布。',
  },
  approvedDone: { en: 'Approved', ru: 'Утверждено', kk: 'Бекітілді', zh: '已批准' },
  newVersion: { en: 'New version', ru: 'Новая версия', kk: 'Жаңа нұсқа', zh: '新版本' },
  newVersionWhat: {
    en: 'What is published never changes. A new version begins as its copy; once it is published, readers are told what has changed.',
    ru: 'Опубликованное не меняется. Новая версия начинается как его копия; после публикации читателям сообщают, что изменилось.',
    kk: 'Жарияланған мәтін өзгермейді. Жаңа нұсқа оның көшірмесінен басталады; ол жарияланғанда оқырмандарға не өзгергені айтылады.',
    zh: '已发布的内容不再改变。新版本以其副本开始；发布后将告知读者变更内容。',
  },
  updateType: {
    en: 'What kind of change it is',
    ru: 'Что это за изменение',
    kk: 'Өзгеріс түрі',
    zh: '变更类型',
  },
  notice: {
    en: 'What readers are told has changed',
    ru: 'Что сообщается читателям об изменении',
    kk: 'Оқырмандарға өзгеріс туралы не айтылады',
    zh: '告知读者的变更内容',
  },
  bump: { en: 'Number', ru: 'Номер', kk: 'Нөмірі', zh: '版本号' },
  minor: {
    en: 'Small step (such as 1.1)',
    ru: 'Малый шаг (например, 1.1)',
    kk: 'Шағын қадам (мысалы, 1.1)',
    zh: '小版本（如 1.1）',
  },
  major: {
    en: 'Large step (such as 2.0)',
    ru: 'Большой шаг (например, 2.0)',
    kk: 'Үлкен қадам (мысалы, 2.0)',
    zh: '大版本（如 2.0）',
  },
  openVersion: {
    en: 'Open the new version',
    ru: 'Открыть новую версию',
    kk: 'Жаңа нұсқаны ашу',
    zh: '开启新版本',
  },
  toWorking: {
    en: 'To the version in the works',
    ru: 'К версии в работе',
    kk: 'Жұмыстағы нұсқаға',
    zh: '转到正在起草的版本',
  },
  more: { en: 'More', ru: 'Ещё', kk: 'Тағы', zh: '更多' },
  editNotice: {
    en: 'Change what readers are told',
    ru: 'Изменить сообщение читателям',
    kk: 'Оқырмандарға хабарды өзгерту',
    zh: '修改给读者的说明',
  },
  dropVersion: {
    en: 'Drop this version',
    ru: 'Удалить эту версию',
    kk: 'Бұл нұсқаны жою',
    zh: '放弃此版本',
  },
  dropVersionWhat: {
    en: 'The draft with all of its texts is removed. What is published stays as it is.',
    ru: 'Черновик со всеми текстами будет удалён. Опубликованное остаётся как есть.',
    kk: 'Жоба барлық мәтінімен жойылады. Жарияланғаны сол күйінде қалады.',
    zh: '将删除此草稿及其全部文本。已发布的内容保持不变。',
  },
  removeOutcome: {
    en: 'Delete this outcome',
    ru: 'Удалить документ',
    kk: 'Құжатты жою',
    zh: '删除此文件',
  },
  removeOutcomeWhat: {
    en: (symbol: string) =>
      `The texts in all languages, the recommendations and their history are removed for good. The symbol ${symbol} may be given to another document.`,
    ru: (symbol: string) =>
      `Тексты на всех языках, рекомендации и их история будут удалены навсегда. Шифр ${symbol} может быть присвоен другому документу.`,
    kk: (symbol: string) =>
      `Барлық тілдегі мәтіндер, ұсынымдар және олардың тарихы біржола жойылады. ${symbol} шифры басқа құжатқа берілуі мүмкін.`,
    zh: (symbol: string) =>
      `将永久删除所有语文的文本、建议及其历史。文号 ${symbol} 可能会分配给其他文件。`,
  },
  removed: { en: 'Deleted', ru: 'Удалено', kk: 'Жойылды', zh: '已删除' },
  waitsForOthers: {
    en: 'Waits for somebody who may approve it.',
    ru: 'Ожидает того, кто может утвердить.',
    kk: 'Бекіте алатын адамды күтуде.',
    zh: '等待有权批准的人。',
  },
  standsStill: {
    en: 'The text is in review or approved and stands still. Return it to the writers to change it.',
    ru: 'Текст на рассмотрении или утверждён и не меняется. Чтобы изменить, верните его авторам.',
    kk: 'Мәтін қаралуда немесе бекітілген, сондықтан өзгермейді. Өзгерту үшін авторларға қайтарыңыз.',
    zh: '文本正在审阅或已批准，不可更改。如需修改，请退回起草者。',
  },
  forGood: {
    en: 'This version is published and never changes. A correction is a new version.',
    ru: 'Эта версия опубликована и не меняется. Исправление – это новая версия.',
    kk: 'Бұл нұсқа жарияланған және өзгермейді. Түзету – жаңа нұсқа.',
    zh: '此版本已发布，不再更改。更正须以新版本发布。',
  },
});
