import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';

/**
 * A door to the database that leads into a transaction that is open already, for a service that opens its own:
 * the whole demonstration is one transaction, so that it is there wholly or not at all.
 */
export class WithinTransaction extends Database {
  constructor(private readonly tx: EntityManager) {
    super(tx.dataSource);
  }

  override transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return work(this.tx);
  }

  override get reader(): EntityManager {
    return this.tx;
  }
}
