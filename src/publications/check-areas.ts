import type { Finding } from '../outcomes/findings.js';

/** What the checklist before the button goes through, in its order. */
export const CHECK_AREAS = [
  'event',
  'languages',
  'texts',
  'recommendations',
  'evidence',
  'attribution',
  'images',
  'glyphs',
  'print',
  'approval',
] as const;
export type CheckArea = (typeof CHECK_AREAS)[number];

const AREAS: readonly (readonly [RegExp, CheckArea])[] = [
  [/^event_/, 'event'],
  [/^(?:authentic_edition_missing|edition_empty|notice_missing|translation_stale)$/, 'languages'],
  [/^(?:recommendation|addressee)/, 'recommendations'],
  [/^evidence_/, 'evidence'],
  [/^(?:statement_|participant_)/, 'attribution'],
  [/^image_/, 'images'],
  [/^glyph_/, 'glyphs'],
  [/^typesetting_/, 'print'],
];

/** The part of the checklist that a finding belongs to. */
export function areaOf({ code }: Pick<Finding, 'code'>): CheckArea {
  return AREAS.find(([pattern]) => pattern.test(code))?.[1] ?? 'texts';
}
