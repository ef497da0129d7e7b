import { describe, expect, it } from '@jest/globals';

import { findAttributions } from './attributions.js';

const PERSONS = [
  ['Иван Петрович Образцов', 'Образцов И. П.', 'Ivan Obraztsov', 'Obraztsov'],
  ['Мария Образцова-Ким', 'Maria Obraztsova-Kim'],
  ['李伟', 'Li Wei'],
  ['Әлия Серікқызы Қуатова', 'Aliya Kuatova'],
  ['Gulnora Oʻrazova', 'Гульнора Уразова'],
];

function kinds(text: string): string[] {
  return findAttributions(text, PERSONS).map(
    (found) => `${String(found.person)} ${found.kind}${found.certain ? '' : '?'} ${found.name}`,
  );
}

describe('findAttributions', () => {
  it.each([
    ['Как отметил Образцов, вода важна.', '0 attribution Образцов'],
    ['По словам Образцова, вода важна.', '0 attribution Образцова'],
    ['По мнению И. П. Образцова, вода важна.', '0 attribution Образцова'],
    ['Это было предложено Образцовым, который подчеркнул важность.', '0 attribution Образцовым'],
    ['ОБРАЗЦОВ: Начнём с воды.', '0 attribution ОБРАЗЦОВ'],
    ['Образцов И.П. (Институт воды, г. Алматы): начнём.', '0 attribution Образцов'],
    ['**Обра**зцов, открывая заседание, сказал о воде.', '0 attribution Образцов'],
    ['Обра\u00adзцов заявил это.', '0 attribution Обра\u00adзцов'],
    ['«Вода важна», — Иван Образцов.', '0 attribution Иван Образцов'],
    ['> Вода важна.\n\n— И. Образцов', '0 attribution Образцов'],
    ['«Вода важна».\n\n— Образцов И. П.', '0 attribution Образцов'],
    ['Образцов и коллеги считают иначе.', '0 attribution Образцов'],
    ['С точки зрения Образцова, это так.', '0 attribution Образцова'],
    ['Образцов Иван Петрович полагает, что да.', '0 attribution Образцов Иван Петрович'],
    ['Слово взял господин Образцов и говорил о воде.', '0 attribution Образцов'],
    ['### Иван Образцов\n\nВода важна.', '0 attribution Иван Образцов'],
    ['Предложение проф. Образцова поддержали.', '0 attribution Образцова'],
    ['Мнение\nОбразцова таково.', '0 attribution Образцова'],
    ['| Участник | Тезис |\n|---|---|\n| Образцов | отметил рост |', '0 attribution Образцов'],
    ['Мария Образцова-Ким подчеркнула это.', '1 attribution Мария Образцова-Ким'],
    ['Со слов Марии Образцовой-Ким, это так.', '1 attribution Марии Образцовой-Ким'],
    ['According to Ivan Obraztsov, water matters.', '0 attribution Ivan Obraztsov'],
    ['Water matters, Obraztsov said.', '0 attribution Obraztsov'],
    ["It was Obraztsov's view that water matters.", "0 attribution Obraztsov's"],
    ['The proposal by Mr. Obraztsov was adopted.', '0 attribution Obraztsov'],
    ['李伟表示，水很重要。', '2 attribution 李伟'],
    ['对此，李伟教授指出：“水很重要。”', '2 attribution 李伟'],
    ['李教授强调，水很重要。', '2 attribution 李教授'],
    ['据李伟，水很重要。', '2 attribution 李伟'],
    ['“水很重要。”——李伟', '2 attribution 李伟'],
    ['Li Wei stressed this.', '2 attribution Li Wei'],
    ['Қуатованың пікірінше, су маңызды.', '3 attribution Қуатованың'],
    ['Әлия Қуатова: «Су маңызды», — деді.', '3 attribution Әлия Қуатова'],
    ['Су маңызды, — деп атап өтті Қуатова.', '3 attribution Қуатова'],
    ['Oʼrazova ta’kidladi: suv muhim.', '4 attribution Oʼrazova'],
    ["O'razovaning fikricha, suv muhim.", "4 attribution O'razovaning"],
  ])('finds the statement in %j', (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  it.each([
    ['Участники: А. Ахметов, Образцов И. П. и другие.', '0 mention? Образцов'],
    ['- Ivan Obraztsov, Institute of Water', '0 mention? Ivan Obraztsov'],
    ['与会者：李伟、张明。', '2 mention? 李伟'],
    [
      'Эксперты обсудили воду. Присутствовал и Образцов. Участники отметили рост.',
      '0 mention? Образцов',
    ],
  ])('warns of the mention in %j', (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  it.each([
    'Участники отметили рост. Он показал образцовый пример, по словам организаторов.',
    'Образец договора, отметили стороны, готов.',
    'А. С. Образцов отметил рост.',
    'Obraztsovsky District said no.',
    'The United States said so. Депутаты отметили это.',
    'Вряд ли кто-то сказал это.',
    '张伟表示，水很重要。',
    'Иванов сказал это.',
    'The Liwei Company said so.',
  ])('leaves %j alone', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('reports a given name alone with a statement only, uncertain', () => {
    expect(kinds('Мария отметила рост. Мария присутствовала.')).toEqual(['1 attribution? Мария']);
  });

  it('knows a family name that is also a word by its companion only', () => {
    const found = findAttributions('He said so. He Jun said so. Smith noted it.', [
      ['He Jun'],
      ['John Smith'],
    ]);
    expect(found.map(({ person, name }) => [person, name])).toEqual([
      [0, 'He Jun'],
      [1, 'Smith'],
    ]);
  });

  it('names the line and the place', () => {
    const text =
      '# Итоги\n\nСначала\nпо словам **Образцова** стало ясно.\n\n- пункт\n- Li Wei noted it';
    const found = findAttributions(text, PERSONS);
    expect(
      found.map(({ person, line, offset }) => [person, line, text.slice(offset, offset + 6)]),
    ).toEqual([
      [0, 4, 'Образц'],
      [2, 7, 'Li Wei'],
    ]);
    expect(found[0]?.excerpt).toBe('Сначала по словам Образцова стало ясно.');
  });

  it('reads a long text with many names', () => {
    const text = 'Участники обсудили воду, отметив рост; Образцова не было. '.repeat(2000);
    const people = Array.from({ length: 60 }, (_, i) => [
      `Пётр Семёнов${'а'.repeat(i % 3)}${String(i)}`,
      `Zhang San${String(i)}`,
    ]);
    expect(findAttributions(text, [...people, ...PERSONS]).length).toBe(2000);
  });

  // While its time grew with persons times letters, and with the square of a text, this took several minutes.
  it('reads half a million letters for three hundred people, and a name in every line', () => {
    const people = Array.from({ length: 300 }, (_, n) => [
      `Ivan Famil${String.fromCodePoint(97 + (n % 26), 97 + Math.floor(n / 26))}ov`,
      `Иван Фамил${String.fromCodePoint(1072 + (n % 26), 1072 + Math.floor(n / 26))}ов`,
    ]);
    const long = 'The conference noted many results of cooperation between regions.\n\n'.repeat(
      6000,
    );
    expect(findAttributions(long, people)).toEqual([]);
    const count = (text: string) => findAttributions(text, PERSONS).length;
    expect(count('Ivan Obraztsov went. '.repeat(15_000))).toBe(15_000);
    expect(count('» a b c d e Obraztsov '.repeat(10_000))).toBe(10_000);
    expect(count('Obraztsov (\n'.repeat(7000))).toBe(7000);
    expect(count(`# ${'Obraztsov '.repeat(10_000)}`)).toBe(10_000);
  });
});
