import type { Root } from 'mdast';

/** The words that the caller supplies in the language of the document. */
export interface PrintLabels {
  /** The name of the document's language in itself, for the masthead: «Қазақша». */
  readonly language?: string;
  readonly contents: string;
  readonly recommendations: string;
  readonly evidence: string;
  /** Stands before the addressees: «Addressed to». */
  readonly addressedTo: string;
  /** Stands before the source of a fact: «Source». */
  readonly source?: string;
  /** Heads the correction notice: «Correction». */
  readonly notice?: string;
  /** `Page {page} of {pages}`; without the two places the figures follow as `2 / 5`. */
  readonly page: string;
}

/** A recommendation as it is printed after the body. */
export interface PrintRecommendation {
  readonly symbol: string;
  /** Markdown. */
  readonly text: string;
  readonly addressees: readonly string[];
}

/** A checked fact that the document cites. */
export interface PrintEvidence {
  readonly text: string;
  /** Where it comes from; an address in it becomes a link. */
  readonly source: string;
}

/** One document in one language, complete: nothing is looked up while it is typeset. */
export interface PrintDocument {
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly organization: string;
  readonly symbol: string;
  /** The date as readers see it. */
  readonly date: string;
  /** The same date for the file's metadata, `YYYY-MM-DD`: the same document gives the same bytes. */
  readonly createdOn: string;
  /** The event that the document comes from, with its place and dates. */
  readonly eventLine?: string | undefined;
  /** Which language version is authentic. */
  readonly authenticNote?: string | undefined;
  /** What a corrected version corrects. */
  readonly notice?: string | undefined;
  /** Markdown, or its tree from `parseMarkdown`. */
  readonly body: string | Root;
  readonly recommendations: readonly PrintRecommendation[];
  readonly evidence: readonly PrintEvidence[];
  readonly labels: PrintLabels;
  readonly keywords?: readonly string[] | undefined;
  readonly authors?: readonly string[] | undefined;
  /** Absolute address of the document's page; relative links are resolved against it. */
  readonly permalink: string;
}

/** PDF/UA-1 for readers (accessible), PDF/A-2a for the archive; one file cannot claim both. */
export type PrintStandard = 'ua-1' | 'a-2a';
