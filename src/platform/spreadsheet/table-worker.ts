import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv-reader.js';
import type { ReadRequest, Table, TableRow } from './table.js';
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

/** What it answers: the rows in portions, each received in a turn of its own, then the rest; or a fault. */
export type TableAnswer =
  | { readonly rows: readonly TableRow[] }
  | { readonly table: Table }
  | {
      readonly fault: {
        readonly code: TableFaultCode;
        readonly params: TableFaultParams;
        readonly details: unknown;
      };
    };

/** Cells that are received in a millisecond or two. */
const PORTION = 10_000;

async function work(
  { kind, bytes, request }: TableJob,
  post: (answer: TableAnswer) => void,
): Promise<void> {
  try {
    const table = kind === 'xlsx' ? await readXlsx(bytes, request) : readCsv(bytes, request);
    const rows = Math.max(1, Math.floor(PORTION / table.header.length));
    for (let first = 0; first < table.rows.length; first += rows) {
      post({ rows: table.rows.slice(first, first + rows) });
    }
    post({ table: { ...table, rows: [] } });
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    post({ fault: { code: error.code, params: error.params, details: error.details } });
  }
}

if (parentPort) {
  const port = parentPort;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- untyped by Node; only read-table.ts starts this, with a TableJob
  const job: TableJob = workerData;
  await work(job, (answer) => port.postMessage(answer));
}
