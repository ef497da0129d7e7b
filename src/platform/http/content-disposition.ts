/** Longer names are cut: most file systems hold 255 bytes, and a Han character takes three. */
const MAX_NAME_BYTES = 200;
const MAX_EXTENSION = 10;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The `Content-Disposition` header (RFC 6266) for a download: a name in ASCII for old clients and the whole one in
 * `filename*` (RFC 8187). Takes any string, keeps its extension, never throws; signs that a file system or a header
 * cannot hold become `-`.
 */
export function contentDisposition(
  fileName: string,
  type: 'attachment' | 'inline' = 'attachment',
): string {
  const { stem, extension } = safeName(fileName);
  const ascii = asciiName(stem) + asciiExtension(extension);
  const whole = stem + extension;
  const fallback = `${type}; filename="${ascii}"`;
  return ascii === whole ? fallback : `${fallback}; filename*=UTF-8''${encodeExtended(whole)}`;
}

function safeName(fileName: string): { stem: string; extension: string } {
  const clean = fileName
    .toWellFormed()
    .normalize('NFC')
    // Path separators and what Windows forbids.
    .replace(/[/\\:*?"<>|]+/g, '-')
    // Line breaks and other controls; marks that turn the reading direction and can hide an extension.
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd-\uffff]+/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    // A leading dot hides a file, a trailing one is dropped by Windows.
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot) : '';
  const extension =
    /^\.[\p{L}\p{N}]+$/u.test(ending) && ending.length <= MAX_EXTENSION ? ending : '';
  const stem = cutToBytes(clean.slice(0, clean.length - extension.length), MAX_NAME_BYTES).trim();
  if (stem === '') return { stem: 'download', extension };
  return { stem: RESERVED_ON_WINDOWS.test(stem) ? `${stem}_` : stem, extension };
}

/** What is left of a name in ASCII, or `download` where no letter or digit is left. */
function asciiName(stem: string): string {
  const ascii = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ A-Za-z0-9._()+-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  if (!/[A-Za-z0-9]/.test(ascii)) return 'download';
  return RESERVED_ON_WINDOWS.test(ascii) ? `${ascii}_` : ascii;
}

function asciiExtension(extension: string): string {
  return /^\.[A-Za-z0-9]+$/.test(extension) ? extension : '';
}

/** Percent-encodes all but `attr-char` of RFC 8187. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function cutToBytes(text: string, most: number): string {
  let size = 0;
  let cut = '';
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > most) break;
    cut += character;
  }
  return cut;
}
