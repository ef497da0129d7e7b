import type { LocalizedText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import type { TodayLineView } from './dto/today.dto.js';
import { daysBetween, type TodayKind, urgencyOf } from './today-rules.js';

type Particulars = Omit<
  TodayLineView,
  'id' | 'kind' | 'urgency' | 'dueOn' | 'daysLate' | 'title' | 'expertName'
>;

/** A line as it was found: what does not apply to its kind is absent. `id` is unique together with `dueOn`. */
export interface TodayRow extends Partial<Particulars> {
  readonly id: string;
  readonly dueOn: string;
  readonly title: LocalizedText;
  readonly names?: readonly NameForm[] | null;
}

const NOTHING: Particulars = {
  reason: null,
  mandateId: null,
  mandateTitle: null,
  proposalId: null,
  commitmentId: null,
  period: null,
  missing: null,
  eventKinds: [],
  eventId: null,
  eventTitle: null,
  eventState: null,
  eventStartsOn: null,
  speakerId: null,
  speakerRole: null,
  expertId: null,
  outcomeId: null,
  versionId: null,
  recommendationId: null,
  recommendationStatus: null,
  symbol: null,
  messageId: null,
  languages: [],
  lacking: [],
};

/** The line for a reader of a language; `today` on the calendar of the organization. */
export function presentLine(
  kind: TodayKind,
  { names, dueOn, id, title, ...found }: TodayRow,
  today: string,
  language: string,
): TodayLineView {
  const daysLate = daysBetween(dueOn, today);
  const name = names ? chooseName(names, language) : undefined;
  return {
    id,
    kind,
    urgency: urgencyOf(daysLate),
    dueOn,
    daysLate,
    title,
    expertName: name === undefined ? null : printName(name),
    ...NOTHING,
    ...found,
  };
}
