import { describe, expect, it } from '@jest/globals';
import { cleanNameForm, printName, validateNameForm } from '../kernel/person-name.js';
import { demoExperts } from './experts.js';

describe('the experts', () => {
  it('come from six countries, in five categories, with the consents that matter', () => {
    expect(demoExperts).toHaveLength(36);
    expect(new Set(demoExperts.map((e) => e.country)).size).toBe(6);
    expect(new Set(demoExperts.map((e) => e.category)).size).toBe(5);
    const withdrawn = demoExperts.filter((e) => e.consent === 'withdrawn').map((e) => e.key);
    expect(withdrawn).toEqual(['xie-tingxue', 'hommatgulyyew-seyran']);
    expect(demoExperts.filter((e) => e.consent === 'withheld')).toHaveLength(3);
  });

  it('have names that are whole: a full form or family and given, in the right script', () => {
    const scripts = {
      Latn: /^[\p{Script=Latin}ʻ’' -]+$/u,
      Cyrl: /^[\p{Script=Cyrillic} -]+$/u,
      Hani: /^[\p{Script=Han}·]+$/u,
    };
    const wrong = demoExperts.flatMap((expert) =>
      expert.names
        .filter((form) => {
          const parts = [form.family, form.given, form.patronymic, form.full];
          const whole = form.full !== undefined;
          const split = form.family !== undefined && form.given !== undefined;
          const inScript = parts.every(
            (part) => part === undefined || scripts[form.script].test(part),
          );
          return whole === split || !inScript;
        })
        .map((form) => `${expert.key} ${form.lang}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have names that the kernel takes as they are and prints right', () => {
    const forms = demoExperts.flatMap((expert) => expert.names);
    expect(forms.filter((form) => validateNameForm(form).length > 0)).toEqual([]);
    expect(forms.map((form) => cleanNameForm(form))).toEqual(forms);
    const print = (key: string) =>
      demoExperts.find((one) => one.key === key)?.names.map((form) => printName(form));
    expect(print('ouyang-jingcheng')).toEqual(['欧阳景澄', 'Ouyang Jingcheng', 'Оуян Цзинчэн']);
    expect(print('turgunov-jasur')).toEqual([
      'Turgʻunov Jasur Bahodir oʻgʻli',
      'Тургунов Жасур Баходирович',
      'Jasur Turgunov',
      '贾苏尔·图尔贡诺夫',
    ]);
    expect(print('zharqynai')).toEqual(['Жарқынай', 'Жаркынай', 'Zharqynai', '贾尔肯娜依']);
  });

  it('have an English and a Russian name each, and one of them has one name', () => {
    const langs = demoExperts.filter(
      (e) => !['en', 'ru'].every((lang) => e.names.some((form) => form.lang === lang)),
    );
    expect(langs.map((e) => e.key)).toEqual([]);
    const mononyms = demoExperts.filter((e) => e.names.every((form) => form.full !== undefined));
    expect(mononyms.map((e) => e.key)).toEqual(['zharqynai']);
  });
});
