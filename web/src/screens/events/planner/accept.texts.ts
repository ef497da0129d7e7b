import { defineTexts, plural } from '../../../texts/texts';

const sessionsRu = {
  one: '# заседание',
  few: '# заседания',
  many: '# заседаний',
  other: '# заседания',
};

/** Bringing a plan into the draft, and why a session is where it is. */
export const acceptTexts = defineTexts({
  title: {
    en: 'Sessions of the plan',
    ru: 'Заседания плана',
    kk: 'Жоспардағы отырыстар',
    zh: '方案中的场次',
  },
  onlyMoves: {
    en: 'Only what differs from the draft',
    ru: 'Только то, что отличается от черновика',
    kk: 'Тек жобадан өзгешелері',
    zh: '仅显示与草稿不同的',
  },
  nothingMoves: {
    en: 'The draft is like this plan already.',
    ru: 'Черновик уже такой, как этот план.',
    kk: 'Жоба қазірдің өзінде осы жоспардай.',
    zh: '草稿已与此方案一致。',
  },
  session: { en: 'Session', ru: 'Заседание', kk: 'Отырыс', zh: '场次' },
  now: { en: 'In the draft', ru: 'В черновике', kk: 'Жобада', zh: '草稿中' },
  then: { en: 'In the plan', ru: 'В плане', kk: 'Жоспарда', zh: '方案中' },
  nowhere: { en: 'without hours', ru: 'без времени', kk: 'уақытсыз', zh: '未排时间' },
  tick: {
    en: (name: string) => `Accept: ${name}`,
    ru: (name: string) => `Принять: ${name}`,
    kk: (name: string) => `Қабылдау: ${name}`,
    zh: (name: string) => `采纳：${name}`,
  },
  tickAll: { en: 'Tick all', ru: 'Отметить все', kk: 'Бәрін белгілеу', zh: '全选' },
  tickNone: { en: 'Tick none', ru: 'Снять отметки', kk: 'Белгіні алу', zh: '全不选' },
  tickUnplaced: {
    en: 'Only the unplaced ones',
    ru: 'Только неразмещённые',
    kk: 'Тек орналаспағандары',
    zh: '仅选未安排的',
  },
  acceptAll: {
    en: (count: number) =>
      `Accept the whole plan (${plural('en', count, { one: '# session', other: '# sessions' })})`,
    ru: (count: number) => `Принять весь план (${plural('ru', count, sessionsRu)})`,
    kk: (count: number) => `Бүкіл жоспарды қабылдау (${String(count)} отырыс)`,
    zh: (count: number) => `采纳整个方案（${String(count)} 个场次）`,
  },
  acceptPart: {
    en: (count: number) =>
      `Accept ${plural('en', count, { one: '# ticked session', other: '# ticked sessions' })}`,
    ru: (count: number) => `Принять отмеченное (${plural('ru', count, sessionsRu)})`,
    kk: (count: number) => `Белгіленгенді қабылдау (${String(count)} отырыс)`,
    zh: (count: number) => `采纳已选的 ${String(count)} 个场次`,
  },
  accepted: {
    en: (count: number) =>
      `${plural('en', count, { one: '# session stands', other: '# sessions stand' })} in the draft as in the plan.`,
    ru: (count: number) => `В черновик перенесено: ${plural('ru', count, sessionsRu)}.`,
    kk: (count: number) => `${String(count)} отырыс жобада жоспардағыдай тұр.`,
    zh: (count: number) => `草稿中已有 ${String(count)} 个场次按方案安排。`,
  },
  undone: {
    en: 'The sessions are back where they were.',
    ru: 'Заседания вернулись на прежние места.',
    kk: 'Отырыстар бұрынғы орнына қайтты.',
    zh: '各场次已恢复原位。',
  },
  undoStep: {
    en: 'Undo this step',
    ru: 'Отменить этот шаг',
    kk: 'Осы қадамды кері қайтару',
    zh: '撤销这一步',
  },
  toProgramme: {
    en: 'See the programme',
    ru: 'Открыть программу',
    kk: 'Бағдарламаны көру',
    zh: '查看日程',
  },
  staleTitle: {
    en: 'Changed since this plan was made',
    ru: 'Изменено после составления плана',
    kk: 'Жоспар құрылғаннан кейін өзгерген',
    zh: '方案制定之后有改动',
  },
  staleLead: {
    en: (names: string) =>
      `${names}: the plan is older than the draft here and cannot be accepted for it. Plan again, or accept the others.`,
    ru: (names: string) =>
      `${names}: план здесь старше черновика, поэтому принять его нельзя. Составьте план заново или примите остальное.`,
    kk: (names: string) =>
      `${names}: мұнда жоспар жобадан ескірген, сондықтан қабылданбайды. Қайта жоспарлаңыз немесе қалғандарын қабылдаңыз.`,
    zh: (names: string) => `${names}：此处方案比草稿旧，无法采纳。请重新运行，或采纳其余场次。`,
  },
  stale: { en: 'changed since', ru: 'изменено', kk: 'өзгерген', zh: '已有改动' },
  why: { en: 'Why here?', ru: 'Почему здесь?', kk: 'Неге осында?', zh: '为何在此？' },
  whyOf: {
    en: (name: string) => `Why here? ${name}`,
    ru: (name: string) => `Почему здесь? ${name}`,
    kk: (name: string) => `Неге осында? ${name}`,
    zh: (name: string) => `为何在此？${name}`,
  },
  whyShares: {
    en: 'What it costs here',
    ru: 'Чего стоит это место',
    kk: 'Осы орынның құны',
    zh: '在此处的代价',
  },
  whyNoShares: {
    en: 'It costs nothing here: no rule is touched.',
    ru: 'Здесь оно не стоит ничего: ни одно правило не задето.',
    kk: 'Мұнда құны жоқ: ешбір ереже бұзылмайды.',
    zh: '在此处没有代价：未触及任何规则。',
  },
  whyElsewhere: {
    en: 'Elsewhere, the least bad first',
    ru: 'В других местах, сначала наименее плохие',
    kk: 'Басқа орындарда, алдымен ең қолайлысы',
    zh: '其他位置，较好的在前',
  },
  whyNowhere: {
    en: 'There is no other place that it fits.',
    ru: 'Другого подходящего места нет.',
    kk: 'Оған лайық басқа орын жоқ.',
    zh: '没有其他合适的位置。',
  },
  inTheWay: {
    en: (names: string) => `In the way: ${names}`,
    ru: (names: string) => `Мешает: ${names}`,
    kk: (names: string) => `Кедергі: ${names}`,
    zh: (names: string) => `被占用：${names}`,
  },
  worse: {
    en: (rule: string, points: string) => `${rule}: ${points} more`,
    ru: (rule: string, points: string) => `${rule}: больше на ${points}`,
    kk: (rule: string, points: string) => `${rule}: ${points} көп`,
    zh: (rule: string, points: string) => `${rule}：多 ${points}`,
  },
  better: {
    en: (rule: string, points: string) => `${rule}: ${points} fewer`,
    ru: (rule: string, points: string) => `${rule}: меньше на ${points}`,
    kk: (rule: string, points: string) => `${rule}: ${points} аз`,
    zh: (rule: string, points: string) => `${rule}：少 ${points}`,
  },
  breaks: {
    en: (rule: string) => `${rule}: would be broken`,
    ru: (rule: string) => `${rule}: было бы нарушено`,
    kk: (rule: string) => `${rule}: бұзылар еді`,
    zh: (rule: string) => `${rule}：将被违反`,
  },
  same: {
    en: 'As good as here',
    ru: 'Не хуже, чем здесь',
    kk: 'Осы жердегідей жақсы',
    zh: '与此处一样好',
  },
});
