import { Foundation1764000000001 } from './migrations/0001-foundation.js';
import { Mandates1764000000002 } from './migrations/0002-mandates.js';
import { VenuesAndExperts1764000000003 } from './migrations/0003-venues-and-experts.js';
import { EventsAndProgramme1764000000004 } from './migrations/0004-events-and-programme.js';
import { OutcomesAndPublications1764000000005 } from './migrations/0005-outcomes-and-publications.js';
import { PublishedStays1764000000006 } from './migrations/0006-published-stays.js';
import { ExpertFilters1764000000007 } from './migrations/0007-expert-filters.js';
import { EditionHistory1764000000008 } from './migrations/0008-edition-history.js';
import { AvailabilityAndReleases1764000000009 } from './migrations/0009-availability-and-releases.js';
import { Exchange1764000000010 } from './migrations/0010-exchange.js';
import { LogOfEvents1764000000011 } from './migrations/0011-log-of-events.js';
import { CalendarsInMessages1764000000012 } from './migrations/0012-calendars-in-messages.js';
import { PlanRuns1764000000013 } from './migrations/0013-plan-runs.js';
import { InstitutionMerges1764000000014 } from './migrations/0014-institution-merges.js';
import { RemovedSessions1764000000015 } from './migrations/0015-removed-sessions.js';

/** All migrations, oldest first. */
export const MIGRATIONS = [
  Foundation1764000000001,
  Mandates1764000000002,
  VenuesAndExperts1764000000003,
  EventsAndProgramme1764000000004,
  OutcomesAndPublications1764000000005,
  PublishedStays1764000000006,
  ExpertFilters1764000000007,
  EditionHistory1764000000008,
  AvailabilityAndReleases1764000000009,
  Exchange1764000000010,
  LogOfEvents1764000000011,
  CalendarsInMessages1764000000012,
  PlanRuns1764000000013,
  InstitutionMerges1764000000014,
  RemovedSessions1764000000015,
] as const;
