import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { chooseName, printName } from '../kernel/person-name.js';
import type { Evaluation } from '../planner/evaluate.js';
import { whyHere } from '../planner/explain/why-here.js';
import type { Plan } from '../planner/model.js';
import { movedSessions } from '../planner/exact/replan.js';
import type { Actor } from '../platform/auth/actor.js';
import {
  cutPage,
  decodeCursor,
  type Page,
  type PageQuery,
  pageSize,
} from '../platform/http/paging.js';
import type {
  LeftOutView,
  PlacedSessionView,
  PlanChoiceView,
  PlanRunSummary,
  PlanRunView,
  RuleCostView,
  WhyHereView,
} from './dto/plan-run.dto.js';
import { readSurroundings } from '../programme/programme-facts.queries.js';
import { NO_ROOM } from './event-problem.js';
import { PRESET_WISHES } from './plan-run-options.js';
import { findRun, type OfferedPlan, plansOf } from './plan-runs.service.js';
import type { PlacedByPlan, PlanRun } from './plan-run.entity.js';
import { faultIn, leastOf, phaseOf, proofOf } from './run-facts.js';
import { type KnownNames, RequirementSpeaker } from './say-requirement.js';
import { LEFT_OUT_WORDS, ruleWords } from './rule-words.js';

const ALTERNATIVES = 8;

