import type { View } from '../../api/client';
import type { Commitment } from './mandates.queries';

type Input = View<'CommitmentInput'>;

/** A commitment as the form holds it; what does not belong to its kind is kept until it is saved. */
export interface CommitmentValues {
  readonly number: number | null;
  readonly kind: Input['kind'];
  readonly title: Commitment['title'];
  readonly period: Input['period'];
  readonly target: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly eventKinds: Commitment['eventKinds'];
  readonly themes: readonly string[];
  readonly withinDays: number | null;
  readonly channels: Commitment['channels'];
  readonly dimension: Commitment['dimension'];
}

/** The first values of a new commitment: one event per quarter, from the first day of the mandate's quarter on. */
export function newCommitment(startsOn: string): CommitmentValues {
  return {
    number: null,
    kind: 'events_held',
    title: {},
    period: 'quarter',
    target: 1,
    startsOn,
    endsOn: '',
    eventKinds: [],
    themes: [],
    withinDays: 30,
    channels: ['site'],
    dimension: 'country',
  };
}

export function valuesOfCommitment(commitment: Commitment): CommitmentValues {
  const { number, kind, title, period, target, startsOn, eventKinds, withinDays } = commitment;
  const published = kind === 'outcomes_published';
  return {
    number,
    kind,
    title,
    period,
    target,
    startsOn,
    endsOn: commitment.endsOn ?? '',
    eventKinds,
    themes: commitment.themes.map(({ id }) => id),
    // What another kind would need begins with the usual values, should the kind be changed.
    withinDays: published ? withinDays : 30,
    channels: published ? commitment.channels : ['site'],
    dimension: kind === 'presence' ? commitment.dimension : 'country',
  };
}

/** What the API takes: a deadline, channels and a dimension only where the kind has them. */
export function inputOfCommitment(values: CommitmentValues): Input {
  const { number, target, endsOn, themes, withinDays, channels, dimension, ...rest } = values;
  const published = rest.kind === 'outcomes_published';
  return {
    ...rest,
    ...(number === null ? {} : { number }),
    // An empty field is refused as one that is too small, at its place.
    target: target ?? 0,
    endsOn: endsOn === '' ? null : endsOn,
    themes: [...themes],
    withinDays: published ? withinDays : null,
    channels: published ? channels : [],
    dimension: rest.kind === 'presence' ? dimension : null,
  };
}
