import type { NameForm } from '../../src/kernel/person-name.js';
import type { Scenario } from '../scenario.js';
import { any, numbers, person } from '../seed/people.js';

/** The queries are the same at every size: they ask for people whom every registry of this size holds. */
const PEOPLE = 1000;
const QUERIES = 400;

/** Names that many people have, in each script, and what somebody types who looks for one of them. */
const FREQUENT = [
  'Li',
  'Wang',
  'Ким',
  'Ли',
  '王',
  '李',
  '李伟',
  'Zhang Wei',
  'Нурлан',
  'Айгуль',
  'Kim',
  'Иванов',
];
const TYPED = ['S', 'К', 'Ту', 'Wa', 'Нур', 'Zha'];
const NOBODY = ['Бопре', 'Schweitzer', '诸葛亮', 'Ким Бопре', 'xqzw', 'Жозефина'];

/**
 * The expert desk looks people up: by whole names in either order, by family or given name alone, by what has been
 * typed so far, in all scripts; names that many have and names that nobody has; by address.
 */
export const expertSearch: Scenario = {
  name: 'expert-search',
  about: 'GET /api/v1/experts?q=…',
  prepare: ({ token }) => {
    const queries = Array.from({ length: QUERIES }, (_, index) => query(index));
    return Promise.resolve({
      expectedStatus: 200,
      request: (index) => ({
        method: 'GET',
        path: `/api/v1/experts?q=${encodeURIComponent(queries[index % QUERIES] ?? '')}`,
        headers: { authorization: `Bearer ${token}` },
      }),
    });
  },
};

/** One of twenty kinds of query, in turn, so that each kind has its share. */
function query(index: number): string {
  const next = numbers(index);
  const { family, given } = someForm(next, () => true);
  const shapes: readonly (() => string)[] = [
    () => `${family} ${given}`,
    () => `${family} ${given}`,
    () => `${family} ${given}`,
    () => `${given} ${family}`,
    () => `${given} ${family}`,
    () => family,
    () => family,
    () => family,
    () => beginning(family, 4),
    () => beginning(family, 4),
    () => beginning(family, 3),
    () => given,
    () => any(FREQUENT, next),
    () => any(FREQUENT, next),
    () => han(next, 3),
    () => han(next, 2),
    () => han(next, 1),
    () => any(TYPED, next),
    () => `person-${Math.floor(next() * PEOPLE)}@example.org`,
    () => any(NOBODY, next),
  ];
  return shapes[index % shapes.length]?.() ?? family;
}

interface Name {
  readonly family: string;
  readonly given: string;
}

/** A name form with both parts, of somebody who is in every registry. */
function someForm(next: () => number, fits: (form: NameForm) => boolean): Name {
  for (;;) {
    const { forms } = person(Math.floor(next() * PEOPLE));
    const { family, given } = any(forms, next);
    const form = forms.find((candidate) => candidate.family === family && fits(candidate));
    if (form !== undefined && family !== undefined && given !== undefined) return { family, given };
  }
}

/** The first characters of a Chinese name as it is written. */
function han(next: () => number, length: number): string {
  const { family, given } = someForm(next, (form) => form.script.startsWith('Han'));
  return beginning(family + given, length);
}

function beginning(name: string, length: number): string {
  return Array.from(name).slice(0, length).join('');
}
