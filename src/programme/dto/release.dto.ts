import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import {
  CHANGED_FIELDS,
  type ChangedField,
  PERSON_CHANGES,
  type PersonChange,
  SESSION_CHANGES,
  type SessionChange,
} from '../releases/release-differences.js';
import { ConcernedPerson } from './rules.dto.js';

export class ReleaseInput {
  @Field.line({ optional: true, max: 100, description: 'Its number if not given' })
  name?: string;

  @Field.localized({ optional: true, min: 0, max: 5000, multiline: true })
  note?: LocalizedText;

  @Field.boolean({ optional: true, description: 'Also if nothing would be in the timetable' })
  evenIfEmpty?: boolean;

  @Field.boolean({
    optional: true,
    description:
      'Whether letters to the people concerned are put into the outbox (yes if not given)',
  })
  letters?: boolean;
}

export class ReleaseBrief {
  @Field.integer()
  number: number;

  @Field.line()
  name: string;

  @Field.localized({ min: 0, max: 5000, multiline: true })
  note: LocalizedText;

  @Field.integer({ description: 'Sessions that take place in it' })
  sessions: number;

  @Field.instant()
  releasedAt: string;

  @Field.line({ nullable: true, min: 0, description: 'The name of the account' })
  releasedBy: string | null;
}

export class ReleasePage extends PageOf(ReleaseBrief) {}

export class ReleaseQuery extends PageQuery {}

export class SlotView {
  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.zone()
  zone: string;

  @Field.localized({ nullable: true })
  room: LocalizedText | null;

  @Field.boolean()
  allRooms: boolean;
}

export class SessionDifferenceView {
  @Field.uuid()
  sessionId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(SESSION_CHANGES)
  change: SessionChange;

  @Field.list({ oneOf: CHANGED_FIELDS })
  fields: ChangedField[];

  @Field.localized({ nullable: true })
  titleBefore: LocalizedText | null;

  @Field.object(() => SlotView, { nullable: true })
  before: SlotView | null;

  @Field.object(() => SlotView, { nullable: true })
  after: SlotView | null;

  @Field.listOf(() => ConcernedPerson)
  joined: ConcernedPerson[];

  @Field.listOf(() => ConcernedPerson)
  left: ConcernedPerson[];

  @Field.list('line', { description: 'In the reader’s language' })
  sentences: string[];
}

export class PersonChangeView {
  @Field.uuid()
  sessionId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(PERSON_CHANGES)
  change: PersonChange;

  @Field.localized({ nullable: true })
  titleBefore: LocalizedText | null;

  @Field.object(() => SlotView, { nullable: true })
  before: SlotView | null;

  @Field.object(() => SlotView, { nullable: true })
  after: SlotView | null;

  @Field.text({ description: 'In the reader’s language, as it is said to the person' })
  sentence: string;
}

export class PersonDifferenceView {
  @Field.uuid()
  expertId: string;

  @Field.line({ min: 0 })
  name: string;

  @Field.listOf(() => PersonChangeView, { max: 10_000 })
  changes: PersonChangeView[];
}

export class DifferencesView {
  @Field.listOf(() => SessionDifferenceView, { max: 100_000 })
  sessions: SessionDifferenceView[];

  @Field.listOf(() => PersonDifferenceView, { max: 100_000 })
  people: PersonDifferenceView[];
}

export class ReleaseView extends ReleaseBrief {
  @Field.uuid()
  eventId: string;

  @Field.json({ description: 'The whole programme as it was released' })
  programme: object;

  @Field.object(() => DifferencesView, { description: 'Against the release before it' })
  differences: DifferencesView;
}

export class ReleaseMade extends ReleaseBrief {
  @Field.uuid()
  eventId: string;

  @Field.object(() => DifferencesView)
  differences: DifferencesView;

  @Field.integer({ description: 'Letters that wait in the outbox for approval' })
  letters: number;

  @Field.listOf(() => ConcernedPerson, {
    max: 100_000,
    description: 'Concerned, and no address is known',
  })
  withoutAddress: ConcernedPerson[];
}

export class UnreleasedSession {
  @Field.uuid()
  id: string;

  @Field.localized()
  title: LocalizedText;
}

export class UnnamedPerson extends ConcernedPerson {
  @Field.oneOf(['proposed', 'invited', 'declined', 'withdrawn', 'consent'], {
    description: 'What they said last, or that they did not agree to be shown',
  })
  reason: string;

  @Field.listOf(() => UnreleasedSession, { max: 10_000 })
  sessions: UnreleasedSession[];
}

export class ReleaseCounts {
  @Field.integer({ description: 'Sessions of the draft' })
  total: number;

  @Field.integer({ description: 'With hours, cancelled ones included' })
  placed: number;

  @Field.integer()
  unscheduled: number;

  @Field.integer()
  cancelled: number;

  @Field.integer({ description: 'Would take place in the release' })
  published: number;
}

export class ReleasePreview {
  @Field.uuid()
  eventId: string;

  @Field.integer({ description: 'The number that it would have' })
  number: number;

  @Field.object(() => ReleaseBrief, { nullable: true })
  last: ReleaseBrief | null;

  @Field.boolean({ description: 'The last release says the same: there is nothing to release' })
  unchanged: boolean;

  @Field.object(() => ReleaseCounts)
  counts: ReleaseCounts;

  @Field.boolean({ description: 'None of the sessions would be published' })
  publishesNothing: boolean;

  @Field.listOf(() => UnreleasedSession, { max: 100_000 })
  unscheduled: UnreleasedSession[];

  @Field.listOf(() => SessionDifferenceView, {
    max: 100_000,
    description: 'In the last release and not in this one',
  })
  vanishing: SessionDifferenceView[];

  @Field.listOf(() => UnnamedPerson, {
    max: 100_000,
    description: 'In the timetable, and would not be named',
  })
  unnamed: UnnamedPerson[];

  @Field.integer({ description: 'Letters that it would put into the outbox' })
  letters: number;

  @Field.listOf(() => ConcernedPerson, {
    max: 100_000,
    description: 'Concerned, and no address is known',
  })
  withoutAddress: ConcernedPerson[];

  @Field.object(() => DifferencesView, { description: 'Against the last release' })
  differences: DifferencesView;
}

export class LostInRestoring {
  @Field.oneOf(['room', 'expert', 'theme'])
  kind: 'room' | 'expert' | 'theme';

  @Field.uuid()
  sessionId: string;

  @Field.localized()
  sessionTitle: LocalizedText;

  @Field.line({ min: 0 })
  name: string;
}

export class RestoredDraft {
  @Field.uuid()
  eventId: string;

  @Field.integer()
  number: number;

  @Field.integer({ description: 'Sessions that were put back as they were' })
  restored: number;

  @Field.integer({ description: 'Sessions that had been removed and are there again' })
  recreated: number;

  @Field.integer({ description: 'Sessions that came later: they are kept, without hours' })
  unscheduled: number;

  @Field.listOf(() => LostInRestoring, {
    max: 100_000,
    description: 'What is no longer there and could not be put back',
  })
  lost: LostInRestoring[];
}
