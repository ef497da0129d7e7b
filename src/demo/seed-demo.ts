import type { EntityManager } from 'typeorm';
import { periodOf } from '../kernel/local-time.js';
import type { Actor } from '../platform/auth/actor.js';
import { demoEvents } from './events.js';
import { demoExperts } from './experts.js';
import { demoOrganization } from './organization.js';
import { seedEvents } from './seed-events.js';
import { seedEvidence } from './seed-evidence.js';
import { seedExperts, seedInstitutions } from './seed-experts.js';
import { seedMandate, seedThemes } from './seed-mandate.js';
import { seedPartners, seedSeries, seedVenues } from './seed-places.js';
import { demoOutcomes } from './outcomes.js';
import { seedOutcomes } from './seed-outcomes.js';
import { type SeedSettings, seedServices } from './seed-services.js';

/**
 * Fills the actor's empty organization with the demonstration, its events dated around today. All of it goes
 * through the services, so that every rule of the product holds for it.
 * @param say takes a line on what was done
 */
export async function seedDemo(
  tx: EntityManager,
  actor: Actor,
  settings: SeedSettings,
  say: (line: string) => void,
): Promise<void> {
  const services = seedServices(tx, settings);
  const today = settings.today ?? Temporal.Now.plainDateISO(demoOrganization.zone);
  const beginning = firstQuarter(today);

  const themes = await seedThemes(tx, actor, services.themes);
  const proposals = await seedMandate(tx, actor, services.mandates, beginning);
  const { venues, rooms } = await seedVenues(tx, actor, services.venues);
  const partners = await seedPartners(tx, actor, services.series);
  say('  a mandate with nine proposals, venues, partners');

  const institutions = await seedInstitutions(tx, actor, services.institutions);
  const experts = await seedExperts(tx, actor, services.experts, institutions);
  say(`  ${String(demoExperts.length)} experts of six countries`);

  const series = await seedSeries(tx, actor, services.series, beginning);
  const references = { themes, proposals, venues, rooms, partners, series, experts };
  const events = await seedEvents(tx, actor, services, services.clock, references, today);
  say(`  ${String(demoEvents.length)} events with speakers and programmes`);

  const evidence = await seedEvidence(tx, actor, services.evidence, services.clock);
  await seedOutcomes(tx, actor, services, { events, partners, evidence }, today);
  say(`  ${String(demoOutcomes.length)} outcomes, published in print and on the site`);
}

/**
 * The first day of the quarter of the first event: since then the secretariat has been at work. A demonstration
 * that counted from the mandate's own day would with the years fill up with periods in which nothing was held.
 */
function firstQuarter(today: Temporal.PlainDate): string {
  const earliest = Math.min(...demoEvents.map(({ startsInDays }) => startsInDays));
  return periodOf(today.add({ days: earliest }).toString(), 'quarter').start;
}