/** The runs of an event, the latest first. */
export async function listRuns(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  query: PageQuery,
): Promise<Page<PlanRunSummary>> {
  const event = await reader.query<unknown[]>(
    'SELECT 1 FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (event.length === 0) throw new DomainError('missing', 'not_found');
  const limit = pageSize(query);
  const [at, id] = decodeCursor(query.cursor, 2) ?? [];
  const rows = await reader.query<PlanRunSummary[]>(
    `${SUMMARY} WHERE run.organization_id = $1 AND run.event_id = $2
       AND ($3::timestamptz IS NULL OR (run.created_at, run.id) < ($3::timestamptz, $4::uuid))
     ORDER BY run.created_at DESC, run.id DESC LIMIT $5`,
    [organizationId, eventId, at ?? null, id ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}

const SUMMARY = `SELECT run.id, run.event_id AS "eventId", run.kind, run.state, run.created_at AS "createdAt",
    run.finished_at AS "finishedAt", account.display_name AS "startedBy", (run.options->>'seconds')::int AS seconds,
    (run.options->>'seed')::int AS seed, run.options->>'preset' AS preset,
    coalesce(run.result->'answer'->'plan'->'score', run.result->'answer'->'curve'->0->'plan'->'score',
      (SELECT jsonb_build_object('hard', point->'hard', 'medium', point->'medium', 'soft', point->'soft')
        FROM jsonb_path_query_first(run.progress, '$.curve[last]') point WHERE point IS NOT NULL)) AS score,
    jsonb_array_length(run.problem->'sessions') AS sessions,
    jsonb_array_length(coalesce(run.result->'answer'->'plan'->'leftOut',
      run.result->'answer'->'curve'->0->'plan'->'leftOut')) AS "leftOut"
  FROM plan_run run LEFT JOIN account ON account.id = run.account_id`;

/** One run, with what it found so far or in the end, in the reader's language. */
export async function readRun(
  reader: EntityManager,
  actor: Actor,
  id: string,
): Promise<PlanRunView> {
  const { language, organizationId } = actor;
  const run = await findRun(reader, actor, id);
  const [summary] = await reader.query<PlanRunSummary[]>(
    `${SUMMARY} WHERE run.organization_id = $1 AND run.id = $2`,
    [organizationId, id],
  );
  if (summary === undefined) throw new DomainError('missing', 'not_found');
  const { result, progress, options } = run;
  const draft = await draftOf(reader, organizationId, run.eventId);
  return {
    ...summary,
    movable: options.movable,
    sessionIds: [...options.sessionIds],
    dayStart: options.dayStart,
    dayEnd: options.dayEnd,
    gridMinutes: options.gridMinutes,
    wishes: { ...PRESET_WISHES[options.preset], ...options.wishes },
    startedAt: run.startedAt,
    phase: phaseOf(run),
    proof: proofOf(run),
    iterations:
      result?.kind === 'plan' && result.answer.ok
        ? result.answer.iterations
        : (progress.iterations ?? null),
    curve: [...(progress.curve ?? [])],
    best: (progress.placed ?? []).map(placedView),
    choices: plansOf(result).map((offered, choice) =>
      choiceView(offered, choice, { run, draft, language }),
    ),
    rules: costViews(plansOf(result)[0]?.rules ?? [], language),
    ...explanationOf(run, await namesOf(reader, run, draft, language), language),
    ...leastOf(run),
    fault: run.fault ?? faultIn(run),
  };
}

/**
 * Why a session is where the plan of a run, or where there is none the draft of then, has it.
 * @throws DomainError `not_found`
 */
export async function readWhy(
  reader: EntityManager,
  actor: Actor,
  id: string,
  sessionId: string,
  choice: number,
): Promise<WhyHereView> {
  const run = await findRun(reader, actor, id);
  const plan = plansOf(run.result)[choice]?.plan;
  const why = plan && whyHere(run.problem, plan.placed, sessionId, ALTERNATIVES);
  if (why === undefined) throw new DomainError('missing', 'not_found');
  const rooms = await reader.query<
    { id: string; name: WhyHereView['alternatives'][number]['room'] }[]
  >('SELECT id, name FROM room WHERE organization_id = $1 AND id::text = ANY ($2::text[])', [
    actor.organizationId,
    why.alternatives.map(({ roomId }) => roomId),
  ]);
  const names = new Map(rooms.map((room) => [room.id, room.name]));
  return {
    sessionId,
    shares: costViews(why.shares, actor.language),
    alternatives: why.alternatives.map(({ start, roomId, inTheWay, changes }) => ({
      startsLocal: start,
      roomId: roomId === NO_ROOM ? null : roomId,
      room: names.get(roomId) ?? null,
      inTheWay: [...inTheWay],
      changes: costViews(changes, actor.language),
    })),
  };
}

interface DraftSession {
  readonly title: LocalizedText;
  readonly startsLocal: string | null;
  readonly roomId: string | null;
  readonly version: number;
}

type Draft = ReadonlyMap<string, DraftSession>;

async function draftOf(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<Draft> {
  const rows = await reader.query<(DraftSession & { id: string })[]>(
    `SELECT id, title, starts_local AS "startsLocal", room_id AS "roomId", version FROM session
     WHERE organization_id = $1 AND event_id = $2`,
    [organizationId, eventId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function choiceView(
  { plan, rules }: OfferedPlan,
  choice: number,
  {
    run: { problem, versions },
    draft,
    language,
  }: { readonly run: PlanRun; readonly draft: Draft; readonly language: UiLanguage },
): PlanChoiceView {
  const placed = plan.placed.map(placedView);
  const moved = movedSessions(problem, plan);
  const released = problem.sessions.some(({ published }) => published !== undefined);
  const moves = placed.filter(({ sessionId, startsLocal, roomId }) => {
    const now = draft.get(sessionId);
    return now !== undefined && (now.startsLocal !== startsLocal || now.roomId !== roomId);
  });
  return {
    choice,
    score: plan.score,
    placed,
    leftOut: plan.leftOut.map((one) => leftOutView(one, language)),
    moves: moves.length,
    movedFromRelease: released
      ? moved.filter(({ from, to }) => from.start !== to?.start).length
      : null,
    toldExpertIds: [...new Set(moved.flatMap(({ personIds }) => personIds))],
    rules: costViews(rules, language),
    staleSessionIds: moves
      .map(({ sessionId }) => sessionId)
      .filter((id) => draft.get(id)?.version !== versions[id]),
  };
}

function placedView({ sessionId, start, end, roomId }: PlacedByPlan): PlacedSessionView {
  return {
    sessionId,
    startsLocal: start,
    endsLocal: end,
    roomId: roomId === NO_ROOM ? null : roomId,
  };
}

function leftOutView(
  { sessionId, reason, ruleIds, sessionIds }: Plan['leftOut'][number],
  language: UiLanguage,
): LeftOutView {
  const rules = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    ruleIds.map((id) => ruleWords(id)[language]),
  );
  return {
    sessionId,
    reason: LEFT_OUT_WORDS[reason][language].replace('{rules}', rules),
    sessionIds: [...sessionIds],
  };
}

function costViews(costs: Evaluation['rules'], language: UiLanguage): RuleCostView[] {
  return costs.map(({ ruleId, score }) => {
    const level = score.hard !== 0 ? 'hard' : score.medium !== 0 ? 'medium' : 'soft';
    return { rule: ruleId, words: ruleWords(ruleId)[language], level, points: score[level] };
  });
}

/** What a contradiction is about, in the reader's language; nothing where there is none. */
async function namesOf(
  reader: EntityManager,
  { organizationId, eventId, result }: PlanRun,
  draft: Draft,
  language: UiLanguage,
): Promise<KnownNames> {
  if (result?.kind !== 'explain' || result.answer.verdict !== 'impossible')
    return { sessions: new Map(), people: new Map(), rooms: new Map() };
  const { event, people, rooms } = await readSurroundings(reader, organizationId, eventId);
  const said = (text: LocalizedText): string =>
    resolveText(text, { asked: language, order: event.languages })?.text ?? '';
  return {
    sessions: new Map([...draft].map(([id, { title }]) => [id, said(title)])),
    rooms: new Map(rooms.map(({ id, name }) => [id, said(name)])),
    people: new Map(
      people.flatMap(({ expertId, names }) => {
        const name = chooseName(names, language);
        return name === undefined ? [] : [[expertId, printName(name)] as const];
      }),
    ),
  };
}

function explanationOf(
  { result, problem }: PlanRun,
  known: KnownNames,
  language: UiLanguage,
): Pick<PlanRunView, 'verdict' | 'contradiction' | 'smallest' | 'repairs'> {
  if (result?.kind !== 'explain')
    return { verdict: null, contradiction: [], smallest: false, repairs: [] };
  const { answer } = result;
  if (answer.verdict !== 'impossible')
    return { verdict: answer.verdict, contradiction: [], smallest: false, repairs: [] };
  const speaker = new RequirementSpeaker(problem, language, known);
  return {
    verdict: 'impossible',
    contradiction: answer.contradiction.requirements.map((one) => speaker.say(one)),
    smallest: answer.contradiction.smallest,
    repairs: answer.repairs.map(({ givenUp, cost }) => ({
      givenUp: givenUp.map((one) => speaker.say(one)),
      cost,
    })),
  };
}
