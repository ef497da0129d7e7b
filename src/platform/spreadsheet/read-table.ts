import { DomainError } from '../../kernel/domain-error.js';
import { readCsv } from './csv-reader.js';
import { fileKind } from './file-kind.js';
import {
  DEFAULT_LIMITS,
  type ReadRequest,
  type ReadTableOptions,
  type Table,
  type TableRow,
} from './table.js';
import { TableFault } from './table-fault.js';
import type { TableAnswer, TableJob } from './table-worker.js';
import { WorkerSlots } from './worker-slots.js';
import { startWorker } from './worker-thread.js';

/** CSV up to this size is read at once, which takes some milliseconds; a larger one goes to a worker. */
const IN_PLACE_BYTES = 64 * 1024;
/** Two hostile files at work together stay far below the memory of a small machine. */
const slots = new WorkerSlots(2, 32);
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/**
 * Reads a CSV or XLSX file, told apart by its content, into one table of text cells. CSV: encoding and delimiter
 * are found out. XLSX: the first visible sheet, dates as ISO 8601 wall-clock time, numbers in full.
 *
 * Raises `DomainError` of kind `invalid` with a code of `TableFaultCode` and, for `file_encoding_unknown`,
 * `extra.details.candidates`; `tables_busy` (limited) when too many files are being read.
 */
export async function readTable(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadTableOptions = {},
): Promise<Table> {
  const { encoding, delimiter, sheet, header, fillMerged, ...limits } = options;
  const request: ReadRequest = {
    encoding,
    delimiter,
    sheet,
    header,
    fillMerged,
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
  try {
    const { maxBytes } = request.limits;
    if (file.bytes.length > maxBytes) throw new TableFault('file_too_large', { max: maxBytes });
    const kind = fileKind(file.bytes);
    if (kind === 'text' && file.bytes.length <= IN_PLACE_BYTES) return readCsv(file.bytes, request);
    return await slots.run(() => readInWorker({ kind, bytes: file.bytes, request }));
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const params = { ...error.params, file: file.name.slice(0, 200) };
    throw new DomainError('invalid', error.code, params, { details: error.details });
  }
}

function readInWorker(job: TableJob): Promise<Table> {
  return new Promise((resolve, reject) => {
    // A copy of just these bytes, to be given away: the upload may be a view into a larger buffer.
    const bytes = new Uint8Array(job.bytes);
    const worker = startWorker('table-worker', { ...job, bytes }, MEMORY, [bytes.buffer]);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const { maxMilliseconds } = job.request.limits;
    const timer = setTimeout(() => {
      finish(() =>
        reject(new TableFault('reading_took_too_long', { seconds: maxMilliseconds / 1000 })),
      );
    }, maxMilliseconds);
    const rows: TableRow[] = [];
    worker.on('message', (answer: TableAnswer) => {
      if ('rows' in answer) {
        rows.push(...answer.rows);
        return;
      }
      finish(() => {
        if ('table' in answer) resolve({ ...answer.table, rows });
        else reject(new TableFault(answer.fault.code, answer.fault.params, answer.fault.details));
      });
    });
    worker.on('error', (error: Error & { code?: string }) => {
      const tooLarge = job.kind === 'xlsx' ? 'xlsx_unpacked_too_large' : 'file_too_large';
      finish(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TableFault(tooLarge) : error),
      );
    });
    worker.on('exit', () => {
      finish(() => reject(new Error('The worker ended without an answer.')));
    });
  });
}
