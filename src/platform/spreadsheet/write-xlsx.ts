import { DomainError } from '../../kernel/domain-error.js';
import { WorkerSlots } from './worker-slots.js';
import { startWorker } from './worker-thread.js';
import { buildXlsx, type SheetToWrite } from './xlsx-builder.js';

export type { SheetToWrite } from './xlsx-builder.js';

/** Up to this many cells a workbook is built at once, in some ten milliseconds; a larger one in a worker. */
const IN_PLACE_CELLS = 2_000;
const slots = new WorkerSlots(1, 32);
const MEMORY = { maxOldGenerationSizeMb: 768 };

/**
 * Writes a workbook in which every cell is text (format `@`): nothing runs as a formula, no phone number loses
 * its zeros or plus. `readTable` gives the same strings back. Sheet names are cleaned of what Excel refuses; a
 * text beyond Excel's 32,767 units is shortened and ends in `…`.
 *
 * Raises `export_too_large` (invalid) where the memory of the worker does not suffice (some million cells), and
 * `tables_busy` (limited) when too many exports wait.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const cells = sheets.reduce(
    (sum, { header, rows }) => sum + (rows.length + 1) * header.length,
    0,
  );
  return cells <= IN_PLACE_CELLS ? buildXlsx(sheets) : slots.run(() => buildInWorker(sheets));
}

function buildInWorker(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = startWorker('xlsx-build-worker', sheets, MEMORY);
    worker.on('message', (bytes: Uint8Array) => resolve(bytes));
    worker.on('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new DomainError('invalid', 'export_too_large')
          : error,
      ),
    );
    worker.on('exit', () => reject(new Error('The worker ended without a workbook.')));
  });
}
