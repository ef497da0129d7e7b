import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import type { DemoEvent, DemoOutcome } from './event-types.js';
import { demoEvents } from './events.js';
import { demoFollowUp } from './follow-up.js';
import type { KeyedIds } from './keyed-ids.js';
import { demoOutcomes } from './outcomes.js';
import { lastDay } from './seed-events.js';
import type { SeedServices } from './seed-services.js';

/** Ids by key of what the outcomes refer to. */
export interface OutcomeReferences {
  readonly events: KeyedIds;
  readonly partners: KeyedIds;
  readonly evidence: KeyedIds;
}

/** Days from handing in a version to its publication, and from its approval. */
const REVIEW_DAYS = 5;
const APPROVED_DAYS = 1;

/** What the steps of one outcome need. */
interface Work {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly services: SeedServices;
  readonly references: OutcomeReferences;
  readonly outcome: DemoOutcome;
  readonly event: DemoEvent;
  /** The last day of the event. */
  readonly over: Temporal.PlainDate;
}

/** Writes every outcome, takes it through review and publishes, places, corrects and withdraws it on its days. */
export async function seedOutcomes(
  tx: EntityManager,
  actor: Actor,
  services: SeedServices,
  references: OutcomeReferences,
  today: Temporal.PlainDate,
): Promise<void> {
  for (const outcome of demoOutcomes) {
    const event = demoEvents.find(({ key }) => key === outcome.event);
    if (event === undefined) throw new Error(`the demonstration has no event ${outcome.event}`);
    const over = lastDay(event, today);
    await seedOutcome({ tx, actor, services, references, outcome, event, over });
  }
}

async function seedOutcome(work: Work): Promise<void> {
  const { tx, actor, services, outcome, over } = work;
  const outcomeId = await writeOutcome(work);
  const versionId = await workingVersion(work, outcomeId);
  await services.citations.setCitations(
    tx,
    actor,
    versionId,
    outcome.evidence.map((key) => work.references.evidence.of(key)),
  );
  const { publishedAfterDays, correction, withdrawal } = outcome;
  if (publishedAfterDays === undefined) {
    at(work, over.add({ days: 2 }));
    await services.versionStates.submit(tx, actor, versionId);
    return;
  }
  const published = over.add({ days: publishedAfterDays });
  const publicationId = await publish(work, versionId, published);
  for (const { channel, outlet, lang, afterDays } of outcome.placements) {
    const placedOn = over.add({ days: afterDays }).toString();
    await services.placements.addPlacement(tx, actor, outcomeId, {
      channel,
      outlet,
      lang,
      placedOn,
    });
  }
  if (correction !== undefined) await correct(work, outcomeId, correction, published);
  await followUp(work, outcomeId, published);
  if (withdrawal !== undefined) {
    at(work, published.add({ days: withdrawal.afterDays }));
    const { reason, note } = withdrawal;
    await services.withdrawals.withdraw(tx, actor, publicationId, { reason, note });
  }
}

/** Makes the outcome with its texts and recommendations; gives its id. */
async function writeOutcome({ tx, actor, services, references, outcome }: Work): Promise<string> {
  const { slug, kind, authenticLanguage } = outcome;
  const id = await services.outcomes.createOutcome(tx, actor, references.events.of(outcome.event), {
    slug,
    kind,
    authenticLanguage,
    editions: outcome.languages.map((lang) => ({
      lang,
      title: outcome.title[lang] ?? '',
      summary: outcome.abstract[lang] ?? '',
      body: outcome.text[lang] ?? '',
    })),
  });
  for (const { text, addressees } of outcome.recommendations) {
    await services.recommendations.addRecommendation(tx, actor, id, {
      texts: text,
      addressees: addressees.map(({ partner, name }) =>
        partner === undefined ? { name } : { partnerId: references.partners.of(partner) },
      ),
    });
  }
  return id;
}

/** Takes a version in draft through review and approval to its publication on a day. */
async function publish(work: Work, versionId: string, day: Temporal.PlainDate): Promise<string> {
  const { tx, actor, services } = work;
  at(work, day.subtract({ days: REVIEW_DAYS }));
  await services.versionStates.submit(tx, actor, versionId);
  at(work, day.subtract({ days: APPROVED_DAYS }));
  const [row] = await tx.query<{ version: number }[]>(
    'SELECT version FROM outcome_version WHERE id = $1',
    [versionId],
  );
  await services.versionStates.approve(tx, actor, versionId, row?.version ?? 0);
  at(work, day);
  return services.publishing.publish(actor, versionId);
}

async function correct(
  work: Work,
  outcomeId: string,
  { notice, replacements, afterDays }: NonNullable<DemoOutcome['correction']>,
  published: Temporal.PlainDate,
): Promise<void> {
  const { tx, actor, services } = work;
  const day = published.add({ days: afterDays });
  at(work, day.subtract({ days: REVIEW_DAYS }));
  const versionId = await services.outcomes.openVersion(tx, actor, outcomeId, {
    updateType: 'correction',
    notice,
  });
  for (const { lang, from, to } of replacements) {
    const body = (work.outcome.text[lang] ?? '').replace(from, to);
    await services.editions.changeEdition(tx, actor, versionId, lang, 1, { body });
  }
  await publish(work, versionId, day);
}

async function followUp(
  work: Work,
  outcomeId: string,
  published: Temporal.PlainDate,
): Promise<void> {
  const { tx, actor, services, outcome } = work;
  const rows = await tx.query<{ id: string; number: number }[]>(
    'SELECT id, number FROM recommendation WHERE outcome_id = $1',
    [outcomeId],
  );
  for (const step of demoFollowUp.filter((one) => one.outcome === outcome.key)) {
    const recommendation = rows.find(({ number }) => number === step.number);
    if (recommendation === undefined) throw new Error(`${outcome.key} has no ${step.number}`);
    at(work, published.add({ days: step.afterDays }));
    await services.followUp.setStatus(tx, actor, recommendation.id, { status: step.status });
  }
}

async function workingVersion({ tx }: Work, outcomeId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT id FROM outcome_version WHERE outcome_id = $1 AND state = 'draft'`,
    [outcomeId],
  );
  if (row === undefined) throw new Error('the outcome has no version in draft');
  return row.id;
}

/** It is eleven in the morning of that day where the event was. */
function at({ services, event }: Work, day: Temporal.PlainDate): void {
  services.clock.setLocal(day, '11:00', event.zone);
}
