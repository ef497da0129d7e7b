import { ApiProblem } from '../../api/problem';
import { firstIncomplete, type DayHours } from './hour-rows';

/** Refuses rows of which one lacks something, at its field. @throws ApiProblem */
export function incomplete(rows: readonly DayHours[], message: string): void {
  const at = firstIncomplete(rows);
  if (at === undefined) return;
  const issue = { field: `intervals.${String(at)}.from`, code: 'required', message };
  throw new ApiProblem({ status: 422, code: 'required', title: message, issues: [issue] });
}
