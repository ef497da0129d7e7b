/*
 * By when what must be there, and for how long it is shown. Days are counted on the calendar; "today" is the day in
 * the organization's zone, an event begins and ends by its own clock.
 */

/** What can be due, those first that come first on the same day. */
export const TODAY_KINDS = [
  'event_without_moderator',
  'programme_empty',
  'invitation_unanswered',
  'event_unconfirmed',
  'outcome_not_published',
  'commitment_without_event',
  'recommendation_without_response',
  'translation_missing',
  'message_waiting',
] as const;
export type TodayKind = (typeof TODAY_KINDS)[number];

export const URGENCIES = ['late', 'due', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Due from so many days before its day on, the day itself included; earlier it is `soon`. */
export const DUE_WITHIN_DAYS = 7;

/** A coming event has its moderator, programme and translations so many days before it begins. */
export const EVENT_LEAD_DAYS = 14;

/** What a coming event lacks is shown so many days before it is due. */
export const EVENT_HORIZON_DAYS = 30;

/** An invitation is answered within so many days, and so many days before the event begins. */
export const ANSWER_WITHIN_DAYS = 14;
export const ANSWER_LEAD_DAYS = 7;

/** Where no commitment says otherwise, the outcome of an event is out so many days after its last day. */
export const OUTCOME_WITHIN_DAYS = 30;

/** A text that is out has its translations within so many days. */
export const TRANSLATION_WITHIN_DAYS = 30;

/** An addressee answers within so many days, or by the recommendation's own day if that is earlier. */
export const RESPONSE_WITHIN_DAYS = 60;

/** A letter is approved within so many days. */
export const APPROVAL_WITHIN_DAYS = 1;

/** What is not bound to a coming event is shown so many days before it is due. */
export const HORIZON_DAYS = 14;

/** A missed period is shown for so many days after its end; what it lacks can still be entered. */
export const MISSED_SHOWN_DAYS = 31;

/** What has been late for longer than this is a matter of the coverage and no longer of today. */
export const LOOK_BACK_DAYS = 366;

/** How urgent a thing is that is `daysLate` days late, negative for days that are left. */
export function urgencyOf(daysLate: number): Urgency {
  if (daysLate > 0) return 'late';
  return daysLate >= -DUE_WITHIN_DAYS ? 'due' : 'soon';
}

/** From one day to another, both `YYYY-MM-DD`: negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}
