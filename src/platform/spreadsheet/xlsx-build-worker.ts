import { parentPort, workerData } from 'node:worker_threads';
import { buildXlsx, type SheetToWrite } from './xlsx-builder.js';

/* The entry of the worker thread that writes large workbooks; see `startWorker` for what it may hold. */
if (parentPort) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- untyped by Node; only write-xlsx.ts starts this, with sheets
  const sheets: readonly SheetToWrite[] = workerData;
  const bytes = await buildXlsx(sheets);
  parentPort.postMessage(bytes, [bytes.buffer]);
}
