import { DomainError } from '../../kernel/domain-error.js';
import type { PrintDocument, PrintStandard } from './print-document.js';
import { TypstCompiler } from './typst-compiler.js';
import { typstSource } from './typst-source.js';

const compiler = new TypstCompiler();

/**
 * Typesets a document as a tagged PDF (PDF/UA-1, or PDF/A-2a for the archive): the same document gives the
 * same bytes. Throws DomainErrors of kind invalid with the place of the fault: `glyph_missing`,
 * `image_without_alt`, `markdown_too_deep` and the like, `typesetting_too_long`, `typesetting_failed`.
 */
export async function typesetDocument(
  document: PrintDocument,
  options: { readonly standard?: PrintStandard } = {},
): Promise<{ pdf: Uint8Array; pages: number }> {
  const source = typstSource(document);
  const result = await compiler.compile(source, options.standard ?? 'ua-1');
  if ('pdf' in result) return { pdf: result.pdf, pages: result.pages };
  const missing = /the text `"(.+?)"` could not be displayed/u.exec(
    result.error.replaceAll('\\"', '"'),
  );
  if (missing) {
    throw new DomainError('invalid', 'glyph_missing', {
      characters: missing[1] ?? '',
      field: null,
    });
  }
  throw new DomainError('invalid', 'typesetting_failed', { reason: result.error.slice(0, 500) });
}

/** Ends the typesetting process; the next document starts it again. */
export function closeTypesetting(): void {
  compiler.close();
}
