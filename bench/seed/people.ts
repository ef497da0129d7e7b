import { CYRILLIC_LETTERS } from '../../src/kernel/transliteration.js';
import { cleanNameForm, type NameForm } from '../../src/kernel/person-name.js';
import {
  HAN_FAMILIES,
  HAN_GIVEN,
  type HanName,
  KOREAN_FAMILIES,
  NAME_BEGINNINGS,
  NAME_ENDINGS,
  REGIONAL_GIVEN,
  SLAVIC_FAMILIES,
  SLAVIC_GIVEN,
} from './name-pools.js';

/** An invented person of the registry, the same for a number in every run. */
export interface Person {
  readonly forms: readonly NameForm[];
  readonly country: string;
  readonly languages: readonly string[];
}

type Pick = () => number;

/** The person of this number: three in ten Chinese, half from the region, the rest Koreans and Slavs of it. */
export function person(index: number): Person {
  const next = numbers(index);
  const kind = next();
  if (kind < 0.3) return chinese(next);
  if (kind < 0.34) return korean(next);
  if (kind < 0.45) return slavic(next);
  return regional(next);
}

function chinese(next: Pick): Person {
  const [family, familyPinyin, familyCyrillic] = weighted(HAN_FAMILIES, next);
  // Two thirds of given names have two characters.
  const parts = Array.from({ length: next() < 0.33 ? 1 : 2 }, () => weighted(HAN_GIVEN, next));
  const given = (place: 0 | 1 | 2): string => parts.map((part) => part[place]).join('');
  const forms = [cleanNameForm({ lang: 'zh', family, given: given(0), order: 'family_first' })];
  if (next() < 0.9) {
    forms.push(
      cleanNameForm({
        lang: 'en',
        family: familyPinyin,
        given: capital(given(1)),
        order: 'family_first',
      }),
    );
  }
  if (next() < 0.3) {
    const names = { family: familyCyrillic, given: capital(given(2)) };
    forms.push(cleanNameForm({ lang: 'ru', ...names, order: 'family_first' }));
  }
  return { forms, country: 'CN', languages: ['zh', 'en'] };
}

function korean(next: Pick): Person {
  const [family, latin] = weighted(KOREAN_FAMILIES, next);
  const sex = next() < 0.5 ? 0 : 1;
  const given = any(SLAVIC_GIVEN, next)[sex];
  const father = any(SLAVIC_GIVEN, next)[0];
  return {
    forms: [
      cleanNameForm({ lang: 'ru', family, given, patronymic: patronymic(father, sex) }),
      cleanNameForm({ lang: 'en', family: latin, given: latinLetters(given) }),
    ],
    country: next() < 0.5 ? 'UZ' : 'KZ',
    languages: ['ru', 'en'],
  };
}

function slavic(next: Pick): Person {
  const sex = next() < 0.5 ? 0 : 1;
  const family = any(SLAVIC_FAMILIES, next) + (sex === 0 ? '' : 'а');
  const given = any(SLAVIC_GIVEN, next)[sex];
  const father = any(SLAVIC_GIVEN, next)[0];
  const full = { family, given, patronymic: patronymic(father, sex) };
  return {
    forms: [cleanNameForm({ lang: 'ru', ...full }), inLatin(family, given)],
    country: any(['KZ', 'KG', 'UZ'], next),
    languages: ['ru', 'en'],
  };
}

function regional(next: Pick): Person {
  const sex = next() < 0.6 ? 0 : 1;
  // The square makes some beginnings frequent and the last ones rare.
  const stem =
    (NAME_BEGINNINGS[Math.floor(next() ** 2 * NAME_BEGINNINGS.length)] ?? 'Нур') +
    any(NAME_ENDINGS, next);
  const family = `${stem}${/[аеиоуыэюя]$/u.test(stem) ? 'ев' : 'ов'}${sex === 0 ? '' : 'а'}`;
  const given = any(REGIONAL_GIVEN, next)[sex];
  const father = any(REGIONAL_GIVEN, next)[0];
  const country = any(['KZ', 'UZ', 'KG', 'TJ', 'TM'], next);
  const forms = [cleanNameForm({ lang: 'ru', family, given, patronymic: patronymic(father, sex) })];
  if (next() < 0.95) forms.push(inLatin(family, given));
  if (country === 'KZ' && next() < 0.5) {
    const kazakh = family.replace(/к/g, 'қ').replace(/[её]в/, 'ев').replace(/ул/g, 'ұл');
    const father_ = `${father}${sex === 0 ? 'ұлы' : 'қызы'}`;
    forms.push(cleanNameForm({ lang: 'kk', family: kazakh, given, patronymic: father_ }));
  }
  return { forms, country, languages: ['ru', 'en'] };
}

function inLatin(family: string, given: string): NameForm {
  return cleanNameForm({ lang: 'en', family: latinLetters(family), given: latinLetters(given) });
}

function patronymic(father: string, sex: 0 | 1): string {
  const soft = /[йь]$/u.test(father);
  const stem = soft ? father.slice(0, -1) : father;
  return `${stem}${soft ? 'е' : 'о'}${sex === 0 ? 'вич' : 'вна'}`;
}

function latinLetters(text: string): string {
  return capital(Array.from(text.toLowerCase(), (sign) => CYRILLIC_LETTERS[sign] ?? sign).join(''));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export function numbers(seed: number): Pick {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list, each as likely as the others. */
export function any<T>(list: readonly T[], next: Pick): T {
  const found = list[Math.floor(next() * list.length)];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
}

type Weighted = HanName | readonly [string, string, number];

function weighted<T extends Weighted>(list: readonly T[], next: Pick): T {
  let left = next() * list.reduce((sum, entry) => sum + Number(entry.at(-1)), 0);
  const found = list.find((entry) => (left -= Number(entry.at(-1))) < 0) ?? list[0];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
}
