/** An origin that exists nowhere: what resolves away from it would leave our own site. */
const OWN = 'https://own.invalid';
const LONGEST = 2000;

/**
 * Where a browser may go after a login: a path of this site, with its query and fragment, in the form in which
 * it can stand in a Location header. Undefined for everything that could lead elsewhere: other origins, network
 * paths in any disguise that a browser (WHATWG URL) or a proxy that decodes once more would see through, and
 * characters that browsers drop.
 */
export function safeNext(next: string | undefined | null): string | undefined {
  if (next == null || next.length > LONGEST || !next.startsWith('/')) return undefined;
  if (/[\\\p{Cc}\p{Cs}]/u.test(next)) return undefined;
  let url: URL;
  try {
    url = new URL(next, OWN);
  } catch {
    return undefined;
  }
  if (url.origin !== OWN || !isPlainPath(url.pathname)) return undefined;
  return url.pathname + url.search + url.hash;
}

/** Whether the path stays a path of one leading slash however often it is decoded. */
function isPlainPath(path: string): boolean {
  let seen = path;
  for (let round = 0; round < 4; round += 1) {
    if (/^[/\\]{2}|\\|\p{Cc}/u.test(seen)) return false;
    // Dots can take a decoded path to a second slash at its beginning: `/x/%2e%2e//evil.example`.
    if (
      new URL(seen.replaceAll('?', '%3F').replaceAll('#', '%23'), OWN).pathname.startsWith('//')
    ) {
      return false;
    }
    let decoded: string;
    try {
      decoded = decodeURIComponent(seen);
    } catch {
      // `/100%25` means a percent sign, which nobody decodes further; as it came, it must be well formed.
      return round > 0;
    }
    if (decoded === seen) return true;
    seen = decoded;
  }
  return false;
}
