import type { LocalizedText } from '../../kernel/localized-text.js';
import { LEVELS } from '../../planner/model.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import { MOVABLE, type Movable, type Preset, PRESETS } from '../plan-run-options.js';
import {
  PLAN_PHASES,
  PLAN_RUN_KINDS,
  PLAN_RUN_STATES,
  type PlanRunKind,
  type PlanRunState,
} from '../plan-run.entity.js';
import { PROOFS } from '../plan-with-proof.js';
import { CLOCK, DAY_END, PlanWishesView } from './plan-run-input.dto.js';

export class PlanScore {
  @Field.number({ description: 'Broken rules that must hold; 0 in a programme that is possible' })
  hard: number;

  @Field.number({ description: 'Changes against the last release' })
  medium: number;

  @Field.number({ description: 'Wishes; lower is better' })
  soft: number;
}

export class PlanCurvePoint extends PlanScore {
  @Field.integer()
  milliseconds: number;

  @Field.integer({ description: 'Sessions without a place' })
  unplaced: number;
}

export class PlacedSessionView {
  @Field.uuid()
  sessionId: string;

  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.uuid({ nullable: true })
  roomId: string | null;
}

export class LeftOutView {
  @Field.uuid()
  sessionId: string;

  @Field.text({ description: 'Why, in the reader’s language' })
  reason: string;

  @Field.list('uuid', { description: 'Sessions that hold the places' })
  sessionIds: string[];
}

export class RuleCostView {
  @Field.line()
  rule: string;

  @Field.line({ description: 'In the reader’s language' })
  words: string;

  @Field.oneOf(LEVELS)
  level: (typeof LEVELS)[number];

  @Field.number({ description: 'Below 0: a reward' })
  points: number;
}

export class PlanChoiceView {
  @Field.integer({ description: 'To be named when it is accepted' })
  choice: number;

  @Field.object(() => PlanScore)
  score: PlanScore;

  @Field.listOf(() => PlacedSessionView, { max: 10_000 })
  placed: PlacedSessionView[];

  @Field.listOf(() => LeftOutView, { max: 10_000 })
  leftOut: LeftOutView[];

  @Field.integer({ description: 'Sessions that are elsewhere in the draft, or nowhere' })
  moves: number;

  @Field.integer({
    nullable: true,
    description: 'Sessions at other hours than in the last release',
  })
  movedFromRelease: number | null;

  @Field.list('uuid', { max: 10_000, description: 'Experts who would have to be told' })
  toldExpertIds: string[];

  @Field.listOf(() => RuleCostView, { max: 200, description: 'What it costs, by rule' })
  rules: RuleCostView[];

  @Field.list('uuid', {
    max: 10_000,
    description: 'Sessions that it would move and that have been changed since the run began',
  })
  staleSessionIds: string[];
}

export class RequirementView {
  @Field.oneOf(['person', 'session', 'order', 'exclusive', 'room', 'pinned'])
  kind: string;

  @Field.text({ description: 'In the reader’s language' })
  sentence: string;

  @Field.list('uuid')
  sessionIds: string[];

  @Field.list('uuid')
  expertIds: string[];

  @Field.list('uuid')
  roomIds: string[];
}

export class RepairView {
  @Field.listOf(() => RequirementView, { max: 100 })
  givenUp: RequirementView[];

  @Field.number({ description: 'How much is lost; the cheapest stands first' })
  cost: number;
}

export class PlanRunSummary {
  @Field.uuid()
  id: string;

  @Field.uuid()
  eventId: string;

  @Field.oneOf(PLAN_RUN_KINDS)
  kind: PlanRunKind;

  @Field.oneOf(PLAN_RUN_STATES)
  state: PlanRunState;

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  finishedAt: string | null;

  @Field.line({ nullable: true, min: 0, description: 'Name of the account' })
  startedBy: string | null;

  @Field.integer()
  seconds: number;

  @Field.integer()
  seed: number;

  @Field.oneOf(PRESETS)
  preset: Preset;

  @Field.object(() => PlanScore, { nullable: true, description: 'Of the best plan so far' })
  score: PlanScore | null;

  @Field.integer({ description: 'Sessions that the run is about' })
  sessions: number;

  @Field.integer({ nullable: true, description: 'Sessions that its first choice leaves out' })
  leftOut: number | null;
}

export class PlanRunPage extends PageOf(PlanRunSummary) {}

export class PlanPhaseView {
  @Field.oneOf(PLAN_PHASES, {
    description:
      'Of a `plan`: `search`, and `proof` while a proof is looked for beside it. Of a `replan`: `least` (the least ' +
      'that must move), then `polish`. Of an `explain`: `checks`, `programme` (whether there is one), `relaxation`, ' +
      '`narrowing` (which requirements are needed for the contradiction), `repairs`',
  })
  name: (typeof PLAN_PHASES)[number];

