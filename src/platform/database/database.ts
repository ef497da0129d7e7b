import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { sqlState } from './database-fault.js';

/** SQLSTATEs after which the whole function may simply run again. */
const RETRIABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** The door to Postgres. Edges (controllers, jobs, commands) open transactions here; services take `tx`. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction; a deadlock or serialization failure runs the whole of it again.
   * Whoever defers constraints checks them (SET CONSTRAINTS ALL IMMEDIATE) before `work` ends, so that their
   * errors come from a statement and not from the commit.
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIABLE.has(sqlState(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 10 * attempt * (1 + Math.random())));
      }
    }
  }

  /** A manager for reads outside a transaction: one statement, one snapshot. */
  get reader(): EntityManager {
    return this.dataSource.manager;
  }
}

/**
 * The versioned update of what a user edits: changes the row only if it still has the version the user saw.
 * @throws DomainError `stale_version` (412) when somebody else was faster, `not_found` when the row is gone
 */
export async function updateVersioned<
  E extends ObjectLiteral & { id: string; organizationId: string; version: number },
>(
  tx: EntityManager,
  entity: EntityTarget<E>,
  key: { readonly id: string; readonly organizationId: string; readonly version: number },
  patch: Parameters<EntityManager['update']>[2],
): Promise<number> {
  const { id, organizationId, version } = key;
  // Even an empty patch must bump the version and find out whether the row is stale.
  const result = await tx.update(entity, { id, organizationId, version }, {
    ...(patch as object),
    version: version + 1,
  } as never);
  if (result.affected === 1) return version + 1;
  const current = await tx.findOneBy(entity, { id, organizationId } as never);
  if (current === null) throw new DomainError('missing', 'not_found');
  throw new DomainError('stale', 'stale_version', { current: current.version, given: version });
}
