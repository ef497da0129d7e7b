import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type {
  FindingView,
  ProgrammeRulesInput,
  ProgrammeRulesView,
  ProgrammeWarnings,
} from './dto/rules.dto.js';
import { readProgrammeFacts } from './programme-facts.queries.js';
import { ProgrammeRules } from './programme-rules.entity.js';
import { judge, type JudgedFinding, newFindings } from './soft-rules/judge.js';
import { readyProgramme, type RuleProgramme } from './soft-rules/programme-facts.js';
import {
  DEFAULT_LEVELS,
  DEFAULT_SETTINGS,
  RULE_CODES,
  type RuleLevels,
  type RuleSettings,
} from './soft-rules/rule-codes.js';
import { sayFinding, sayPerson } from './soft-rules/say-finding.js';

/** How the programme of an event is judged, and what is found. */
@Injectable()
export class ProgrammeRulesService {
  /**
   * Sets the levels and measures of an event's rules, if they still have that version (0: the defaults).
   * @throws DomainError `stale_version`, `working_day_backwards`
   */
  async replaceRules(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    version: number,
    input: ProgrammeRulesInput,
  ): Promise<void> {
    const before = await readRules(tx, actor.organizationId, eventId);
    const settings = withDefaults(DEFAULT_SETTINGS, input.settings);
    if (settings.workingDayEnd <= settings.workingDayStart) {
      throw new DomainError(
        'invalid',
        'working_day_backwards',
        {},
        { issues: [{ field: 'settings.workingDayEnd', code: 'working_day_backwards' }] },
      );
    }
    const levels = withDefaults(DEFAULT_LEVELS, input.levels);
    const blocks = RULE_CODES.some((code) => levels[code] === 'block');
    const { organizationId } = actor;
    if (version === 0) {
      const made = await tx.query<unknown[]>(
        `INSERT INTO programme_rules (id, organization_id, levels, settings, blocks) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO NOTHING RETURNING id`,
        [eventId, organizationId, levels, settings, blocks],
      );
      if (made.length === 0)
        throw new DomainError('stale', 'stale_version', { current: 1, given: 0 });
    } else {
      await updateVersioned(
        tx,
        ProgrammeRules,
        { id: eventId, organizationId, version },
        { levels, settings, blocks },
      );
    }
    await recordChange(tx, actor, {
      objectKind: 'programme_rules',
      objectId: eventId,
      action: 'changed',
      before: { ...before.levels, ...before.settings },
      after: { ...levels, ...settings },
    });
  }

  /** All that the rules find in the draft, in the reader's language. */
  async findings(
    reader: EntityManager,
    organizationId: string,
    eventId: string,
    language: UiLanguage,
  ): Promise<ProgrammeWarnings> {
    const rules = await readRules(reader, organizationId, eventId);
    const facts = await readProgrammeFacts(reader, organizationId, eventId);
    const programme = readyProgramme(facts, rules.settings);
    return {
      eventId,
      findings: judge(programme, rules.levels).map((finding) =>
        presentFinding(finding, programme, language),
      ),
    };
  }
}

/** The rules of an event; those of one that has set none are the defaults, at version 0. */
export async function readRules(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<ProgrammeRulesView> {
  const [row] = await reader.query<
    { levels: RuleLevels | null; settings: RuleSettings | null; version: number | null }[]
  >(
    `SELECT rules.levels, rules.settings, rules.version FROM event
     LEFT JOIN programme_rules rules ON rules.organization_id = event.organization_id AND rules.id = event.id
     WHERE event.organization_id = $1 AND event.id = $2`,
    [organizationId, eventId],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return {
    eventId,
    levels: { ...DEFAULT_LEVELS, ...row.levels },
    settings: { ...DEFAULT_SETTINGS, ...row.settings },
    version: row.version ?? 0,
  };
}

/**
 * Runs a change of a programme and refuses it when it breaks a rule that blocks in this event. What was broken
 * before may stay so: otherwise nobody could mend anything. Changes of one event wait for each other here, since
 * two that are fine alone may not be so together.
 * @throws DomainError `programme_rule_blocked`, with the sentence of the first finding and all of them in details
 */
export async function guardRules<T>(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  work: () => Promise<T>,
): Promise<T> {
  const { organizationId, language } = actor;
  const [rules] = await tx.query<{ levels: RuleLevels; settings: RuleSettings }[]>(
    'SELECT levels, settings FROM programme_rules WHERE organization_id = $1 AND id = $2 AND blocks FOR UPDATE',
    [organizationId, eventId],
  );
  if (rules === undefined) return work();
  const levels = Object.fromEntries(
    RULE_CODES.map((code) => [code, rules.levels[code] === 'block' ? 'block' : 'off']),
  ) as RuleLevels;
  const read = async () =>
    readyProgramme(await readProgrammeFacts(tx, organizationId, eventId), rules.settings);
  const before = judge(await read(), levels);
  const result = await work();
  const programme = await read();
  const fresh = newFindings(before, judge(programme, levels));
  const [first] = fresh;
  if (first === undefined) return result;
  const findings = fresh.map((finding) => presentFinding(finding, programme, language));
  throw new DomainError(
    'conflict',
    'programme_rule_blocked',
    { finding: findings[0]?.sentence ?? '', count: fresh.length },
    { details: { findings } },
  );
}

/** The defaults, save what is given; a property of an input that was left away may stand there as undefined. */
function withDefaults<T extends object>(defaults: T, given: Partial<T> | undefined): T {
  const named = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(named) };
}

function presentFinding(
  finding: JudgedFinding,
  programme: RuleProgramme,
  language: UiLanguage,
): FindingView {
  const sessions = new Map(programme.sessions.map((session) => [session.id, session]));
  return {
    rule: finding.rule,
    variant: finding.variant,
    level: finding.level,
    sentence: sayFinding(finding, programme, language),
    sessions: finding.sessionIds.flatMap((id) => {
      const session = sessions.get(id);
      if (session === undefined) return [];
      const { title, startsLocal, endsLocal } = session;
      return [{ id, title, startsLocal, endsLocal }];
    }),
    people: finding.expertIds.map((expertId) => ({
      expertId,
      name: sayPerson(programme, expertId, language),
    })),
    rooms: finding.roomIds.flatMap((id) => {
      const room = programme.rooms.get(id);
      return room === undefined ? [] : [{ id, name: room.name }];
    }),
    params: { ...finding.params },
  };
}
