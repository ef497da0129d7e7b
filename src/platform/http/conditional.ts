import { createHash } from 'node:crypto';
import { parseHttpDate } from './http-date.js';

/** A strong entity tag (RFC 9110 §8.8.3): equal bytes, equal tag. */
export function strongEtag(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** A weak entity tag, for content that may be sent in other bytes of the same meaning. */
export function weakEtag(content: string | Uint8Array): string {
  return `W/${strongEtag(content)}`;
}

/** Request headers as Node gives them: names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the server has to give: its entity tag, and the ISO 8601 instant of its last change. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/**
 * Whether a GET or HEAD is answered with 304 (RFC 9110 §13.2.2): by If-None-Match, in the weak comparison, where it is
 * there at all; else by If-Modified-Since, to the second. The caller asks only for a thing that exists.
 */
export function isNotModified(headers: RequestHeaders, current: Validators): boolean {
  const ifNoneMatch = headerValue(headers['if-none-match']);
  if (ifNoneMatch !== undefined) return noneMatchHits(ifNoneMatch, current.etag);
  const since = parseHttpDate(headerValue(headers['if-modified-since']) ?? '');
  if (since === undefined || current.lastModified === undefined) return false;
  const changed = Temporal.Instant.from(current.lastModified).round({
    smallestUnit: 'second',
    roundingMode: 'floor',
  });
  return Temporal.Instant.compare(changed, since) <= 0;
}

function headerValue(header: string | readonly string[] | undefined): string | undefined {
  return header === undefined || typeof header === 'string' ? header : header.join(',');
}

/** An entity tag in a list; a comma may stand inside its quotes. */
const ETAG_IN_LIST = /[\s,]*(?:W\/)?("[\x21\x23-\x7e\x80-\uffff]*")(?=[\s]*(?:,|$))/y;

function noneMatchHits(header: string, etag: string | undefined): boolean {
  if (header.trim() === '*') return true;
  if (etag === undefined) return false;
  const opaque = etag.replace(/^W\//, '');
  ETAG_IN_LIST.lastIndex = 0;
  // At the first thing that is no entity tag the list ends: what follows cannot be told apart.
  for (let match = ETAG_IN_LIST.exec(header); match !== null; match = ETAG_IN_LIST.exec(header)) {
    if (match[1] === opaque) return true;
  }
  return false;
}
