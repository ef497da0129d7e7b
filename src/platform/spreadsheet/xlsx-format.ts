import { serialToIso, type DateParts } from './xlsx-date.js';

/** A number format, taken apart as far as reading needs it. */
export type CellFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date'; readonly parts: DateParts }
  /** Digits put into a form, such as `0000000000` or `+0 (000) 000-00-00`. */
  | { readonly kind: 'mask'; readonly sections: readonly MaskSection[] };

interface MaskSection {
  readonly condition?: { readonly operator: string; readonly operand: number };
  readonly tokens: readonly MaskToken[] | undefined;
}
type MaskToken = { readonly digit: '0' | '#' } | { readonly literal: string };

const PLAIN: CellFormat = { kind: 'plain' };
const DATE: DateParts = { date: true, time: false, seconds: false, elapsed: false };
const TIME: DateParts = { date: false, time: true, seconds: false, elapsed: false };

/**
 * The built-in formats (ECMA-376 part 1, 18.8.30) that are not stored in the file; 27 to 36 and 50 to 58 are
 * those of the East Asian editions, where 32 and 33 are times; 55 and 56 are times in one edition and dates in
 * the Chinese one.
 */
export function builtInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36)) return date(DATE);
  if (id >= 50 && id <= 58) return date(DATE);
  if (id === 22) return date({ ...DATE, time: true });
  if (id === 18 || id === 20 || id === 32) return date(TIME);
  if (id === 19 || id === 21 || id === 33 || id === 45 || id === 47)
    return date({ ...TIME, seconds: true });
  if (id === 46) return date({ ...TIME, seconds: true, elapsed: true });
  return PLAIN;
}

function date(parts: DateParts): CellFormat {
  return { kind: 'date', parts };
}

/** Takes a format code such as `dd.mm.yyyy;@`, `[$-419]d mmmm yyyy` or `yyyy"年"m"月"d"日"` apart. */
export function parseFormat(code: string): CellFormat {
  const sections = splitSections(code);
  const first = sections[0] ?? '';
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(withoutLiterals(first));
  const bare = withoutLiterals(first).replace(/\[[^\]]*\]/g, '');
  if (/general|通用格式|основной/i.test(bare)) return PLAIN;
  const parts = dateParts(bare, elapsed);
  if (parts) return date(parts);
  if (bare.includes('%')) return { kind: 'percent' };
  return maskFormat(sections);
}

