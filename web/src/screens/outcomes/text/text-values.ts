import { cleanLine, cleanMarkdown, cleanText } from '../../../../../src/kernel/text.js';
import type { ApiProblem } from '../../../api/problem';
import { mergeTexts, settledText, type Stretch } from '../words/text-merge';

/** What one writes of a text. */
export interface TextValues {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** A text as it is on the server. */
export interface ServerText extends TextValues {
  readonly version: number;
  readonly changedBy?: { readonly name: string | null } | null;
}

export type Field = keyof TextValues;
export const FIELDS: readonly Field[] = ['title', 'summary', 'body'];

/** What two people changed to different texts, and how the rest of each field goes together. */
export interface TextConflict {
  readonly theirs: ServerText;
  readonly fields: readonly { readonly field: Field; readonly stretches: readonly Stretch[] }[];
}

const CLEAN: Readonly<Record<Field, (text: string) => string>> = {
  title: cleanLine,
  summary: cleanText,
  body: cleanMarkdown,
};

/** The written fields alone. */
export const only = ({ title, summary, body }: TextValues): TextValues => ({
  title,
  summary,
  body,
});

/** Whether two texts are one text once the server has cleaned them. */
export function same(field: Field, one: TextValues, other: TextValues): boolean {
  return one[field] === other[field] || CLEAN[field](one[field]) === CLEAN[field](other[field]);
}

export function sameAll(one: TextValues, other: TextValues): boolean {
  return FIELDS.every((field) => same(field, one, other));
}

/** Two edits of a text brought together, field by field. */
export function mergeValues(
  base: TextValues,
  mine: TextValues,
  theirs: TextValues,
): TextConflict['fields'] {
  return FIELDS.map((field) => ({
    field,
    stretches:
      field === 'body'
        ? mergeTexts(base.body, mine.body, theirs.body)
        : mergeLine(field, base, mine, theirs),
  }));
}

/** The text of a merge; undefined where a person has to choose. */
export function settledValues(fields: TextConflict['fields']): TextValues | undefined {
  const values = { title: '', summary: '', body: '' };
  for (const { field, stretches } of fields) {
    const text = settledText(stretches);
    if (text === undefined) return undefined;
    values[field] = text;
  }
  return values;
}

/** A title or summary is one piece: it stands as the one who changed it wrote it. */
function mergeLine(
  field: Field,
  base: TextValues,
  mine: TextValues,
  theirs: TextValues,
): Stretch[] {
  const settled = (text: string): Stretch[] => [{ kind: 'settled', blocks: [text] }];
  if (same(field, mine, theirs) || same(field, theirs, base)) return settled(mine[field]);
  if (same(field, mine, base)) return settled(theirs[field]);
  return [{ kind: 'conflict', base: [base[field]], mine: [mine[field]], theirs: [theirs[field]] }];
}

/** The present text out of a refusal because of a newer version: that of an edition, or a recommendation's wording. */
export function presentText({ code, details }: ApiProblem): ServerText | undefined {
  if (code !== 'stale_version' || !isRecord(details)) return undefined;
  const { edition, text: wording } = details;
  if (isRecord(edition)) {
    const { title, summary, body, version } = edition;
    if (
      typeof title === 'string' &&
      typeof summary === 'string' &&
      typeof body === 'string' &&
      typeof version === 'number'
    )
      return { title, summary, body, version, changedBy: authorOf(edition) };
  }
  if (isRecord(wording)) {
    const { text, version } = wording;
    if (typeof text === 'string' && typeof version === 'number')
      return { title: '', summary: '', body: text, version, changedBy: authorOf(wording) };
  }
  return undefined;
}

function authorOf({ changedBy }: Record<string, unknown>): { readonly name: string | null } | null {
  if (!isRecord(changedBy)) return null;
  const { name } = changedBy;
  return { name: typeof name === 'string' ? name : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
