import { domainToASCII, domainToUnicode } from 'node:url';
import { cleanIdentifier, cleanLine } from './text.js';

/** An e-mail address in its three forms. */
export interface EmailAddress {
  /** As it is shown: as typed, cleaned of invisible characters; the domain in its own script. */
  readonly address: string;
  /** For comparison: case-folded, domain in ASCII. Two addresses are one exactly when their keys are equal. */
  readonly key: string;
  /** For SMTP: letter case of the local part kept, domain in ASCII (`xn--…`). */
  readonly ascii: string;
  /** The name that came with it, as in `Aigul Testova <aigul@example.org>`. */
  readonly name?: string;
  readonly fault?: never;
}

/**
 * Why an input is no address that we can send to. `email_local_not_ascii`: letters outside ASCII before the @,
 * which most mail servers refuse (they would need SMTPUTF8 on the whole way); `email_invalid`: everything else.
 */
export interface EmailFault {
  readonly fault: 'email_invalid' | 'email_local_not_ascii';
}

const INVALID: EmailFault = { fault: 'email_invalid' };

/** RFC 5322 dot-atom. Quoted local parts are legal there and used by nobody; they are a way to smuggle. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads one e-mail address: plain, as `Name <address>` or as a `mailto:` link. Invisible characters and blanks
 * around it are cleaned away; a line break or control character inside, quoted local parts, address literals,
 * domains of one label and lengths over 64 (local part) or 254 (whole, RFC 5321) are refused.
 * Gives the address, or `{ fault }`: ask `if (result.fault)`. Never throws.
 */
export function parseEmailAddress(input: string): EmailAddress | EmailFault {
  if (input.length > 1000) return INVALID;
  const parts = unwrap(input.trim());
  if (parts === undefined) return INVALID;
  const { name, written } = parts;
  if (/\p{Cc}|[\u{2028}\u{2029}]/u.test(written)) return INVALID;
  // The full-width @ is what a Chinese keyboard types.
  const cleaned = cleanIdentifier(written).replace('\u{FF20}', '@');
  const at = cleaned.lastIndexOf('@');
  if (at < 1) return INVALID;
  const local = cleaned.slice(0, at);
  const domain = asciiDomain(cleaned.slice(at + 1));
  if (domain === undefined) return INVALID;
  // Letters and marks of other scripts get their own sentence; anything else outside the grammar is just wrong.
  if (/^[\p{L}\p{M}\p{N}._+-]+$/u.test(local) && /[^\p{ASCII}]/u.test(local)) {
    return { fault: 'email_local_not_ascii' };
  }
  if (!LOCAL.test(local) || local.length > 64) return INVALID;
  const ascii = `${local}@${domain}`;
  if (ascii.length > 254) return INVALID;
  const typed = cleaned.slice(at + 1);
  return {
    address: `${local}@${/^\p{ASCII}*$/u.test(typed) ? typed : domainToUnicode(domain)}`,
    key: ascii.toLowerCase(),
    ascii,
    ...(name === '' ? {} : { name }),
  };
}

/** The comparison key of an address, or undefined where it is none. */
export function emailKey(input: string): string | undefined {
  const parsed = parseEmailAddress(input);
  return parsed.fault ? undefined : parsed.key;
}

/** The domain by UTS 46 in ASCII and lower case, when it is a host name of two or more labels. */
function asciiDomain(typed: string): string | undefined {
  if (typed === '' || /[\s%/\\:?#[\]@]/u.test(typed)) return undefined;
  const ascii = domainToASCII(typed).toLowerCase();
  const labels = ascii.split('.');
  if (ascii.length > 253 || labels.length < 2 || !labels.every((label) => LABEL.test(label))) {
    return undefined;
  }
  // An xn-- label that decodes to nothing cannot be in any zone file.
  if (labels.some((label) => label.startsWith('xn--') && domainToUnicode(label) === label)) {
    return undefined;
  }
  // A last label of digits is an IP address (RFC 3696 §2), and `domainToASCII` reads `127.1` as one.
  return /^\d+$/.test(labels.at(-1) ?? '') ? undefined : ascii;
}

/** Takes the address out of `Name <address>`, `<address>` and `mailto:address?…`. */
function unwrap(input: string): { name: string; written: string } | undefined {
  const angled = /^([^<>]*)<([^<>]*)>$/u.exec(input);
  if (angled) {
    const name = (angled[1] ?? '').trim();
    const quoted = /^"(.*)"$/su.exec(name)?.[1]?.replace(/\\(.)/gsu, '$1');
    // A bare comma, semicolon or @ before the bracket means a list of addresses.
    if (quoted === undefined && /[,;@\r\n]/u.test(name)) return undefined;
    const inner = unwrap((angled[2] ?? '').trim());
    return inner && { name: cleanLine(quoted ?? name), written: inner.written };
  }
  if (/^mailto:/iu.test(input)) {
    try {
      const target = input.slice('mailto:'.length).split('?', 1)[0] ?? '';
      return { name: '', written: decodeURIComponent(target) };
    } catch {
      return undefined;
    }
  }
  return { name: '', written: input };
}
