export const SPEAKER_ROLES = [
  'keynote',
  'speaker',
  'panelist',
  'moderator',
  'discussant',
  'rapporteur',
  'chair',
  'interpreter',
  'guest',
] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

export const SPEAKER_STATES = [
  'proposed',
  'invited',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
] as const;
export type SpeakerState = (typeof SPEAKER_STATES)[number];

export const ATTENDANCE_MODES = ['in_person', 'online'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/**
 * From each state those that may follow. An answer may come without an invitation on record (by telephone), and
 * whoever declined or withdrew may be invited anew.
 */
const NEXT: Readonly<Record<SpeakerState, readonly SpeakerState[]>> = {
  proposed: ['invited', 'accepted', 'declined', 'withdrawn'],
  invited: ['accepted', 'declined', 'withdrawn'],
  accepted: ['confirmed', 'declined', 'withdrawn'],
  confirmed: ['withdrawn'],
  declined: ['invited', 'accepted'],
  withdrawn: ['invited', 'accepted'],
};

/** The states that may follow a state of an engagement. */
export function nextSpeakerStates(state: SpeakerState): readonly SpeakerState[] {
  return NEXT[state];
}
