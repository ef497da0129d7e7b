import type { CopyParts } from './copying.queries';

/** Each part that may come along, as the API has it when nothing is said. */
export const FIRST_PARTS: Required<CopyParts> = {
  programme: true,
  rooms: true,
  contributions: false,
  people: false,
  assignments: false,
  partners: true,
  proposals: true,
  themes: true,
  onlineUrl: false,
};

export type PartName = keyof typeof FIRST_PARTS;

/** What a part makes no sense without. */
export const NEEDS: Readonly<Partial<Record<PartName, readonly PartName[]>>> = {
  rooms: ['programme'],
  contributions: ['programme'],
  assignments: ['programme', 'people'],
};

/** Whether a part can come along with these. */
export function isOffered(part: PartName, parts: Required<CopyParts>): boolean {
  return (NEEDS[part] ?? []).every((needed) => parts[needed]);
}

/** What is sent: a part that needs another one comes along only with it. */
export function partsToSend(parts: Required<CopyParts>): Required<CopyParts> {
  const sent = { ...parts };
  for (const part of Object.keys(parts) as PartName[])
    sent[part] = parts[part] && isOffered(part, parts);
  return sent;
}
