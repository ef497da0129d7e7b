import type { View } from '../../api/client';
import type { Speaker } from './people/people.queries';

/** What an event still lacks, in the order in which it is mended; `path` is the place, below the event unless it begins with a slash. */
export interface Step {
  readonly kind:
    | 'venue'
    | 'title'
    | 'proposals'
    | 'nobody_moderates'
    | 'moderator_unconfirmed'
    | 'programme'
    | 'unanswered'
    | 'announce'
    | 'say_what_became'
    | 'new_date'
    | 'outcome'
    | 'publish'
    | 'close';
  readonly path: string;
  /** How many, where it counts something. */
  readonly count?: number;
  /** Languages, where some are missing. */
  readonly languages?: readonly string[];
}

interface Facts {
  readonly event: View<'EventView'>;
  readonly speakers: readonly Speaker[];
  readonly outcomes: readonly View<'OutcomeView'>[];
  /** Sessions that are planned. */
  readonly sessions: number;
  /** Languages of the organization. */
  readonly languages: readonly string[];
  /** The instant now. */
  readonly now: string;
}

/** What is to be done next about an event. An event that is cancelled or closed lacks nothing. */
export function stepsOf(facts: Facts): Step[] {
  const { event } = facts;
  switch (event.state) {
    case 'cancelled':
    case 'closed':
      return [];
    case 'held':
      return afterwards(facts);
    case 'postponed':
      return [{ kind: 'new_date', path: 'overview?edit=when' }, ...before(facts)];
    case 'draft':
    case 'announced': {
      const over = isPast(event.endsAt, facts.now);
      if (over && event.state === 'announced')
        return [{ kind: 'say_what_became', path: 'overview?change=held' }, ...afterwards(facts)];
      const steps = before(facts);
      return event.state === 'announced'
        ? steps
        : [...steps, { kind: 'announce', path: 'overview?change=announced' }];
    }
  }
}

function isPast(instant: string, now: string): boolean {
  return Temporal.Instant.compare(instant, now) <= 0;
}

function before({ event, speakers, sessions, languages }: Facts): Step[] {
  const comes = speakers.filter(({ state }) => state !== 'declined' && state !== 'withdrawn');
  const leads = comes.filter(({ role }) => role === 'moderator' || role === 'chair');
  const unanswered = comes.filter(({ state }) => state === 'invited').length;
  const untitled = languages.filter((tag) => (event.title[tag] ?? '') === '');
  const steps: (Step | false)[] = [
    event.format !== 'online' &&
      event.venueId === null && { kind: 'venue', path: 'overview?edit=when' },
    untitled.length > 0 && { kind: 'title', path: 'overview?edit=texts', languages: untitled },
    event.proposals.length === 0 && { kind: 'proposals', path: 'overview?edit=chain' },
    leads.length === 0 && { kind: 'nobody_moderates', path: 'people' },
    leads.length > 0 &&
      leads.every(({ state }) => state !== 'confirmed') && {
        kind: 'moderator_unconfirmed',
        path: `people?speaker=${leads[0]?.id ?? ''}`,
      },
    sessions === 0 && { kind: 'programme', path: 'programme' },
    unanswered > 0 && { kind: 'unanswered', path: 'people?state=invited', count: unanswered },
  ];
  return steps.filter((step) => step !== false);
}

function afterwards({ event, outcomes }: Facts): Step[] {
  if (outcomes.length === 0) return [{ kind: 'outcome', path: 'outcome' }];
  const inWork = outcomes.filter(({ versions }) =>
    versions.every(({ state }) => state !== 'published'),
  );
  const [first] = inWork;
  if (first !== undefined)
    return [{ kind: 'publish', path: `/outcomes/${first.id}`, count: inWork.length }];
  return event.state === 'held' ? [{ kind: 'close', path: 'overview?change=closed' }] : [];
}
