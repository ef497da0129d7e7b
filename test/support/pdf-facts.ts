import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfText } from './pdf-text.js';

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

/** What a careful reader's program sees of a PDF. */
export interface PdfFacts {
  readonly pages: number;
  readonly text: string;
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  /** The part of PDF/UA that the file claims to keep to. */
  readonly accessible: string | undefined;
  /** Bookmarks of all levels, in order. */
  readonly bookmarks: readonly string[];
  /** Kinds of the tags in it. */
  readonly roles: ReadonlySet<string>;
  /** Font descriptors, and how many of them bring their font along. */
  readonly fonts: { readonly described: number; readonly embedded: number };
}

/** Reads a PDF whole. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const { info, metadata } = await pdf.getMetadata();
    const facts = info as Readonly<Record<string, unknown>>;
    const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
    const roles = new Set<string>();
    const visit = (node: StructureNode): void => {
      if (node.role !== undefined) roles.add(node.role);
      for (const child of node.children ?? []) visit(child);
    };
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      visit((await page.getStructTree()) as StructureNode);
    }
    const flat = (items: readonly OutlineItem[]): string[] =>
      items.flatMap(({ title, items: below }) => [title, ...flat(below)]);
    // A document without bookmarks has null there, whatever the types say.
    const outline = (await pdf.getOutline()) as readonly OutlineItem[] | null;
    const raw = Buffer.from(bytes).toString('latin1');
    return {
      pages: pdf.numPages,
      text: await pdfText(bytes),
      title: facts['Title'],
      language: facts['Language'],
      tagged: mark?.Marked === true,
      accessible: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(String(metadata.getRaw()))?.[1],
      bookmarks: flat(outline ?? []),
      roles,
      fonts: {
        described: raw.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0,
        embedded: raw.match(/\/FontFile[23]?\s/g)?.length ?? 0,
      },
    };
  } finally {
    await pdf.destroy();
  }
}
