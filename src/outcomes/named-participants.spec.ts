import { describe, expect, it } from '@jest/globals';
import { findAttributions } from '../platform/richtext/attributions.js';
import { perhapsNamed } from './named-participants.js';

const PEOPLE = [
  ['Иван Образцов', 'Образцов, Иван', 'Ivan Obraztsov'],
  ['Мария Достоевская', 'Достоевская, Мария'],
  ['李伟', 'Li Wei'],
  ['Әлия Қуатова', 'Aliya Kuatova'],
  ['Анна Иванова-Петрова', 'Иванова-Петрова, Анна'],
  ['Юсуф Ли', 'Ли, Юсуф'],
  ['Павел Левель', 'Левель, Павел'],
];

/** Every text in which the close look finds somebody. */
const TEXTS = [
  'По словам **Об**разцова, нужна накладная.',
  'Слово дали Достоевской.',
  'По мнению г-жи ДОСТОЕВСКОЙ, это так.',
  '李教授表示，需要统一运单。',
  'Li Wei noted it.',
  'Қуатованың айтуынша, бұл дұрыс.',
  'Как сказала Анна Ивановой-Петровой, это верно.',
  'Юсуф Ли отметил рост.',
  'По словам Павла Левеля, это так.',
  'Отметила Мария.',
  '> Нужна накладная.\n\nОбразцов',
];

describe('the quick look for names', () => {
  it.each(TEXTS)('passes on everybody whom the close look finds in %j', (text) => {
    const all = findAttributions(text, PEOPLE);
    expect(all.length).toBeGreaterThan(0);
    expect(findAttributions(text, perhapsNamed(text, PEOPLE)).length).toBe(all.length);
  });

  it('leaves out whom the text cannot name', () => {
    expect(perhapsNamed('Стороны обсудили перевозки.', PEOPLE.slice(0, 4))).toEqual([]);
  });
});
