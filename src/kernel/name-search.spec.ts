import { describe, expect, it } from '@jest/globals';
import {
  expertSearchText,
  hanBigrams,
  sameNameAcrossScripts,
  searchKey,
  searchQueryTokens,
  titleSearchText,
} from './name-search.js';
import { cleanNameForm, splitFullName, type NameForm, type NameFormInput } from './person-name.js';

describe('searchKey', () => {
  it('drops all the Uzbek apostrophes (case 34)', () => {
    for (const sign of [
      '\u{27}',
      '\u{2018}',
      '\u{2019}',
      '\u{2BC}',
      '\u{2BB}',
      '\u{60}',
      '\u{B4}',
      '',
    ]) {
      expect(searchKey(`O${sign}zbekiston yo${sign}l`)).toBe('ozbekiston yol');
    }
  });

  it('holds й composed and decomposed for one, and apart from и; ё for е (case 35)', () => {
    expect(searchKey('Сери\u{306}к Ёлкин')).toBe('серйк елкин');
    expect(searchKey('Й')).toBe(searchKey('И\u{306}'));
    expect(searchKey('Й')).not.toBe(searchKey('И'));
    expect(searchKey('Фёдор')).toBe(searchKey('Федор'));
  });

  it('folds case, marks, width and punctuation', () => {
    expect(searchKey('  ＡＢ-c, “Türkmenistan” ňž Straße İIıi ')).toBe(
      'ab c turkmenistan nz strasse iiii',
    );
    expect(searchKey('合作，组织')).toBe('合作 组织');
    expect(searchKey('!!!')).toBe('');
  });
});

/** Whether a stored text is found by a query, as the comment of `expertSearchText` says. */
function finds(stored: string, query: string): boolean {
  const words = searchQueryTokens(query);
  return (
    words.length > 0 &&
    words.every(
      ({ keys, skeletons }) =>
        keys.some((key) => stored.includes(key)) ||
        skeletons.some((skeleton) => stored.includes(` ${skeleton}`)),
    )
  );
}

const name = (input: NameFormInput): NameForm => cleanNameForm(input);

