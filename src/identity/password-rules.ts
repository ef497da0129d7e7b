import { invalidField } from '../kernel/domain-error.js';

const SHORTEST = 12;
/** In bytes of UTF-8: the hash takes time in proportion. */
const LONGEST = 1000;

/**
 * A password as it is hashed: RFC 8265 OpaqueString, so that a letter typed composed on one machine and
 * decomposed on another is the same, and any kind of blank is a blank. Letter case stays. Undefined when it has
 * control characters or lone surrogates, or is longer than we hash.
 */
export function preparePassword(typed: string): string | undefined {
  if (typed.length > LONGEST || /[\p{Cc}\p{Cs}]/u.test(typed)) return undefined;
  const prepared = typed.replace(/\p{Zs}/gu, ' ').normalize('NFC');
  return prepared === '' || Buffer.byteLength(prepared) > LONGEST ? undefined : prepared;
}

/**
 * A new password, prepared, if it is hard enough to guess: 12 characters or more, and not one of those that
 * are tried first (NIST SP 800-63B: length and a list of common ones, no rules on kinds of characters).
 * @param personal words that others know of the account, such as its address and name
 * @throws DomainError `invalid_input` at `field`
 */
export function requireGoodPassword(
  typed: string,
  personal: readonly string[],
  field: string,
): string {
  if (typed.length > LONGEST || Buffer.byteLength(typed.normalize('NFC')) > LONGEST) {
    throw invalidField(field, 'password_too_long', { max: LONGEST });
  }
  const prepared = preparePassword(typed);
  if (prepared === undefined && typed !== '') throw invalidField(field, 'password_not_text');
  if (prepared === undefined || Array.from(prepared).length < SHORTEST) {
    throw invalidField(field, 'password_too_short', { min: SHORTEST });
  }
  if (isCommon(prepared, personal)) throw invalidField(field, 'password_too_common');
  return prepared;
}

/**
 * What the lists of leaked passwords are made of, in the languages of our users: a password of twelve
 * characters that is nothing but such pieces, digits and repetitions is found within hours.
 */
const PIECES = [
  ...['password', 'passwort', 'parol', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'letmein', 'welcome'],
  ...['administrator', 'admin', 'root', 'user', 'guest', 'login', 'master', 'secret', 'changeme'],
  ...['qwertyuiop', 'qwerty', 'asdfghjkl', 'asdfgh', 'asdf', 'zxcvbnm', 'zxcvbn', 'qazwsx', 'edc'],
  ...['iloveyou', 'love', 'sunshine', 'princess', 'dragon', 'monkey', 'football', 'baseball'],
  ...['superman', 'batman', 'trustno', 'whatever', 'computer', 'internet', 'hello', 'test', 'demo'],
  ...['correct', 'horse', 'battery', 'staple', 'default', 'temp', 'conference', 'organizer'],
  ...['пароль', 'йцукенгшщзхъ', 'йцукен', 'фывапролджэ', 'фывапр', 'ячсмить', 'любовь', 'привет'],
  ...[
    'админ',
    'наташа',
    'марина',
    'конференция',
    'гфкщдм',
    'құпиясөз',
    'құпия',
    'сәлем',
    'махаббат',
  ],
  ...[
    'qazaqstan',
    'kazakhstan',
    'kazakstan',
    'казахстан',
    'қазақстан',
    'almaty',
    'алматы',
    'astana',
  ],
  ...['астана', 'tashkent', 'ташкент', 'bishkek', 'бишкек', 'beijing', 'china', 'uzbekistan'],
  ...[
    'woaini',
    'wodemima',
    'mima',
    'zhongguo',
    '密码',
    '我爱你',
    '中国',
    'suhbat',
    'сухбат',
    'сұхбат',
  ],
];
/** Rows of a keyboard, digits and the alphabet, whose runs are no secret in either direction. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '!@#$%^&*()_+',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];
/** So many characters that are none of that make it worth while. */
const ENOUGH = 6;

function isCommon(password: string, personal: readonly string[]): boolean {
  const folded = password.toLowerCase();
  const known = [
    ...PIECES,
    ...personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  ]
    .filter((piece) => Array.from(piece).length >= 2)
    .sort((a, b) => b.length - a.length);
  let rest = folded;
  for (const piece of known) rest = rest.replaceAll(piece, ' ');
  rest = withoutRuns(rest);
  const left = Array.from(rest).filter((character) => /[\p{L}\p{N}]/u.test(character));
  return new Set(left).size < ENOUGH;
}

/** The text without runs of three or more neighbours on a keyboard row or in the alphabet. */
function withoutRuns(text: string): string {
  const rows = [...ROWS, ...ROWS.map((row) => Array.from(row).reverse().join(''))];
  let kept = '';
  for (let at = 0; at < text.length;) {
    let run = 0;
    for (const row of rows) {
      let length = 0;
      while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) {
        length += 1;
      }
      run = Math.max(run, length);
    }
    if (run >= 3) at += run;
    else {
      kept += text[at] ?? '';
      at += 1;
    }
  }
  return kept;
}