  @Field.integer({ nullable: true, description: 'Of `narrowing`, `repairs` and `polish`' })
  done: number | null;

  @Field.integer({ nullable: true })
  total: number | null;

  @Field.integer({ nullable: true, description: 'So many sessions must move, as far as is proved' })
  atLeastMoves: number | null;

  @Field.integer({ nullable: true, description: 'The fewest moves found so far' })
  foundMoves: number | null;
}

export class PlanProofView {
  @Field.oneOf(PROOFS, {
    description:
      '`best`: no programme costs less; `bound`: none costs less than `medium` and `soft`; `impossible`: none places ' +
      'every session and keeps what must hold; `undecided`: the time ran out; `not_asked`: the programme is too large ' +
      'for a proof, or the run is measured in `iterations`',
  })
  status: (typeof PROOFS)[number];

  @Field.number({
    nullable: true,
    description: 'Of a `bound`: points of changes that none goes below',
  })
  medium: number | null;

  @Field.number({
    nullable: true,
    description: 'Of a `bound`: points of wishes that none with so few changes goes below',
  })
  soft: number | null;

  @Field.number({
    nullable: true,
    description: 'Of a `bound`: the plan is at most so many percent away from the best there is',
  })
  percent: number | null;
}

export class PlanRunView extends PlanRunSummary {
  @Field.oneOf(MOVABLE)
  movable: Movable;

  @Field.list('uuid', { max: 2000, description: 'Those that may move, where they were chosen' })
  sessionIds: string[];

  @Field.pattern(CLOCK, '09:00')
  dayStart: string;

  @Field.pattern(DAY_END, '18:00')
  dayEnd: string;

  @Field.integer()
  gridMinutes: number;

  @Field.object(() => PlanWishesView, { description: 'Those of the preset and what differed' })
  wishes: PlanWishesView;

  @Field.instant({ nullable: true })
  startedAt: string | null;

  @Field.object(() => PlanPhaseView, {
    nullable: true,
    description: 'What it does, while it is at work',
  })
  phase: PlanPhaseView | null;

  @Field.object(() => PlanProofView, {
    nullable: true,
    description: 'What is proved about the plan of a `plan`',
  })
  proof: PlanProofView | null;

  @Field.integer({ nullable: true, description: 'Tries that were made' })
  iterations: number | null;

  @Field.listOf(() => PlanCurvePoint, { max: 1000 })
  curve: PlanCurvePoint[];

  @Field.listOf(() => PlacedSessionView, { max: 10_000, description: 'The best programme so far' })
  best: PlacedSessionView[];

  @Field.listOf(() => PlanChoiceView, { max: 10, description: 'What can be accepted' })
  choices: PlanChoiceView[];

  @Field.listOf(() => RuleCostView, {
    max: 200,
    description: 'What the first choice costs, by rule',
  })
  rules: RuleCostView[];

  @Field.oneOf(['possible', 'impossible', 'undecided'], { nullable: true })
  verdict: 'possible' | 'impossible' | 'undecided' | null;

  @Field.listOf(() => RequirementView, {
    max: 1000,
    description: 'A smallest set of requirements that contradict each other',
  })
  contradiction: RequirementView[];

  @Field.boolean({ description: 'None of them can be left out; false when time ran out before' })
  smallest: boolean;

  @Field.listOf(() => RepairView, { max: 10 })
  repairs: RepairView[];

  @Field.integer({
    nullable: true,
    description: 'The proven least number of sessions that must move, of a `replan`',
  })
  leastMoves: number | null;

  @Field.oneOf(['proved', 'impossible', 'undecided'], {
    nullable: true,
    description: 'What a `replan` knows of the least number of moved sessions',
  })
  least: 'proved' | 'impossible' | 'undecided' | null;

  @Field.integer({
    nullable: true,
    description: 'Fewer sessions than this cannot move; the least itself is not proved',
  })
  atLeastMoves: number | null;

  @Field.line({ nullable: true, description: 'Code of why there is no result' })
  fault: string | null;
}

export class AlternativePlace {
  @Field.localTime()
  startsLocal: string;

  @Field.uuid({ nullable: true })
  roomId: string | null;

  @Field.localized({ nullable: true })
  room: LocalizedText | null;

  @Field.list('uuid', { description: 'Sessions that would have to give way' })
  inTheWay: string[];

  @Field.listOf(() => RuleCostView, {
    max: 100,
    description: 'What would be worse there, and better',
  })
  changes: RuleCostView[];
}

export class WhyHereView {
  @Field.uuid()
  sessionId: string;

  @Field.listOf(() => RuleCostView, { max: 100, description: 'Its part of each rule’s cost' })
  shares: RuleCostView[];

  @Field.listOf(() => AlternativePlace, {
    max: 20,
    description: 'Other places, the least bad first',
  })
  alternatives: AlternativePlace[];
}
