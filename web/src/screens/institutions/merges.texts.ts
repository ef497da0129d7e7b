import { defineTexts, plural } from '../../texts/texts';

const experts = {
  en: (count: number) => plural('en', count, { one: '# expert', other: '# experts' }),
  ru: (count: number) =>
    plural('ru', count, {
      one: '# эксперт',
      few: '# эксперта',
      many: '# экспертов',
      other: '# эксперта',
    }),
  kk: (count: number) => plural('kk', count, { other: '# сарапшы' }),
  zh: (count: number) => plural('zh', count, { other: '# 位专家' }),
};

export const institutionMergesTexts = defineTexts({
  title: {
    en: 'Institutions that may be one',
    ru: 'Учреждения, возможно, внесённые дважды',
    kk: 'Екі рет енгізілген болуы мүмкін мекемелер',
    zh: '可能重复的单位',
  },
  lead: {
    en: 'Two institutions each whose names are alike, the likeliest first. Merge them, or say that they are two.',
    ru: 'По два учреждения с похожими названиями, сначала самые похожие. Объедините их или укажите, что это разные учреждения.',
    kk: 'Атаулары ұқсас екі-екі мекеме, ең ұқсастары бірінші. Біріктіріңіз немесе бұл екі бөлек мекеме деп көрсетіңіз.',
    zh: '每组为名称相近的两个单位，最相近的在前。请合并，或注明是两个单位。',
  },
  toList: { en: 'Institutions', ru: 'Учреждения', kk: 'Мекемелер', zh: '单位' },
  duplicates: {
    en: 'Possible duplicates',
    ru: 'Возможные дубликаты',
    kk: 'Қайталануы мүмкін',
    zh: '可能重复',
  },
  empty: {
    en: 'No two institutions have names alike',
    ru: 'Учреждений с похожими названиями нет',
    kk: 'Атаулары ұқсас мекемелер жоқ',
    zh: '没有名称相近的单位',
  },
  emptyLead: {
    en: 'Two names of one institution that are not alike, in two languages for instance, are merged from the list: “Merge with …” beside the institution.',
    ru: 'Если названия одного учреждения не похожи, например на разных языках, объедините их из списка: «Объединить с …» рядом с учреждением.',
    kk: 'Бір мекеменің атаулары ұқсамаса, мысалы екі тілде болса, тізімнен біріктіріңіз: мекеменің жанындағы «Біріктіру …».',
    zh: '如果同一单位的两个名称并不相近（例如使用不同语言），请在列表中该单位旁选择“合并…”。',
  },
  experts,
  experts0: {
    en: 'no experts',
    ru: 'нет экспертов',
    kk: 'сарапшы жоқ',
    zh: '无专家',
  },
  also: {
    en: (names: readonly string[]) => `also: ${names.join(', ')}`,
    ru: (names: readonly string[]) => `также: ${names.join(', ')}`,
    kk: (names: readonly string[]) => `сондай-ақ: ${names.join(', ')}`,
    zh: (names: readonly string[]) => `又称：${names.join('、')}`,
  },
  alike: {
    en: (percent: string) => `names alike: ${percent}`,
    ru: (percent: string) => `сходство названий: ${percent}`,
    kk: (percent: string) => `атаулардың ұқсастығы: ${percent}`,
    zh: (percent: string) => `名称相似度：${percent}`,
  },
  mergePair: { en: 'Merge …', ru: 'Объединить …', kk: 'Біріктіру …', zh: '合并…' },
  mergeBoth: {
    en: (one: string, other: string) => `Merge ${one} and ${other}`,
    ru: (one: string, other: string) => `Объединить: ${one} и ${other}`,
    kk: (one: string, other: string) => `Біріктіру: ${one} және ${other}`,
    zh: (one: string, other: string) => `合并${one}与${other}`,
  },
  mergeWith: { en: 'Merge with …', ru: 'Объединить с …', kk: 'Біріктіру …', zh: '合并…' },
  mergeOne: {
    en: (name: string) => `Merge ${name} with another institution`,
    ru: (name: string) => `Объединить с другим учреждением: ${name}`,
    kk: (name: string) => `Басқа мекемемен біріктіру: ${name}`,
    zh: (name: string) => `将 ${name} 与其他单位合并`,
  },
  two: {
    en: 'These are two',
    ru: 'Это разные учреждения',
    kk: 'Бұл екі бөлек мекеме',
    zh: '是两个单位',
  },
  twoOf: {
    en: (one: string, other: string) => `${one} and ${other} are two institutions`,
    ru: (one: string, other: string) => `Это разные учреждения: ${one} и ${other}`,
    kk: (one: string, other: string) => `Бұл екі бөлек мекеме: ${one} және ${other}`,
    zh: (one: string, other: string) => `${one}与${other}是两个单位`,
  },
  toldTwo: {
    en: 'They will not be shown as a pair again',
    ru: 'Больше не будут показаны как пара',
    kk: 'Бұдан былай жұп ретінде көрсетілмейді',
    zh: '今后不再作为一组显示',
  },
  dialog: {
    en: 'Merge two institutions',
    ru: 'Объединение двух учреждений',
    kk: 'Екі мекемені біріктіру',
    zh: '合并两个单位',
  },
  other: {
    en: 'The other institution',
    ru: 'Другое учреждение',
    kk: 'Екінші мекеме',
    zh: '另一个单位',
  },
  otherHint: {
    en: 'The same institution under another name. Words of its name in any language.',
    ru: 'То же учреждение под другим названием. Слова из названия на любом языке.',
    kk: 'Сол мекеменің басқа атаумен енгізілгені. Кез келген тілдегі атауының сөздері.',
    zh: '以另一名称录入的同一单位。可输入任何语言名称中的词。',
  },
  keep: {
    en: 'Which one stays?',
    ru: 'Какое остаётся?',
    kk: 'Қайсысы қалады?',
    zh: '保留哪一个？',
  },
  will: {
    en: 'What will be',
    ru: 'Что получится',
    kk: 'Нәтижесі қандай болады',
    zh: '合并结果',
  },
  found: {
    en: 'Found by as well',
    ru: 'Находится и по названиям',
    kk: 'Мына атаулармен де табылады',
    zh: '也可用以下名称查到',
  },
  people: {
    en: (count: number) =>
      count === 0
        ? 'No expert belongs to the other one.'
        : `${experts.en(count)} of the other one will belong to this one.`,
    ru: (count: number) =>
      count === 0
        ? 'К другому никто из экспертов не относится.'
        : `От другого к этому перейдут: ${experts.ru(count)}.`,
    kk: (count: number) =>
      count === 0
        ? 'Екіншісіне ешбір сарапшы жатпайды.'
        : `Екіншісіндегі ${experts.kk(count)} осыған жататын болады.`,
    zh: (count: number) =>
      count === 0 ? '另一单位没有专家。' : `另一单位的${experts.zh(count)}将归入该单位。`,
  },
  undoable: {
    en: 'The merge can be undone.',
    ru: 'Объединение можно отменить.',
    kk: 'Біріктіруді кері қайтаруға болады.',
    zh: '合并可以撤销。',
  },
  act: { en: 'Merge', ru: 'Объединить', kk: 'Біріктіру', zh: '合并' },
  merged: {
    en: (other: string, kept: string) => `${other} is merged into ${kept}`,
    ru: (other: string, kept: string) => `Объединено: ${other} → ${kept}`,
    kk: (other: string, kept: string) => `Біріктірілді: ${other} → ${kept}`,
    zh: (other: string, kept: string) => `${other} 已并入 ${kept}`,
  },
  merges: {
    en: 'Merges so far',
    ru: 'Сделанные объединения',
    kk: 'Жасалған біріктірулер',
    zh: '已作的合并',
  },
  into: {
    en: (other: string, kept: string) => `${other} was merged into ${kept}`,
    ru: (other: string, kept: string) => `${other} объединено с: ${kept}`,
    kk: (other: string, kept: string) => `${other} мынаған біріктірілді: ${kept}`,
    zh: (other: string, kept: string) => `${other} 并入 ${kept}`,
  },
  undo: { en: 'Undo', ru: 'Отменить', kk: 'Кері қайтару', zh: '撤销' },
  undoOf: {
    en: (other: string, kept: string) => `Undo the merge of ${other} into ${kept}`,
    ru: (other: string, kept: string) => `Отменить объединение: ${other} и ${kept}`,
    kk: (other: string, kept: string) => `Біріктіруді кері қайтару: ${other} және ${kept}`,
    zh: (other: string, kept: string) => `撤销合并：${other}与${kept}`,
  },
  undone: {
    en: 'There are two institutions again',
    ru: 'Учреждений снова два',
    kk: 'Мекеме қайтадан екеу',
    zh: '已恢复为两个单位',
  },
  undoneAt: {
    en: (when: string) => `Undone on ${when}`,
    ru: (when: string) => `Отменено: ${when}`,
    kk: (when: string) => `Кері қайтарылды: ${when}`,
    zh: (when: string) => `已于 ${when} 撤销`,
  },
});
