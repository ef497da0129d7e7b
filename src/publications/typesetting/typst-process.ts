/*
 * The program of the process that holds the compiler. It imports nothing of the product and uses no syntax
 * beyond erasable types, so that the same file runs compiled and, under the tests, as it stands.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

interface Job {
  readonly id: number;
  readonly source: string;
  readonly standard: string;
}

const require = createRequire(import.meta.url);
const fonts: unknown = JSON.parse(process.env['TYPESETTING_FONTS'] ?? '[]');

let compiler: NodeCompiler | undefined;

function theCompiler(): NodeCompiler {
  // as: a CommonJS addon that named imports cannot see through.
  const addon =
    require('@myriaddreamin/typst-ts-node-compiler') as typeof import('@myriaddreamin/typst-ts-node-compiler');
  compiler ??= addon.NodeCompiler.create({
    fontArgs: [
      { fontBlobs: Array.isArray(fonts) ? fonts.map((file) => readFileSync(String(file))) : [] },
    ],
    // Nothing is read from disk by a document; a folder without files makes sure of it.
    workspace: process.env['TYPESETTING_WORKSPACE'] ?? '/nonexistent',
  });
  return compiler;
}

function compile(job: Job): { pdf: Uint8Array; pages: number } | { error: string } {
  const typst = theCompiler();
  const result = typst.compile({ mainFileContent: job.source });
  const document = result.result;
  if (!document) {
    const diagnostics: unknown[] = result.takeError()?.shortDiagnostics ?? [];
    return { error: JSON.stringify(diagnostics) };
  }
  try {
    const pdf = typst.pdf(document, { pdfStandard: job.standard });
    return { pdf, pages: document.numOfPages };
  } finally {
    // Results that two later documents did not use again are let go: the process lives for weeks.
    typst.evictCache(2);
  }
}

process.on('message', (job: Job) => {
  let answer: object;
  try {
    answer = compile(job);
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  process.send?.({ id: job.id, ...answer });
});
process.on('disconnect', () => process.exit(0));
// The parent decides when to stop; Ctrl-C reaches the whole group.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => process.exit(0));
