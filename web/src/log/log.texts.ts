import { defineTexts } from '../texts/texts';

export const logTexts = defineTexts({
  did: {
    en: (who: string, act: string, what: string) => `${who} ${act} the ${what}`,
    ru: (who: string, act: string, what: string) => `${who}: ${act} – ${what}`,
    kk: (who: string, act: string, what: string) => `${who}: ${act} – ${what}`,
    zh: (who: string, act: string, what: string) => `${who}${act}${what}`,
  },
  didTo: {
    en: (who: string, act: string, fields: string, what: string) =>
      `${who} ${act} ${fields} of the ${what}`,
    ru: (who: string, act: string, fields: string, what: string) =>
      `${who}: ${act} (${fields}) – ${what}`,
    kk: (who: string, act: string, fields: string, what: string) =>
      `${who}: ${act} (${fields}) – ${what}`,
    zh: (who: string, act: string, fields: string, what: string) =>
      `${who}${act}${what}的${fields}`,
  },
  named: {
    en: (kind: string, name: string) => `${kind} “${name}”`,
    ru: (kind: string, name: string) => `${kind} «${name}»`,
    kk: (kind: string, name: string) => `${kind} «${name}»`,
    zh: (kind: string, name: string) => `${kind}“${name}”`,
  },
  system: { en: 'The system', ru: 'Система', kk: 'Жүйе', zh: '系统' },
  operator: {
    en: 'The operator, by command',
    ru: 'Оператор (командой)',
    kk: 'Оператор (команда арқылы)',
    zh: '运维人员（命令行）',
  },
  byToken: {
    en: (who: string) => `A program with a token of ${who}`,
    ru: (who: string) => `Программа с токеном (${who})`,
    kk: (who: string) => `Токені бар бағдарлама (${who})`,
    zh: (who: string) => `使用${who}的令牌的程序`,
  },
  somebody: {
    en: 'Somebody whose account is gone',
    ru: 'Кто-то, чьей учётной записи больше нет',
    kk: 'Тіркелгісі жойылған біреу',
    zh: '账户已不存在的某人',
  },
  andMore: {
    en: (fields: string, count: number) => `${fields} and ${String(count)} more`,
    ru: (fields: string, count: number) => `${fields} и ещё ${String(count)}`,
    kk: (fields: string, count: number) => `${fields} және тағы ${String(count)}`,
    zh: (fields: string, count: number) => `${fields}及其他 ${String(count)} 项`,
  },
  details: {
    en: 'Before and after',
    ru: 'Было и стало',
    kk: 'Бұрын және кейін',
    zh: '更改前后',
  },
  field: { en: 'Field', ru: 'Поле', kk: 'Өріс', zh: '字段' },
  before: { en: 'Before', ru: 'Было', kk: 'Бұрын', zh: '更改前' },
  after: { en: 'After', ru: 'Стало', kk: 'Кейін', zh: '更改后' },
  nothing: { en: 'nothing', ru: 'пусто', kk: 'бос', zh: '空' },
  entries: {
    en: 'Changes, the newest first',
    ru: 'Изменения, сначала новые',
    kk: 'Өзгерістер, жаңасы бірінші',
    zh: '更改记录，最新在前',
  },
});