describe('finding experts', () => {
  it.each<[NameFormInput[], string[]]>([
    [
      [{ family: 'Сұлтанов', given: 'Ержан' }],
      [
        'Sultanov',
        'Султанов',
        'султ',
        'Yerzhan Sultanov',
        'ержан сул',
        'Sultanov Erzhan',
        'СҰЛТАНОВ',
      ],
    ],
    [
      [{ family: '李', given: '伟' }],
      ['李伟', '李', 'Li Wei', 'Wei Li', 'liwei', 'Ли Вэй', 'Вэй Ли', 'LI'],
    ],
    [[{ lang: 'zh-Latn', family: 'Li', given: 'Wei' }], ['李伟', 'Ли Вэй', 'liwei', 'wei']],
    [[{ family: 'Цзэн', given: 'Жуй' }], ['Zeng Rui', '曾 瑞', 'zeng']],
    [
      [{ family: '欧阳', given: '建国' }],
      ['Ouyang Jianguo', 'Оуян', 'jianguo', '欧阳建国', '欧阳'],
    ],
    [[{ full: 'Oʻrinov Shavkat' }], ["O'rinov", 'Ўринов', 'Уринов', 'шавкат', 'Orinov']],
    [[{ family: 'Xolmatov', given: 'Gʻani' }], ['Холматов', 'Kholmatov', 'Ғани', 'Gani']],
    [
      [{ family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы' }],
      ['Aigul', 'Aygul', 'Serikqyzy', 'Айгуль'],
    ],
    [[{ full: 'Гүлнәр' }], ['Gulnar', 'Гульнар', 'гүл']],
    [[{ family: 'Ёқубов', given: 'Алексей' }], ['Yoqubov', 'Yokubov', 'Alexey', 'Aleksei']],
  ])('%j', (forms, queries) => {
    const stored = expertSearchText(forms.map(name));
    expect(queries.filter((query) => !finds(stored, query))).toEqual([]);
  });

  it('does not find others', () => {
    const stored = expertSearchText(
      [name({ family: 'Сұлтанов', given: 'Ержан' })],
      ['Институт экономики'],
    );
    for (const query of ['Sultanova', 'Аскар', '李伟', 'Sultanov Askar', 'zzz', 'tanov']) {
      expect([query, finds(stored, query)]).toEqual([query, false]);
    }
  });

  it('finds extra texts by their words', () => {
    const stored = expertSearchText(
      [name({ full: 'Гүлнәр' })],
      ['Институт экономики', '上海合作组织研究院'],
    );
    for (const query of ['экономики', 'инст', '合作组织', 'Гүлнәр 合作']) {
      expect([query, finds(stored, query)]).toEqual([query, true]);
    }
  });

  it('is words between blanks and has each once', () => {
    const stored = expertSearchText([
      name({ family: 'Li', given: 'Wei' }),
      name({ family: 'Li', given: 'Wei' }),
    ]);
    expect(stored).toBe(' wei li vei livei veili ');
    expect(expertSearchText([])).toBe('  ');
  });

  it('gives nothing for an empty query and bounds a long one', () => {
    expect(searchQueryTokens(' %_ ! ')).toEqual([]);
    expect(searchQueryTokens('a '.repeat(100_000))).toHaveLength(12);
    expect(searchQueryTokens('李')).toEqual([{ keys: ['李'], skeletons: [] }]);
    expect(searchQueryTokens('Ли')).toEqual([{ keys: ['ли'], skeletons: ['li'] }]);
  });
});

describe('finding titles', () => {
  it('finds Han inside a longer run', () => {
    const stored = titleSearchText({ zh: '上海合作组织论坛（2027）', ru: 'Форум ШОС: Ёлка' });
    for (const query of [
      '合作',
      '合作组织',
      '论坛',
      '上海',
      'форум',
      'шос',
      'елка',
      '2027',
      '组织论坛',
    ]) {
      const [word] = searchQueryTokens(query);
      expect([query, word?.keys.some((key) => stored.includes(key))]).toEqual([query, true]);
    }
    expect(stored.split(' ')).toEqual(expect.arrayContaining(['合作', '组织', '论坛', 'форум']));
    expect(stored).not.toContain('作海');
  });

  it('cuts Han into pairs', () => {
    expect(hanBigrams('上海合作')).toEqual(['上海', '海合', '合作']);
    expect(hanBigrams('会')).toEqual(['会']);
    expect(hanBigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
  });
});

describe('sameNameAcrossScripts', () => {
  const same = (a: NameFormInput[], b: NameFormInput[]): boolean => {
    const forward = sameNameAcrossScripts(a.map(name), b.map(name));
    expect(sameNameAcrossScripts(b.map(name), a.map(name))).toBe(forward);
    return forward;
  };

  it.each<[NameFormInput, NameFormInput]>([
    [
      { family: 'Султанов', given: 'Ержан' },
      { family: 'Sultanov', given: 'Yerzhan' },
    ],
    [
      { family: 'Сұлтанов', given: 'Ержан' },
      { family: 'Ержан', given: 'Султанов' },
    ],
    [
      { family: '李', given: '伟' },
      { family: 'Li', given: 'Wei' },
    ],
    [
      { family: '李', given: '伟' },
      { family: 'Wei', given: 'Li' },
    ],
    [{ full: '李伟' }, { family: '李', given: '伟' }],
    [{ family: '李', given: '伟' }, { full: 'Ли Вэй' }],
    [
      { family: '王', given: '建国' },
      { family: 'Wang', given: 'Jian-Guo' },
    ],
    [
      { family: '王', given: '建国' },
      { family: 'Ван', given: 'Цзяньго' },
    ],
    [
      { family: '曾', given: '瑞' },
      { family: 'Цзэн', given: 'Жуй' },
    ],
    [{ full: 'Иван Образцов' }, { full: 'Образцов Иван Петрович' }],
    [{ full: 'Aigul Testova' }, { family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы' }],
    [
      { family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы' },
      { family: 'Testova', given: 'Aigul', patronymic: 'Serikovna' },
    ],
    [
      { family: 'Oʻrinov', given: 'Shavkat' },
      { family: 'Ўринов', given: 'Шавкат' },
    ],
    [
      { family: 'и\u{306}огин', given: 'А' },
      { family: 'йогин', given: 'А' },
    ],
  ])('%j is %j', (a, b) => {
    expect(same([a], [b])).toBe(true);
  });

  it.each<[NameFormInput, NameFormInput]>([
    [
      { family: 'Султанов', given: 'Ержан' },
      { family: 'Sultanov', given: 'Askar' },
    ],
    [{ family: 'Султанов' }, { family: 'Султанов' }],
    [{ family: 'Султанов' }, { family: 'Sultanov', given: 'Yerzhan' }],
    [{ full: 'Гүлнәр' }, { full: 'Gulnar' }],
    [{ full: 'Иван Петрович' }, { full: 'Образцов Иван Петрович' }],
    [
      { family: '李', given: '伟' },
      { family: '李', given: '薇' },
    ],
    [{ full: '李' }, { full: '李' }],
    [
      { family: 'Образцов', given: 'Иван', patronymic: 'Петрович' },
      { family: 'Образцов', given: 'Иван', patronymic: 'Сергеевич' },
    ],
    [{ family: 'Султанов', given: 'Султан' }, { full: 'Султанов' }],
    [{ family: 'Ли', given: 'Ли' }, { full: 'Li Wei' }],
    [{}, {}],
  ])('%j is not %j', (a, b) => {
    expect(same([a], [b])).toBe(false);
  });

  it('compares every form, but Han with Han where both have it', () => {
    expect(
      same(
        [
          { family: '李', given: '伟' },
          { family: 'Li', given: 'Wei' },
        ],
        [
          { family: '李', given: '薇' },
          { family: 'Li', given: 'Wei' },
        ],
      ),
    ).toBe(false);
    expect(
      same(
        [
          { family: 'X', given: 'Y' },
          { family: 'Ли', given: 'Вэй' },
        ],
        [{ family: '李', given: '薇' }],
      ),
    ).toBe(true);
  });

  it('works on names as they come out of one column', () => {
    const a = splitFullName('Тестова Айгүл Серікқызы').form;
    const b = splitFullName('Aigul Testova').form;
    expect(sameNameAcrossScripts([a], [b])).toBe(true);
  });
});
