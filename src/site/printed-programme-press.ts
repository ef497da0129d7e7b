import '../publications/publications.errors.js';
import { createHash } from 'node:crypto';
import { DomainError } from '../kernel/domain-error.js';
import { TypstCompiler } from '../publications/typesetting/typst-compiler.js';

/**
 * A booklet of a thousand sessions with their abstracts takes ten seconds and more. The process is not that of the publications: what anybody
 * may ask for never stands before what an editor waits for.
 */
const compiler = new TypstCompiler(120);

const MOST_UNDER_WAY = 12;
const MOST_KEPT_BYTES = 48 * 1024 * 1024;

const underWay = new Map<string, Promise<Uint8Array>>();
/** The last PDFs, the oldest first: a poster is asked for by many on the same morning. */
const kept = new Map<string, Uint8Array>();
let keptBytes = 0;

/** The name of what a source becomes: equal sources, equal bytes. */
export function printDigest(source: string): string {
  return createHash('sha256').update(`1\n${source}`).digest('base64url');
}

/**
 * The PDF (PDF/UA-1) of a source. Equal sources that are asked for at once are made once.
 * @throws DomainError `typesetting_busy` (limited), `typesetting_too_long` after two minutes, `typesetting_failed`
 */
export async function printPdf(source: string, digest = printDigest(source)): Promise<Uint8Array> {
  const ready = kept.get(digest);
  if (ready !== undefined) {
    kept.delete(digest);
    kept.set(digest, ready);
    return ready;
  }
  const begun = underWay.get(digest);
  if (begun !== undefined) return begun;
  if (underWay.size >= MOST_UNDER_WAY)
    throw new DomainError('limited', 'typesetting_busy', { waiting: MOST_UNDER_WAY });
  const work = make(source, digest).finally(() => underWay.delete(digest));
  underWay.set(digest, work);
  return work;
}

async function make(source: string, digest: string): Promise<Uint8Array> {
  const result = await compiler.compile(source, 'ua-1');
  if ('error' in result)
    throw new DomainError('invalid', 'typesetting_failed', { reason: result.error.slice(0, 500) });
  keep(digest, result.pdf);
  return result.pdf;
}

function keep(digest: string, pdf: Uint8Array): void {
  kept.set(digest, pdf);
  keptBytes += pdf.byteLength;
  for (const [oldest, bytes] of kept) {
    if (keptBytes <= MOST_KEPT_BYTES) return;
    kept.delete(oldest);
    keptBytes -= bytes.byteLength;
  }
}

/** Ends the typesetting process; the next programme starts it again. */
export function closePress(): void {
  compiler.close();
}
