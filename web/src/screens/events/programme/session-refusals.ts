import { useEffect } from 'react';
import type { Form } from '../../../forms/use-form';
import { focusLater } from '../../../parts/focus';
import type { SessionValues } from './session-values';

/** The field at which a refusal of the whole is mended: the room that is taken, the person who is elsewhere. */
const FIELD_OF: Readonly<Partial<Record<string, keyof SessionValues>>> = {
  session_room_taken: 'roomId',
  session_in_all_rooms: 'roomId',
  session_expert_taken: 'people',
  expert_not_available: 'people',
  assignment_exists: 'people',
  session_outside_event: 'startsLocal',
  session_hours_incomplete: 'startsLocal',
  session_ends_before_start: 'durationMinutes',
  session_too_long: 'durationMinutes',
};

/** The sentence at a field of a session: its own fault, or the clash that it can solve. */
export function refusalAt(
  form: Form<SessionValues>,
  field: keyof SessionValues,
): string | undefined {
  const { problem } = form;
  const own = form.error(field);
  if (own !== undefined || problem === undefined) return own;
  return FIELD_OF[problem.code] === field ? problem.title : undefined;
}

/** The id of a field of the form, which takes the focus when a clash is refused. */
export function fieldId(field: keyof SessionValues): string {
  return `session-field-${field}`;
}

/** After a clash was refused its field takes the focus. */
export function useClashFocus(form: Form<SessionValues>): void {
  const { problem } = form;
  useEffect(() => {
    const field = FIELD_OF[problem?.code ?? ''];
    if (field !== undefined && problem?.issues.length === 0) focusLater(fieldId(field));
  }, [problem]);
}
