import { defineTexts } from '../../../texts/texts';

/** The facts that a version cites. */
export const citationsTexts = defineTexts({
  lead: {
    en: 'Checked facts stand behind what the outcome says. They are printed at its end in this order.',
    ru: 'За словами документа стоят проверенные факты. Они печатаются в его конце в этом порядке.',
    kk: 'Құжаттағы сөздердің артында тексерілген деректер тұрады. Олар соңында осы ретпен басылады.',
    zh: '文件所述以经核实的事实为依据，并按此顺序列于文末。',
  },
  list: {
    en: 'Facts cited',
    ru: 'Факты, на которые есть ссылки',
    kk: 'Сілтеме жасалған деректер',
    zh: '引用的事实',
  },
  empty: {
    en: 'No fact is cited yet',
    ru: 'Ссылок на факты пока нет',
    kk: 'Әзірге дерекке сілтеме жоқ',
    zh: '尚未引用事实',
  },
  add: { en: 'Cite a fact', ru: 'Сослаться на факт', kk: 'Дерекке сілтеме жасау', zh: '引用事实' },
  pick: { en: 'Pick a fact', ru: 'Выберите факт', kk: 'Деректі таңдаңыз', zh: '选择事实' },
  pickWhat: {
    en: 'It is listed among the facts that the outcome cites.',
    ru: 'Факт войдёт в список тех, на которые ссылается документ.',
    kk: 'Дерек құжат сілтеме жасайтын деректер тізіміне кіреді.',
    zh: '该事实将列入本文件引用的事实。',
  },
  pickNote: {
    en: 'A footnote with its source goes to where the cursor is, and the fact is listed among those cited.',
    ru: 'На месте курсора появится сноска с источником, а факт войдёт в список тех, на которые ссылается документ.',
    kk: 'Меңзер тұрған жерге дереккөзі бар сілтеме-ескерту қойылады, ал дерек тізімге кіреді.',
    zh: '将在光标处插入注明来源的脚注，该事实同时列入引用清单。',
  },
  alreadyCited: { en: 'cited already', ru: 'ссылка уже есть', kk: 'сілтеме бар', zh: '已引用' },
  added: {
    en: 'The fact is cited',
    ru: 'Ссылка на факт добавлена',
    kk: 'Дерекке сілтеме қосылды',
    zh: '已引用该事实',
  },
  removed: {
    en: 'The fact is no longer cited',
    ru: 'Ссылка на факт убрана',
    kk: 'Дерекке сілтеме алынды',
    zh: '已不再引用该事实',
  },
  noFacts: {
    en: 'The library has no facts yet.',
    ru: 'В библиотеке пока нет фактов.',
    kk: 'Кітапханада әзірге дерек жоқ.',
    zh: '事实库中尚无内容。',
  },
  toLibrary: {
    en: 'To the library of facts',
    ru: 'К библиотеке фактов',
    kk: 'Деректер кітапханасына',
    zh: '前往事实库',
  },
  unchecked: {
    en: 'Nobody has checked this fact against its source yet. The outcome cannot be published with it.',
    ru: 'Этот факт ещё никто не сверил с источником. С ним документ нельзя опубликовать.',
    kk: 'Бұл деректі дереккөзімен әлі ешкім салыстырған жоқ. Онымен құжатты жариялауға болмайды.',
    zh: '此事实尚未与来源核对。引用它的文件不能发布。',
  },
  refuted: {
    en: 'This fact turned out to be wrong. Take it out, and correct what the text says of it.',
    ru: 'Этот факт оказался неверным. Уберите ссылку и исправьте сказанное о нём в тексте.',
    kk: 'Бұл дерек қате болып шықты. Сілтемені алып, мәтінде айтылғанын түзетіңіз.',
    zh: '此事实已证实有误。请移除引用，并更正文中相关表述。',
  },
  source: { en: 'Source', ru: 'Источник', kk: 'Дереккөз', zh: '来源' },
  noteIn: {
    en: (languages: string) => `Footnote with its source in: ${languages}`,
    ru: (languages: string) => `Сноска с источником в тексте: ${languages}`,
    kk: (languages: string) => `Дереккөзі бар сілтеме-ескерту: ${languages}`,
    zh: (languages: string) => `含来源脚注的文本：${languages}`,
  },
  up: {
    en: (claim: string) => `Move up: ${claim}`,
    ru: (claim: string) => `Выше: ${claim}`,
    kk: (claim: string) => `Жоғары: ${claim}`,
    zh: (claim: string) => `上移：${claim}`,
  },
  down: {
    en: (claim: string) => `Move down: ${claim}`,
    ru: (claim: string) => `Ниже: ${claim}`,
    kk: (claim: string) => `Төмен: ${claim}`,
    zh: (claim: string) => `下移：${claim}`,
  },
  take: {
    en: (claim: string) => `Cite no longer: ${claim}`,
    ru: (claim: string) => `Убрать ссылку: ${claim}`,
    kk: (claim: string) => `Сілтемені алу: ${claim}`,
    zh: (claim: string) => `不再引用：${claim}`,
  },
  takeShort: { en: 'Cite no longer', ru: 'Убрать ссылку', kk: 'Сілтемені алу', zh: '不再引用' },
});
