import { describe, expect, it } from '@jest/globals';
import { printName } from '../../../../src/kernel/person-name.js';
import {
  changedName,
  EMPTY_NAME,
  formOf,
  formsOf,
  inputOf,
  NEW_EXPERT,
  wordsToFind,
  type NameValues,
} from './expert-values';

const name = (patch: Partial<NameValues>): NameValues => ({ ...EMPTY_NAME, ...patch });

describe('the values of an expert’s form', () => {
  it('send only the parts that the chosen way of entering shows', () => {
    const typed = { family: 'Testova', given: 'Aigul', patronymic: '', full: 'Testova Aigul' };
    const send = (whole: boolean) =>
      inputOf({ ...NEW_EXPERT, names: [name({ ...typed, whole })] }).names;
    expect(send(true)).toEqual([{ lang: 'und', script: null, order: null, full: 'Testova Aigul' }]);
    expect(send(false)).toEqual([
      {
        lang: 'und',
        script: null,
        order: null,
        family: 'Testova',
        given: 'Aigul',
        patronymic: '',
      },
    ]);
  });

  it('name an institution by its id, or a new one by its name, and leave out empty addresses', () => {
    const { affiliations, emails, phone } = inputOf({
      ...NEW_EXPERT,
      emails: ['a@example.org', ' '],
      affiliations: [
        { institutionId: 'known', institution: 'As it is shown', title: { en: 'Director' } },
        { institutionId: null, institution: 'New House', title: {} },
      ],
    });
    expect(emails).toEqual(['a@example.org']);
    expect(phone).toBeNull();
    expect(affiliations).toEqual([
      { institutionId: 'known', title: { en: 'Director' } },
      { institutionName: 'New House', title: {} },
    ]);
  });

  it('print as the server would: by the script of the letters and its usual order', () => {
    const typed = [
      name({ family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы' }),
      name({ family: 'Testova', given: 'Aigul' }),
      name({ family: '李', given: '示例' }),
      name({ family: 'Testova', given: 'Aigul', order: 'family_first' }),
      name({ given: '  ' }),
    ];
    expect(formsOf(typed).map(printName)).toEqual([
      'Тестова Айгүл Серікқызы',
      'Aigul Testova',
      '李示例',
      'Testova Aigul',
    ]);
  });

  it('read the script anew once the letters are of another, and keep it otherwise', () => {
    const form = name({ family: 'Тест', script: 'Cyrl' });
    expect(changedName(form, { given: 'Айгүл' }).script).toBe('Cyrl');
    const latin = changedName(form, { family: 'Test' });
    expect(latin.script).toBeNull();
    expect(formOf(latin).script).toBe('Latn');
    // What somebody else said of a text (traditional characters) is not what letters tell.
    expect(changedName(name({ family: '李', script: 'Hant' }), { given: '偉' }).script).toBe(
      'Hant',
    );
  });

  it('are looked for without patronymics, in each form once', () => {
    expect(
      wordsToFind([
        name({ family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы' }),
        name({ family: 'Testova', given: 'Aigul' }),
        name({ family: 'Testova ', given: ' Aigul' }),
        name({ full: 'Aliyev Namuna Said oglu', whole: true }),
        name({ given: 'A' }),
        name({ family: '李', given: '伟' }),
      ]),
    ).toEqual(['Тестова Айгүл', 'Testova Aigul', 'Aliyev Namuna Said oglu', '李 伟']);
  });
});
