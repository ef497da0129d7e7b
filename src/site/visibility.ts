import type { AttributionRule } from '../events/event-lifecycle.js';

/*
 * What the public may see, once for all pages, files and feeds. Each is a condition of SQL on the table of that
 * name; the first and the third are those of the partial indexes `event_public_index` and `expert_public_index`.
 */

/** An event that has been announced and is not internal. */
export const PUBLIC_EVENT =
  "event.visibility = 'public' AND event.announced_at IS NOT NULL AND event.state <> 'draft'";

/** A mandate that the organization has opened. */
export const PUBLIC_MANDATE = "mandate.visibility = 'public'";

/** A person who has agreed to be shown; one who was merged into another record is shown there. */
export const PUBLIC_EXPERT = "expert.merged_into_id IS NULL AND expert.consent = 'granted'";

/** An engagement that has come about: who is only proposed or invited has not agreed to anything. */
export const PUBLIC_ENGAGEMENT = "speaker.state IN ('accepted', 'confirmed')";

/** The states of an event in which it takes place, or took place, as announced. */
export const TAKES_PLACE = "event.state IN ('announced', 'held', 'closed')";

/** Whether an event's page may say who speaks at it: a closed event's may not. */
export function namesSpeakers(rule: AttributionRule): boolean {
  return rule !== 'closed';
}

/**
 * Whether the programme may say who speaks in which session: under the Chatham House rule that would tell who
 * said what.
 */
export function namesSessionPeople(rule: AttributionRule): boolean {
  return rule === 'on_record';
}

/** Whether the page may give the address at which one joins: not where only those invited take part. */
export function showsOnlineAddress(rule: AttributionRule): boolean {
  return rule === 'on_record';
}
