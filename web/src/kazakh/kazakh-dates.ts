/*
 * Dates as CLDR writes them in Kazakh, for browsers that leave Kazakh out of theirs. Compared by a test with what the
 * runtime of the server writes.
 */

const MONTHS: readonly string[] = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

const SHORT_MONTHS: readonly string[] = [
  'қаң.',
  'ақп.',
  'нау.',
  'сәу.',
  'мам.',
  'мау.',
  'шіл.',
  'там.',
  'қыр.',
  'қаз.',
  'қар.',
  'жел.',
];

/** From Monday on. */
const WEEKDAYS: readonly (readonly [long: string, short: string, narrow: string])[] = [
  ['дүйсенбі', 'дс', 'Д'],
  ['сейсенбі', 'сс', 'С'],
  ['сәрсенбі', 'ср', 'С'],
  ['бейсенбі', 'бс', 'Б'],
  ['жұма', 'жм', 'Ж'],
  ['сенбі', 'сб', 'С'],
  ['жексенбі', 'жс', 'Ж'],
];

/** The parts of a moment as a clock and a calendar of a zone show them. */
export interface Shown {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const two = (value: number) => String(value).padStart(2, '0');

interface Wanted {
  readonly year: boolean;
  readonly month: 'long' | 'short' | 'numeric' | undefined;
  readonly day: boolean;
  readonly weekday: 'long' | 'short' | 'narrow' | undefined;
  readonly time: boolean;
  readonly seconds: boolean;
}

/** What the options of `Intl.DateTimeFormat` ask for. */
export function wanted(options: Intl.DateTimeFormatOptions): Wanted {
  const { dateStyle, timeStyle } = options;
  const time = timeStyle !== undefined || options.hour !== undefined;
  const seconds =
    timeStyle === 'medium' ||
    timeStyle === 'long' ||
    timeStyle === 'full' ||
    options.second !== undefined;
  if (dateStyle !== undefined || timeStyle !== undefined) {
    const month = dateStyle === 'medium' ? 'short' : dateStyle === 'short' ? 'numeric' : 'long';
    return {
      year: dateStyle !== undefined,
      month: dateStyle === undefined ? undefined : month,
      day: dateStyle !== undefined,
      weekday: dateStyle === 'full' ? 'long' : undefined,
      time,
      seconds,
    };
  }
  const nothing =
    options.year === undefined &&
    options.month === undefined &&
    options.day === undefined &&
    options.weekday === undefined &&
    !time;
  const { month } = options;
  return {
    year: nothing || options.year !== undefined,
    month:
      month === 'long' || month === 'short'
        ? month
        : nothing || month !== undefined
          ? 'numeric'
          : undefined,
    day: nothing || options.day !== undefined,
    weekday: options.weekday,
    time,
    seconds,
  };
}

/** Date and time as asked for. */
export function write(shown: Shown, ask: Wanted): string {
  return [writeDate(shown, ask), writeTime(shown, ask)].filter((part) => part !== '').join(', ');
}

function writeTime(shown: Shown, ask: Wanted): string {
  if (!ask.time) return '';
  return `${two(shown.hour)}:${two(shown.minute)}${ask.seconds ? `:${two(shown.second)}` : ''}`;
}

function writeDate(shown: Shown, ask: Wanted): string {
  const weekday = weekdayOf(shown, ask);
  if (ask.month === 'numeric') {
    const date = [
      ...(ask.day ? [two(shown.day)] : []),
      two(shown.month),
      ...(ask.year ? [String(shown.year)] : []),
    ].join('.');
    return [date, weekday].filter((part) => part !== '').join(', ');
  }
  const month =
    ask.month === undefined
      ? ''
      : ((ask.month === 'long' ? MONTHS : SHORT_MONTHS)[shown.month - 1] ?? '');
  // Alone it is the name of the month and not a part of a date.
  const standing = month !== '' && !ask.day && !ask.year ? capital(month) : month;
  const date = [
    ...(ask.year ? [`${String(shown.year)} ж.`] : []),
    ...(ask.day ? [String(shown.day)] : []),
    ...(standing === '' ? [] : [standing]),
  ].join(' ');
  return [date, weekday].filter((part) => part !== '').join(', ');
}

function weekdayOf(shown: Shown, ask: Wanted): string {
  const names = WEEKDAYS[shown.weekday - 1];
  if (ask.weekday === undefined || names === undefined) return '';
  return ask.weekday === 'long' ? names[0] : ask.weekday === 'short' ? names[1] : names[2];
}

function capital(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('ru') + word.slice(1);
}

/** From one moment to another, leaving out what repeats: `2026 ж. 25–27 қараша`. */
export function writeRange(from: Shown, to: Shown, ask: Wanted): string {
  const first = write(from, ask);
  const last = write(to, ask);
  if (first === last) return first;
  const sameYear = from.year === to.year;
  const sameDay = sameYear && from.month === to.month && from.day === to.day;
  if (ask.time) {
    if (!sameDay) return `${first} - ${last}`;
    return `${[writeDate(from, ask), writeTime(from, ask)].filter((part) => part !== '').join(', ')}–${writeTime(to, ask)}`;
  }
  const plain = ask.month === 'long' && ask.day && ask.weekday === undefined;
  if (plain && sameYear && from.month === to.month) {
    const year = ask.year ? `${String(from.year)} ж. ` : '';
    return `${year}${String(from.day)}–${String(to.day)} ${MONTHS[from.month - 1] ?? ''}`;
  }
  if (plain && sameYear) return `${first} – ${write(to, { ...ask, year: false })}`;
  return `${first} – ${last}`;
}
