import type { EntityManager } from 'typeorm';
import type { MandatesService } from '../mandates/mandates.service.js';
import type { CommitmentInput } from '../mandates/dto/commitment.dto.js';
import type { ThemesService } from '../mandates/themes.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { KeyedIds } from './keyed-ids.js';
import { demoMandate } from './mandate.js';
import { demoThemes } from './themes.js';
import type { DemoCommitment } from './types.js';

/** Makes the tree of themes; gives their ids by key. */
export async function seedThemes(
  tx: EntityManager,
  actor: Actor,
  themes: ThemesService,
): Promise<KeyedIds> {
  const ids = new KeyedIds('theme');
  for (const [position, theme] of demoThemes.entries()) {
    const id = await themes.createTheme(tx, actor, {
      key: theme.key,
      title: theme.name,
      parentId: theme.parent === undefined ? null : ids.of(theme.parent),
      position,
    });
    ids.add(theme.key, id);
  }
  return ids;
}

/**
 * Makes the mandate with its proposals and commitments, which bind from `bindsFrom` on.
 * @returns the ids of the proposals by number
 */
export async function seedMandate(
  tx: EntityManager,
  actor: Actor,
  mandates: MandatesService,
  bindsFrom: string,
): Promise<KeyedIds> {
  const { slug, kind, title, summary, text, authenticLanguage, adoptedOn, visibility } =
    demoMandate;
  const mandateId = await mandates.createMandate(tx, actor, {
    slug,
    kind,
    title,
    summary,
    body: text,
    authenticLanguage,
    adoptedOn,
    visibility,
    proposals: demoMandate.proposals.map((proposal) => ({
      number: proposal.number,
      title: proposal.title,
      body: proposal.text,
      commitments: proposal.commitments.map((commitment) => commitmentInput(commitment, bindsFrom)),
    })),
  });
  const rows = await tx.query<{ id: string; number: number }[]>(
    'SELECT id, number FROM proposal WHERE organization_id = $1 AND mandate_id = $2',
    [actor.organizationId, mandateId],
  );
  const ids = new KeyedIds('proposal');
  for (const { id, number } of rows) ids.add(String(number), id);
  return ids;
}

function commitmentInput(commitment: DemoCommitment, bindsFrom: string): CommitmentInput {
  const { kind, title, period, target, eventKinds, themeKeys, withinDays, channels, dimension } =
    commitment;
  return {
    kind,
    title,
    period,
    target,
    startsOn: commitment.startsOn > bindsFrom ? commitment.startsOn : bindsFrom,
    ...(eventKinds && { eventKinds: [...eventKinds] }),
    ...(themeKeys && { themes: [...themeKeys] }),
    ...(channels && { channels: [...channels] }),
    ...(withinDays !== undefined && { withinDays }),
    ...(dimension && { dimension }),
  };
}
