import { isMainThread, parentPort } from 'node:worker_threads';
import { newId } from '../../src/kernel/id.js';
import { nameKeys, nameSounds } from '../../src/experts/name-keys.js';
import { person } from './people.js';

type Row = Readonly<Record<string, unknown>>;

/** Rows of some experts, by table. */
export type ExpertRows = Readonly<Record<string, readonly Row[]>>;

/** Which experts to make rows of. */
export interface Batch {
  readonly organizationId: string;
  readonly first: number;
  readonly count: number;
  readonly institutionIds: readonly string[];
}

const CATEGORIES = ['scholar', 'expert', 'public_figure', 'official', 'journalist'];

/** The rows that the product would have written for these people: the keys are made by its own functions. */
export function expertRows({ organizationId, first, count, institutionIds }: Batch): ExpertRows {
  const people = Array.from({ length: count }, (_, offset) => {
    const index = first + offset;
    return { id: newId(), index, ...person(index) };
  });
  return {
    expert: people.map(({ id, index, forms, country, languages }) => {
      const keys = nameKeys(forms);
      // A registry grows; the list of the newest has something to sort.
      const created = `2024-01-01T00:00:00.${(index % 1_000_000).toString().padStart(6, '0')}Z`;
      return {
        id,
        organization_id: organizationId,
        slug: `expert-${index}`,
        category: CATEGORIES[index % CATEGORIES.length],
        country,
        languages,
        bio: { en: 'Works on transport and trade.', ru: 'Занимается транспортом и торговлей.' },
        note: '',
        name_unsplit: false,
        consent: index % 10 === 9 ? 'not_asked' : 'granted',
        sort_key: keys.sortKey,
        look_alike_key: keys.lookAlikeKey,
        search_text: keys.searchText,
        search_tokens: keys.searchTokens,
        created_at: created,
        updated_at: created,
        version: 1,
      };
    }),
    expert_name: people.flatMap(({ id, forms }) =>
      forms.map((form, position) => ({
        id: newId(),
        organization_id: organizationId,
        expert_id: id,
        position,
        lang: form.lang,
        script: form.script,
        family: form.family ?? null,
        given: form.given ?? null,
        patronymic: form.patronymic ?? null,
        full_name: form.full ?? null,
        name_order: form.order,
      })),
    ),
    expert_name_sound: people.flatMap(({ id, forms }) =>
      nameSounds(forms).map((sound) => ({ organization_id: organizationId, sound, expert_id: id })),
    ),
    expert_email: people.map(({ id, index }) => ({
      id: newId(),
      organization_id: organizationId,
      expert_id: id,
      position: 0,
      address: `person-${index}@example.org`,
      address_key: `person-${index}@example.org`,
    })),
    affiliation: people.map(({ id, index }) => ({
      id: newId(),
      organization_id: organizationId,
      expert_id: id,
      institution_id: institutionIds[index % institutionIds.length],
      position: 0,
      title: { en: 'Professor', ru: 'Профессор' },
    })),
  };
}

// Keys cost a third of a millisecond a person: they are made on every core, in workers that run this file.
if (!isMainThread) {
  const port = parentPort;
  port?.on('message', (batch: Batch) => port.postMessage(expertRows(batch)));
}
