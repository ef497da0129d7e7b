import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import type { OrganizationPatch, OrganizationView } from './dto/organization.dto.js';
import { Organization } from './organization.entity.js';

/** Changes the organization itself. */
@Injectable()
export class OrganizationsService {
  /**
   * Changes what the patch names, if the organization still has that version.
   * @throws DomainError `stale_version`
   */
  async change(
    tx: EntityManager,
    actor: Actor,
    version: number,
    patch: OrganizationPatch,
  ): Promise<void> {
    const id = actor.organizationId;
    const before = await readOrganization(tx, id);
    const { affected } = await tx.update(
      Organization,
      { id, version },
      { ...patch, version: version + 1 },
    );
    if (affected !== 1) {
      const { version: current } = await readOrganization(tx, id);
      throw new DomainError('stale', 'stale_version', { current, given: version });
    }
    await recordChange(tx, actor, {
      objectKind: 'organization',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }
}

/** An organization by its id. */
export async function readOrganization(
  reader: EntityManager,
  id: string,
): Promise<OrganizationView> {
  const row = await reader.findOneBy(Organization, { id });
  if (row === null) throw new DomainError('missing', 'not_found');
  const { code, slug, name, languages, zone, createdAt, version } = row;
  const { invitationAnswerDays, invitationLeadDays } = row;
  return {
    id,
    code,
    slug,
    name,
    languages,
    zone,
    invitationAnswerDays,
    invitationLeadDays,
    createdAt,
    version,
  };
}
