import { encodeLegacy, encodeUtf16 } from './spreadsheet-samples.js';

/* Shapes in which programs write a programme of one talk, each with the line that a test shows of it. */

const said = (days: unknown, more: object = {}) =>
  JSON.stringify({ schedule: { conference: { title: 'T', days, ...more } } });
const talk = (more: object = {}) => ({
  id: 1,
  title: 'Talk',
  start: '10:00',
  duration: '01:30',
  ...more,
});
const day = (event: unknown) => [{ date: '2027-09-14', rooms: { Hall: [event] } }];
const expected = '09-14T10:00 11:30 Hall: Talk';

/** What it is, the file, and the sessions that come of it. */
export const FOREIGN_SHAPES: [string, string, string[]][] = [
  ['days by their numbers', said({ 1: day(talk())[0] }), [expected]],
  ['a length in minutes, a number as text', said(day(talk({ id: '1', duration: 90 }))), [expected]],
  ['a length by ISO 8601', said(day(talk({ duration: 'PT90M' }))), [expected]],
  [
    'people as names',
    said(day(talk({ persons: ['Anna Testova', 'Li Wei'] }))),
    [`${expected} (Anna Testova, Li Wei)`],
  ],
  [
    'one person, a title by language',
    said(day(talk({ title: { en: 'Talk', ru: 'Доклад' }, persons: { name: 'Anna Testova' } }))),
    [`${expected} (Anna Testova)`],
  ],
  [
    'rooms as a list, a date in dots',
    said([{ date: '14.09.2027', rooms: [{ name: 'Hall', events: [talk()] }] }]),
    [expected],
  ],
  ['no conference', JSON.stringify({ schedule: { days: day(talk()) } }), [expected]],
  [
    'XML without days',
    '<schedule><event><room>Hall</room><title>Talk</title><date>20270914T050000Z</date><duration>1 h 30</duration></event></schedule>',
    [expected],
  ],
  [
    'XML with names alone',
    '<schedule><day date="2027-09-14"><room name="Hall"><event><room>hall-slug</room><title>Talk</title><start>10:00</start><duration>90</duration><persons>Anna Testova; Li Wei</persons></event></room></day></schedule>',
    [`${expected} (Anna Testova, Li Wei)`],
  ],
  [
    'an item out of its calendar',
    'BEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nLOCATION:Hall\nDTSTART:2027-09-14T05:00:00Z\nDURATION:PT1H30M\nATTENDEE;CN=anna@example.org:mailto:anna@example.org\nEND:VEVENT',
    [expected],
  ],
];

/** A schedule.xml of one talk. */
export const oneTalk = (room: string, more = '', declaration = '') =>
  `${declaration}<schedule><conference><title>T</title></conference><day date="2027-09-14"><room name="${room}"><event id="1"><title>Вода и земля</title><start>10:00</start><duration>1:30</duration>${more}</event></room></day></schedule>`;

/** Letters in which a file may be written, and what is said of it. */
export const FOREIGN_LETTERS: [string, Uint8Array | string, string[]][] = [
  ['UTF-16 with a mark', encodeUtf16(oneTalk('Зал'), 'le'), []],
  [
    'UTF-16 without one',
    encodeUtf16(oneTalk('Зал', '<abstract>一带一路</abstract>'), 'be', false),
    [],
  ],
  [
    'windows-1251, declared',
    encodeLegacy(
      oneTalk('Зал', '', '<?xml version="1.0" encoding="windows-1251"?>'),
      'windows-1251',
    ),
    [],
  ],
  [
    'windows-1251, found out',
    encodeLegacy(oneTalk('Зал', '<abstract>О воде и земле</abstract>'), 'windows-1251'),
    [],
  ],
  [
    'UTF-8 that says windows-1251',
    oneTalk('Зал', '', '<?xml version="1.0" encoding="windows-1251"?>'),
    ['import_encoding_other'],
  ],
  [
    'UTF-8 with a mark that says GB18030',
    `\ufeff${oneTalk('Зал', '', '<?xml version="1.0" encoding="GB18030"?>')}`,
    ['import_encoding_other'],
  ],
  [
    'signs that XML forbids',
    oneTalk('З\u0001ал').replace('Вода', 'Во&#0;да&#xFFFF;'),
    ['import_characters_removed'],
  ],
];
