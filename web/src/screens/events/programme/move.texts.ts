import { defineTexts, plural } from '../../../texts/texts';

export const moveTexts = defineTexts({
  title: {
    en: (count: number) => plural('en', count, { one: 'Move # session', other: 'Move # sessions' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Перенести # заседание',
        few: 'Перенести # заседания',
        many: 'Перенести # заседаний',
        other: 'Перенести # заседания',
      }),
    kk: (count: number) => plural('kk', count, { other: '# отырысты жылжыту' }),
    zh: (count: number) => plural('zh', count, { other: '移动 # 个场次' }),
  },
  how: { en: 'How', ru: 'Как', kk: 'Қалай', zh: '方式' },
  later: { en: 'Later', ru: 'Позже', kk: 'Кейінірек', zh: '推后' },
  earlier: { en: 'Earlier', ru: 'Раньше', kk: 'Ертерек', zh: '提前' },
  toDay: { en: 'To another day', ru: 'На другой день', kk: 'Басқа күнге', zh: '移到另一天' },
  takeOut: {
    en: 'Take the hours away',
    ru: 'Снять время',
    kk: 'Уақытын алып тастау',
    zh: '取消时间安排',
  },
  minutes: { en: 'Minutes', ru: 'Минут', kk: 'Минут', zh: '分钟数' },
  day: { en: 'Day', ru: 'День', kk: 'Күні', zh: '日期' },
  dayHint: {
    en: 'The hours on the clock stay; sessions of several days keep their distance from the first.',
    ru: 'Часы сохраняются; заседания разных дней сохраняют расстояние от первого.',
    kk: 'Сағаттары өзгермейді; әр күннің отырыстары біріншісінен арақашықтығын сақтайды.',
    zh: '钟点不变；跨多天的场次与第一天的间隔保持不变。',
  },
  withoutHours: {
    en: (count: number) =>
      `${String(count)} of them have no hours or are cancelled, and stay as they are.`,
    ru: (count: number) => `Без времени или отменены и останутся как есть: ${String(count)}.`,
    kk: (count: number) => `Уақыты жоқ немесе өткізілмейді, сол күйі қалады: ${String(count)}.`,
    zh: (count: number) => `其中 ${String(count)} 个没有时间或已取消，保持不变。`,
  },
  before: { en: 'Now', ru: 'Сейчас', kk: 'Қазір', zh: '现在' },
  after: { en: 'Then', ru: 'Станет', kk: 'Болады', zh: '移动后' },
  session: { en: 'Session', ru: 'Заседание', kk: 'Отырыс', zh: '场次' },
  preview: {
    en: 'What will be moved',
    ru: 'Что будет перенесено',
    kk: 'Не жылжытылады',
    zh: '将要移动的场次',
  },
  act: { en: 'Move them', ru: 'Перенести', kk: 'Жылжыту', zh: '移动' },
  done: {
    en: (count: number) =>
      plural('en', count, { one: '# session moved', other: '# sessions moved' }),
    ru: (count: number) => `Перенесено заседаний: ${String(count)}`,
    kk: (count: number) => `Жылжытылған отырыстар: ${String(count)}`,
    zh: (count: number) => `已移动 ${String(count)} 个场次`,
  },
  undone: {
    en: 'The sessions are back where they were',
    ru: 'Заседания снова на прежних местах',
    kk: 'Отырыстар бұрынғы орнына қайтты',
    zh: '场次已恢复原位',
  },
  refusedCount: {
    en: (count: number) => `This stands in the way (${String(count)})`,
    ru: (count: number) => `Препятствия (${String(count)})`,
    kk: (count: number) => `Кедергілер (${String(count)})`,
    zh: (count: number) => `存在冲突（${String(count)}）`,
  },
  checked: {
    en: 'Nothing stands in the way.',
    ru: 'Препятствий нет.',
    kk: 'Кедергі жоқ.',
    zh: '没有冲突。',
  },
});