function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;"\\])+|;|"[^"]*$/g) ?? [])
    .join('')
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

/** Without quoted and escaped literals, fillers (`*x`) and spacers (`_x`). */
function withoutLiterals(section: string): string {
  return section.replace(/"[^"]*"?|\\.|[_*]./g, '');
}

function dateParts(bare: string, elapsed: boolean): DateParts | undefined {
  // Some programs store the localised codes, e.g. ДД.ММ.ГГГГ.
  const code = bare
    .toLowerCase()
    .replace(/г{2,}/g, 'yyyy')
    .replace(/д{1,4}(?=[.\-/ ])/g, 'dd')
    .replace(/(?<=[.\-/ ])м{1,4}/g, 'mm')
    .replace(/(?<=s)[.,]0+/g, '');
  if (elapsed)
    return { date: false, time: true, seconds: /s/.test(code) || !/m/.test(code), elapsed };
  if (/[#?0]|e[+-]/.test(code)) return undefined;
  const ampm = code.replace(/am\/pm|a\/p|上午\/下午/g, '');
  const time = /[hs]/.test(ampm);
  const month = /m/.test(ampm) && (!time || /m{3,}|y[^hs]*m|m[^hs]*[yd]|d[^hs]*m/.test(ampm));
  const day = /[yd]|aaa|(?<![a-z])[eg]+(?![a-z])/.test(ampm);
  if (!time && !month && !day) return undefined;
  return { date: month || day, time, seconds: /s/.test(ampm), elapsed: false };
}

/** A form for digits only where it changes what a person reads: leading zeros, or signs between the digits. */
function maskFormat(sections: readonly string[]): CellFormat {
  const parsed = sections.slice(0, 3).map(maskSection);
  return parsed.some(({ tokens }) => tokens) ? { kind: 'mask', sections: parsed } : PLAIN;
}

function maskSection(section: string): MaskSection {
  const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(section);
  const tokens = maskTokens(section.replace(/\[[^\]]*\]/g, ''));
  const operator = condition?.[1];
  return operator === undefined
    ? { tokens }
    : { condition: { operator, operand: Number(condition?.[2]) }, tokens };
}

function maskTokens(section: string): readonly MaskToken[] | undefined {
  const tokens: MaskToken[] = [];
  for (const [piece] of section.matchAll(/"([^"]*)"?|\\.|_.|\*.|./gsu)) {
    if (piece === '0' || piece === '#') tokens.push({ digit: piece });
    else if (piece.startsWith('"')) tokens.push({ literal: piece.replaceAll('"', '') });
    else if (piece.startsWith('\\')) tokens.push({ literal: piece.slice(1) });
    else if (/^[-+() /:№]$/u.test(piece)) tokens.push({ literal: piece });
    else if (!/^[_*]/.test(piece)) return undefined;
  }
  const digits = tokens.filter((token) => 'digit' in token);
  const zeros = digits.filter((token) => token.digit === '0').length;
  const first = tokens.findIndex((token) => 'digit' in token);
  const last = tokens.findLastIndex((token) => 'digit' in token);
  const parted = tokens
    .slice(first, last)
    .some((token) => 'literal' in token && /[-()/]/.test(token.literal));
  return digits.length > 0 && (zeros > 1 || parted) ? tokens : undefined;
}

/**
 * The text of a number cell: the whole number without exponent and rounding noise (15 significant digits, as
 * Excel keeps), a date in ISO 8601, a percentage with its sign, or digits in the form of the format.
 */
export function formatNumber(raw: string, format: CellFormat, date1904: boolean): string {
  const plain = plainNumber(raw);
  if (format.kind === 'plain') return plain;
  const value = Number(raw);
  if (!Number.isFinite(value)) return plain;
  if (format.kind === 'date') return serialToIso(value, format.parts, date1904) ?? plain;
  if (format.kind === 'percent') return `${plainNumber(String(value * 100))}%`;
  return maskedNumber(plain, value, format.sections) ?? plain;
}

function maskedNumber(
  plain: string,
  value: number,
  sections: readonly MaskSection[],
): string | undefined {
  const digits = plain.replace(/^-/, '');
  if (!/^\d+$/.test(digits)) return undefined;
  const conditional = sections.some(({ condition }) => condition);
  const section = conditional
    ? sections.find(({ condition }) => !condition || holds(value, condition))
    : (sections[value < 0 ? 1 : value === 0 ? 2 : 0] ?? sections[0]);
  if (!section?.tokens) return undefined;
  const filled = fillMask(section.tokens, digits);
  return value < 0 && section === sections[0] ? `-${filled}` : filled;
}

function holds(
  value: number,
  { operator, operand }: { operator: string; operand: number },
): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '<>':
      return value !== operand;
    default:
      return value === operand;
  }
}

/** Digits fill the places from the right; the leftmost place takes all that remain. */
function fillMask(tokens: readonly MaskToken[], digits: string): string {
  const places = tokens.filter((token) => 'digit' in token).length;
  let place = 0;
  let text = '';
  for (const token of tokens) {
    if ('literal' in token) {
      text += token.literal;
      continue;
    }
    place += 1;
    const fromRight = places - place;
    const end = digits.length - fromRight;
    const digit = digits.slice(place === 1 ? 0 : Math.max(0, end - 1), Math.max(0, end));
    text += digit !== '' ? digit : token.digit === '0' ? '0' : '';
  }
  return text;
}

/** A number as a person writes it: no exponent, at most 15 significant digits unless it is stored as an integer. */
export function plainNumber(raw: string): string {
  const text = raw.trim();
  if (/^-?\d+$/.test(text)) return text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0');
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  return withoutExponent(String(Number(value.toPrecision(15))));
}

function withoutExponent(number: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number);
  if (!match) return number === '-0' ? '0' : number;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const exponent = Number(power);
  const digits = whole + fraction;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return sign + digits.padEnd(exponent + 1, '0');
}
