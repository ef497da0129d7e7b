import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv-reader.js';
import type { ReadRequest, Table } from './table.js';
import { TableFault, type TableFaultCode, type TableFaultParams } from './table-fault.js';
import { readXlsx } from './xlsx-reader.js';

/*
 * The entry of the worker thread. In tests Node runs this file and what it imports straight from the sources:
 * they may hold only TypeScript that can be erased (no enums, no parameter properties, types imported as types).
 */

/** What the worker is started with. */
export interface TableJob {
  readonly kind: 'xlsx' | 'text';
  readonly bytes: Uint8Array;
  readonly request: ReadRequest;
}

/** What it answers. */
export type TableAnswer =
  | { readonly table: Table }
  | {
      readonly fault: {
        readonly code: TableFaultCode;
        readonly params: TableFaultParams;
        readonly details: unknown;
      };
    };

async function answer({ kind, bytes, request }: TableJob): Promise<TableAnswer> {
  try {
    const table = kind === 'xlsx' ? await readXlsx(bytes, request) : readCsv(bytes, request);
    return { table };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return { fault: { code: error.code, params: error.params, details: error.details } };
  }
}

if (parentPort) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- untyped by Node; only read-table.ts starts this, with a TableJob
  const job: TableJob = workerData;
  parentPort.postMessage(await answer(job));
}
