import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue, invalidField } from '../kernel/domain-error.js';
import type { EmailAddress } from '../kernel/email-address.js';
import { newId } from '../kernel/id.js';
import { type NameForm, printName } from '../kernel/person-name.js';
import { findThemes, themeIdsOf } from '../mandates/theme-references.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { updateVersioned } from '../platform/database/database.js';
import { freeSlug } from '../platform/database/free-slug.js';
import type { AffiliationInput, ConsentInput, ExpertInput, ExpertPatch } from './dto/expert.dto.js';
import { type ExpertFacts, readFacts, requireExpert } from './expert-facts.js';
import {
  type KnownAffiliation,
  type PartsOwner,
  readAddresses,
  replaceAffiliations,
  replaceEmails,
  replaceNames,
  replaceThemes,
} from './expert-parts.js';
import { EXPERT_REFERENCES } from './expert-references.js';
import { ExpertMerge } from './expert-merge.entity.js';
import { Expert } from './expert.entity.js';
import { InstitutionsService } from './institutions.service.js';
import { cleanNames, isUnsplit } from './name-forms.js';
import { latinOrFirst, nameKeys } from './name-keys.js';

/** The parts of an input that are checked against each other and the database. */
interface CheckedParts {
  readonly forms?: readonly NameForm[];
  readonly addresses?: readonly EmailAddress[];
  readonly themeIds?: readonly string[];
  readonly affiliations?: readonly KnownAffiliation[];
}

