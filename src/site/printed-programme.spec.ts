import { afterAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../../test/support/pdf-facts.js';
import {
  PRINTED_ROOMS,
  printedPerson,
  printedProgramme,
  printedSession,
} from '../../test/support/print-samples.js';
import { PRINT_FORMS } from './printed-programme-forms.js';
import { closePress, printDigest, printPdf } from './printed-programme-press.js';
import { drawable } from './printed-programme-writer.js';
import { chosenSessions, printedSource } from './printed-programme.js';

afterAll(closePress);

const START = '2027-09-14T09:00';
const END = '2027-09-14T10:00';
const li = printedPerson('li-wei', ['Li Wei', 'Ли Вэй', '李伟'], 'chair');

describe('a printed programme', () => {
  it.each([
    [
      'signs of the typesetter',
      '#pagebreak() $x$ "quoted" \\ @ref <label> [a] {b} // c /* d */ `e`',
    ],
    ['pictures and scripts of other regions', 'Party 🎉👩‍🚀🇰🇿 مرحبا नमस्ते'],
    ['a word of 400 letters', 'слово'.repeat(80)],
    ['a title of 2,000 letters', 'Об институциональных предпосылках развития. '.repeat(45)],
    ['a title of Han letters', '关于跨境水资源管理的制度条件'.repeat(12)],
    ['invisible signs', '\u200b\u00ad\u2060Title\u202e\u0007\nnext'],
    ['nothing', ''],
  ])('prints %s in every form', async (_name, title) => {
    const text = { en: title, kk: title };
    const session = printedSession(START, END, {
      title: text,
      abstract: { en: `${title}\n\n- ${title}` },
      people: [
        { ...li, names: [{ lang: 'en', script: 'Latn', full: title, order: 'given_first' }] },
      ],
      contributions: [{ id: 'c', title: text, abstract: text, durationMinutes: 5, people: [li] }],
      room: { id: 'r', name: text, position: 0, venue: text },
    });
    const short = printedSession(END, '2027-09-14T10:05', { title: text });
    const whole = printedProgramme([session, short], { second: 'kk' });
    const programme = { ...whole, event: { ...whole.event, title: text } };
    for (const form of PRINT_FORMS) {
      const facts = await readPdf(await printPdf(await printedSource(form, programme)));
      expect([form, facts.accessible, facts.tagged]).toEqual([form, '1', true]);
      expect([form, facts.fonts.embedded]).toEqual([form, facts.fonts.described]);
    }
  });

  it('has both languages under each other, and a text that both share once', async () => {
    const session = printedSession(START, END, {
      title: { ru: 'Открытие', kk: 'Ашылуы' },
      people: [li],
    });
    const shared = printedSession(END, '2027-09-14T11:00', { title: { ru: 'Только по-русски' } });
    const source = await printedSource(
      'doors',
      printedProgramme([session, shared], { lang: 'ru', second: 'kk' }),
    );
    const { text, language } = await readPdf(await printPdf(source));
    expect(language).toBe('ru');
    for (const words of ['Большой зал', 'Үлкен зал', 'Открытие', 'Ашылуы', 'Председатель · Төраға'])
      expect(text).toContain(words);
    expect(text.split('Только по-русски').length).toBe(2);
  });

  it('is the same file for the same programme, and another for another', async () => {
    const session = printedSession(START, END);
    const source = async (form: 'doors' | 'poster') =>
      printDigest(await printedSource(form, printedProgramme([session])));
    expect(await source('doors')).toBe(await source('doors'));
    expect(await source('doors')).not.toBe(await source('poster'));
  });

  it('strikes out what is cancelled and says so', async () => {
    const session = printedSession(START, END, { cancelled: true });
    for (const form of PRINT_FORMS) {
      const source = await printedSource(form, printedProgramme([session], { second: 'zh' }));
      const { text } = await readPdf(await printPdf(source));
      expect([form, text.includes('Cancelled'), text.includes('已取消')]).toEqual([
        form,
        true,
        true,
      ]);
    }
  });

  it('goes on over a second sheet where a door has too many sessions', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      printedSession(
        `2027-09-14T${String(8 + Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`,
        '2027-09-14T20:00',
      ),
    );
    const { pages, text } = await readPdf(
      await printPdf(await printedSource('doors', printedProgramme(many))),
    );
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain('Great Hall · Tuesday, 14 September 2027 · continued');
  });
});

describe('chosenSessions', () => {
  it('takes a day, and a room with what takes all rooms, and nothing that was withdrawn', () => {
    const [hall, silk] = PRINTED_ROOMS;
    const inHall = printedSession(START, END);
    const inSilk = printedSession(START, END, { room: silk ?? null });
    const everywhere = printedSession(END, '2027-09-14T10:30', { room: null, allRooms: true });
    const next = printedSession('2027-09-15T09:00', '2027-09-15T10:00');
    const gone = printedSession(START, END, { withdrawn: true });
    const all = [inHall, inSilk, everywhere, next, gone];
    expect(chosenSessions(all, { room: hall?.id, day: '2027-09-14' })).toEqual([
      inHall,
      everywhere,
    ]);
    expect(chosenSessions(all, {})).toEqual([inHall, inSilk, everywhere, next]);
  });
});

describe('drawable', () => {
  it('leaves out pictures and keeps a place for letters that no font of ours has', () => {
    expect(drawable('Кофе ☕ и чай 🎉')).toBe('Кофе и чай');
    expect(drawable('李伟 Ңұр ň')).toBe('李伟 Ңұр ň');
    expect(drawable('سلام')).toBe('□□□□');
  });
});
