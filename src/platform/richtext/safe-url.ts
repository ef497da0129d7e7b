const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);
/** What a browser skips or trims inside an address before it looks for the scheme (WHATWG URL §4.4). */
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g; // eslint-disable-line no-control-regex -- these are the very characters that hide a scheme
const MAX_LENGTH = 2048;

/**
 * The address of a link when it is one that a reader may follow: `http`, `https`, `mailto`, `tel`, a path or
 * a fragment. Undefined for `javascript:`, `data:` and every other scheme, however it is disguised, for a
 * network path (`//host`) and for addresses over 2048 characters.
 */
export function safeUrl(url: string): string | undefined {
  const bare = url.replace(IGNORED, '');
  if (bare === '' || url.length > MAX_LENGTH || /^[/\\]{2}/.test(bare)) return undefined;
  const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ALLOWED.has(scheme) ? url.trim() : undefined;
  // A colon before any slash is a scheme to some readers even where the standard says it is not one.
  return /^[^/?#]*:/.test(bare) ? undefined : url.trim();
}

/** Whether the address leads to another host (an image there is never fetched). */
export function isRemote(url: string): boolean {
  return SCHEME.test(url.trim());
}
