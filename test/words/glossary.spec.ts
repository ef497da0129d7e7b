import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  catalogueTexts,
  type CatalogueText,
  type Translation,
} from '../support/catalogue-texts.js';

interface Rule {
  readonly language: Translation;
  /** The word of the glossary for the thing. */
  readonly word: string;
  /** Another word for the same thing, which a reader would take for something else. */
  readonly instead: RegExp;
  readonly why: string;
  readonly caught: string;
  readonly free: string;
}

const RULES: readonly Rule[] = [
  {
    language: 'ru',
    word: 'заседание',
    instead: /сесси[яиюейй]/iu,
    why: 'A part of a programme; «сессия» is what a parliament or a student has.',
    caught: 'Перенесите сессию',
    free: 'сеанс',
  },
  {
    language: 'ru',
    word: 'черновик',
    instead: /^проект$|(?:удалить|вернуть в|отдельный|его) проект(?!ор)/iu,
    why: 'A state; «проект» is a programme of work, of which secretariats have many.',
    caught: 'Удалить проект …',
    free: 'проектор',
  },
  {
    language: 'ru',
    word: 'предложение',
    instead: /инициатив/iu,
    why: 'A numbered point of a mandate.',
    caught: 'Инициатива мандата',
    free: 'предложение',
  },
  {
    language: 'ru',
    word: 'выступающий',
    instead: /спикер/iu,
    why: 'In Russian the presiding officer of a parliament.',
    caught: 'Спикеры',
    free: 'выступающие',
  },
  {
    language: 'ru',
    word: 'мероприятие',
    instead: /[иэ]вент/iu,
    why: 'Jargon.',
    caught: 'Ивенты',
    free: 'инвентарь',
  },
  {
    language: 'ru',
    word: 'учётная запись',
    instead: /аккаунт/iu,
    why: 'Jargon.',
    caught: 'Ваш аккаунт',
    free: 'учётная запись',
  },
  {
    language: 'kk',
    word: 'топтама',
    instead: /(?<!\p{L})серия/iu,
    why: 'Events with one title and a cadence.',
    caught: 'Серияда іс-шара бар',
    free: 'топтамада',
  },
  {
    language: 'kk',
    word: 'отырыс',
    instead: /сессия/iu,
    why: 'A part of a programme.',
    caught: 'екі сессияда',
    free: 'екі отырыста',
  },
  {
    language: 'kk',
    word: 'іс-шара',
    instead: /мероприятие|ивент|оқиға/iu,
    why: 'An event is arranged; «оқиға» happens by itself.',
    caught: 'Оқиға басталды',
    free: 'Іс-шара басталды',
  },
  {
    language: 'zh',
    word: '机构',
    instead: /(?<!多边|社会|多国|国际|合作|条约)组织(?!者|活动|方)/u,
    why: 'The secretariat with its own data; 组织 stands only in names of bodies and in 组织者.',
    caught: '其他组织',
    free: '多边组织',
  },
  {
    language: 'zh',
    word: '提议',
    instead: /倡议/u,
    why: 'A numbered point of a mandate; 倡议 is the name of others’ initiatives.',
    caught: '该倡议的承诺',
    free: '该提议的承诺',
  },
  {
    language: 'zh',
    word: '授权文件',
    instead: /任务来源|来源文件/u,
    why: 'The document that the work carries out.',
    caught: '任务来源',
    free: '授权文件',
  },
  {
    language: 'zh',
    word: '会场',
    instead: /场地/u,
    why: 'The house; its rooms are 会议室.',
    caught: '选择场地',
    free: '选择会场',
  },
  {
    language: 'zh',
    word: '日程',
    instead: /议程|草案/u,
    why: 'An agenda is a list of questions, the programme a timetable; a draft is 草稿.',
    caught: '会议议程',
    free: '会议日程',
  },
  {
    language: 'zh',
    word: '发言人',
    instead: /发言者|演讲人|讲者/u,
    why: 'An expert’s engagement in one event.',
    caught: '演讲人',
    free: '发言人',
  },
];

let texts: readonly CatalogueText[];
let glossary: string;

beforeAll(async () => {
  texts = await catalogueTexts();
  glossary = await readFile(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8');
});

describe('the words of the product', () => {
  it('are read from all catalogues', () => {
    for (const language of ['ru', 'kk', 'zh'] as const) {
      expect(texts.filter((text) => text.language === language).length).toBeGreaterThan(3000);
    }
    const files = new Set(texts.map(({ place }) => place.replace(/:\d+$/, '')));
    expect([...files]).toEqual(
      expect.arrayContaining([
        'src/kernel/words.zh.ts',
        'src/site/site.texts.kk.ts',
        'src/venues/venues.errors.ts',
        'web/src/shell/shell.texts.ts',
      ]),
    );
  });

  it.each(RULES)('call it $word ($language)', ({ language, word, instead, caught, free }) => {
    expect(instead.test(caught)).toBe(true);
    expect(instead.test(free)).toBe(false);
    expect(glossary).toContain(word);
    const strange = texts.filter((text) => text.language === language && instead.test(text.text));
    expect(strange.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });
});