/** Writes the registry of experts. */
@Injectable()
export class ExpertsService {
  constructor(
    private readonly institutions: InstitutionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an expert and gives the id. `nameUnsplit` says that the name needs a person's eye; unless given, a name
   * of several words in one piece does.
   */
  async createExpert(
    tx: EntityManager,
    actor: Actor,
    input: ExpertInput,
    options: { readonly nameUnsplit?: boolean } = {},
  ): Promise<string> {
    const { organizationId } = actor;
    const parts = await this.check(tx, actor, input);
    const forms = parts.forms ?? [];
    const id = newId();
    const shown = latinOrFirst(forms);
    await tx.insert(Expert, {
      id,
      organizationId,
      slug: await freeSlug(tx, 'expert', shown === undefined ? '' : printName(shown)),
      category: input.category ?? 'expert',
      country: input.country ?? null,
      gender: input.gender ?? null,
      languages: input.languages ?? [],
      bio: input.bio ?? {},
      phone: input.phone ?? null,
      note: input.note ?? '',
      nameUnsplit: options.nameUnsplit ?? isUnsplit(forms[0]),
      consent: 'not_asked',
      consentChangedAt: null,
      consentSource: null,
      mergedIntoId: null,
      ...nameKeys(forms),
    });
    await this.replaceParts(tx, actor, { organizationId, expertId: id, isNew: true }, parts);
    const facts = await this.factsOf(tx, organizationId, id);
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: id,
      action: 'created',
      after: facts,
    });
    return id;
  }

  /** Changes what the patch names, if the expert still has that version; a list is replaced as a whole. */
  async changeExpert(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: ExpertPatch,
    options: { readonly nameUnsplit?: boolean } = {},
  ): Promise<void> {
    const { organizationId } = actor;
    await requireExpert(tx, organizationId, id, actor.language);
    const before = await this.factsOf(tx, organizationId, id);
    const parts = await this.check(tx, actor, patch);
    const { names: _n, emails: _e, affiliations: _a, themeIds: _t, ...columns } = patch;
    const nameColumns = parts.forms && {
      ...nameKeys(parts.forms),
      nameUnsplit: options.nameUnsplit ?? isUnsplit(parts.forms[0]),
    };
    await updateVersioned(
      tx,
      Expert,
      { id, organizationId, version },
      { ...columns, ...nameColumns },
    );
    await this.replaceParts(tx, actor, { organizationId, expertId: id }, parts);
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: id,
      action: 'changed',
      before,
      after: await this.factsOf(tx, organizationId, id),
    });
  }

  /** Records whether a person agreed to be shown, and where that is on record. Public pages follow at once. */
  async setConsent(
    tx: EntityManager,
    actor: Actor,
    id: string,
    input: ConsentInput,
  ): Promise<void> {
    const { organizationId } = actor;
    await requireExpert(tx, organizationId, id, actor.language);
    const source = (input.source ?? '') === '' ? null : (input.source ?? null);
    if (input.consent === 'granted' && source === null)
      throw invalidField('source', 'consent_source_required');
    const [before] = await tx.query<{ consent: string; source: string | null }[]>(
      `SELECT consent, consent_source AS source FROM expert
       WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [organizationId, id],
    );
    await tx.query(
      `UPDATE expert SET consent = $3, consent_source = $4, consent_changed_at = $5, version = version + 1
       WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, input.consent, source, this.clock.now().toString()],
    );
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: id,
      action: 'consent_changed',
      before: { consent: before?.consent, consentSource: before?.source ?? null },
      after: { consent: input.consent, consentSource: source },
    });
  }

  /** Removes an expert to whom nothing refers; the own parts go with the record. */
  async removeExpert(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    await requireExpert(tx, organizationId, id, actor.language);
    const uses: Record<string, number> = {};
    for (const { table, column, kind } of EXPERT_REFERENCES) {
      if (kind !== 'engagement') continue;
      const [row] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${table} WHERE organization_id = $1 AND ${column} = $2`,
        [organizationId, id],
      );
      if (row && row.count > 0) uses[table] = row.count;
    }
    const merges = await tx
      .createQueryBuilder(ExpertMerge, 'merge')
      .where(
        'merge.organization_id = :organizationId AND merge.kept_id = :id AND merge.undone_at IS NULL',
        { organizationId, id },
      )
      .getCount();
    if (merges > 0) uses['expert_merge'] = merges;
    if (Object.keys(uses).length > 0) {
      const shown = Object.entries(uses).map(([table, count]) => `${table} ${count}`);
      throw new DomainError(
        'conflict',
        'expert_in_use',
        { uses: shown.join(', ') },
        { details: uses },
      );
    }
    const before = await this.factsOf(tx, organizationId, id);
    // Merges that were undone say nothing any more once one of the two is gone.
    await tx.query(
      'DELETE FROM expert_merge WHERE organization_id = $1 AND $2::uuid IN (kept_id, merged_id)',
      [organizationId, id],
    );
    await tx.delete(Expert, { id, organizationId });
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  private async factsOf(
    tx: EntityManager,
    organizationId: string,
    id: string,
  ): Promise<ExpertFacts> {
    const facts = (await readFacts(tx, organizationId, [id])).get(id);
    if (facts === undefined) throw new DomainError('missing', 'not_found');
    return facts;
  }

  /** Checks everything before anything is written, so that a refusal names every fault. */
  private async check(tx: EntityManager, actor: Actor, input: ExpertPatch): Promise<CheckedParts> {
    const names = input.names && cleanNames(input.names);
    const emails = input.emails && readAddresses(input.emails);
    const themes =
      input.themeIds &&
      (await findThemes(tx, actor.organizationId, [{ at: 'themeIds', named: input.themeIds }]));
    const issues = [
      ...(names?.issues ?? []),
      ...(emails?.issues ?? []),
      ...(themes?.issues ?? []),
      ...(await this.affiliationIssues(tx, actor, input.affiliations ?? [])),
    ];
    if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
    return {
      ...(names && { forms: names.forms }),
      ...(emails && { addresses: emails.addresses }),
      ...(themes && { themeIds: themeIdsOf(themes.ids, input.themeIds ?? []) }),
      ...(input.affiliations && {
        affiliations: await this.knownAffiliations(tx, actor, input.affiliations),
      }),
    };
  }

  private async affiliationIssues(
    tx: EntityManager,
    actor: Actor,
    inputs: readonly AffiliationInput[],
  ): Promise<ErrorIssue[]> {
    const ids = inputs.flatMap(({ institutionId }) => institutionId ?? []);
    const known = new Set(
      ids.length === 0
        ? []
        : (
            await tx.query<{ id: string }[]>(
              'SELECT id FROM institution WHERE organization_id = $1 AND id = ANY ($2::uuid[]) FOR KEY SHARE',
              [actor.organizationId, ids],
            )
          ).map(({ id }) => id),
    );
    return inputs.flatMap(({ institutionId, institutionName }, index): ErrorIssue[] => {
      const at = `affiliations.${index}`;
      if ((institutionId === undefined) === (institutionName === undefined))
        return [{ field: at, code: 'institution_one_of_both' }];
      return institutionId !== undefined && !known.has(institutionId)
        ? [
            {
              field: `${at}.institutionId`,
              code: 'reference_unknown',
              params: { rule: 'institution' },
            },
          ]
        : [];
    });
  }

  private async knownAffiliations(
    tx: EntityManager,
    actor: Actor,
    inputs: readonly AffiliationInput[],
  ): Promise<KnownAffiliation[]> {
    const known: KnownAffiliation[] = [];
    const issues: ErrorIssue[] = [];
    for (const [index, input] of inputs.entries()) {
      const institutionId =
        input.institutionId ??
        (await this.institutions.findOrCreateInstitution(tx, actor, input.institutionName ?? ''));
      if (known.some((other) => other.institutionId === institutionId))
        issues.push({ field: `affiliations.${index}`, code: 'repeated' });
      known.push({ institutionId, title: input.title ?? {} });
    }
    if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
    return known;
  }

  private async replaceParts(
    tx: EntityManager,
    actor: Actor,
    owner: PartsOwner,
    parts: CheckedParts,
  ): Promise<void> {
    if (parts.forms) await replaceNames(tx, owner, parts.forms);
    if (parts.addresses) await replaceEmails(tx, actor, owner, parts.addresses);
    if (parts.affiliations) await replaceAffiliations(tx, owner, parts.affiliations);
    if (parts.themeIds) await replaceThemes(tx, owner, parts.themeIds);
  }
}
