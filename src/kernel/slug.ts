import { pinyin } from 'pinyin-pro';
import {
  LATIN_LETTERS,
  CYRILLIC_LETTERS,
  GREEK_LETTERS,
  ARABIC_LETTERS,
  GEORGIAN_LETTERS,
} from './transliteration.js';

/**
 * Words that no event, expert or publication may have as its slug, because a route has them: now, or by the
 * conventions of the web. Kept wide: a word cannot be taken back once a page lives at it.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  `about account accounts admin all api archive assets atom auth badge calendar calls campaign cases certificate
  check-in checkin console contact coverage create csrf dashboard default delete demo docs download downloads
  edit editions embed en error events evidence experts export faq favicon feed feeds file files graphql health
  help home ics image images import index invitation invitations item items js json kk language live login logout
  mail mandates me media metrics national new news none null oai oauth outcomes page pages password pdf
  placements preview print privacy profile program programme programmes proposals public publications ready
  recommendations register registration registrations release releases reset robots root rss ru rooms schedule
  search security series session sessions settings sign-in sign-out sign-up signin signout signup site sitemap
  speakers static status submissions subscribe support symbols system tags terms themes token tokens undefined
  unsubscribe update upload uploads user users venues version webhook webhooks well-known www xml zh`.split(
    /\s+/,
  ),
);

/** Whether a slug is reserved for a route. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.has(slug.toLowerCase());
}

/** Signs that belong to the letter before them (oʻ, gʻ, мягкий знак…): they go without leaving a hyphen. */
const APOSTROPHES =
  /['`´\u{2018}\u{2019}\u{201B}\u{2032}\u{2BB}\u{2BC}\u{2BD}\u{2BE}\u{2BF}\u{2B9}\u{FF07}]/gu;

function letter(character: string): string {
  return (
    CYRILLIC_LETTERS[character] ??
    LATIN_LETTERS[character] ??
    GREEK_LETTERS[character] ??
    ARABIC_LETTERS[character] ??
    GEORGIAN_LETTERS[character] ??
    character
  );
}

/** A Hangul syllable by the Revised Romanization, letter by letter (no assimilation). */
function hangul(syllable: string): string {
  const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
  const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
  const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00;
  const initial = initials[Math.floor(index / 588)] ?? '';
  const vowel = vowels[Math.floor((index % 588) / 28)] ?? '';
  return `${initial}${vowel}${finals[index % 28] ?? ''}`;
}

/** The text in lower-case Latin letters as far as they are known; Han as separate syllables of pinyin. */
function romanize(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(
      /\p{sc=Hani}+/gu,
      (run) => ` ${pinyin(run, { toneType: 'none', type: 'array' }).join(' ')} `,
    )
    .replace(/[\u{AC00}-\u{D7A3}]/gu, hangul)
    .replace(/\P{ASCII}/gu, letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, letter);
}

/**
 * A slug of a title: lower-case `a-z0-9` in words joined by hyphens, at most `max` characters and cut between
 * words where possible. Every Cyrillic letter of the region has its Latin one, Han its pinyin. A title without
 * a letter that can be written so gives `fallback`; a slug is never empty. It may be reserved or taken: ask
 * `isReservedSlug`, and make `numberedSlug` of it.
 */
export function slugify(text: string, max = 80, fallback = 'item'): string {
  const slug = romanize(text.slice(0, 2000))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return cut(slug, max) || cut(fallback, max);
}

function cut(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const head = slug.slice(0, max + 1);
  const hyphen = head.lastIndexOf('-');
  // A first word longer than the limit is cut inside.
  return (hyphen > max / 2 ? head.slice(0, hyphen) : slug.slice(0, max)).replace(/-+$/, '');
}

/** The slug with a number, for the second and later of its kind: `sammit-2`. Stays within `max`. */
export function numberedSlug(slug: string, number: number, max = 80): string {
  const suffix = `-${number}`;
  return `${slug.slice(0, max - suffix.length).replace(/-+$/, '')}${suffix}`;
}
