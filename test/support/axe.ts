import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

let axe: Promise<string> | undefined;

/** What axe finds on a page as it is (WCAG 2.2 AA and its best practice), as rule and place. */
export async function findFaults(page: Page): Promise<string[]> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate<boolean>(`'axe' in window`))) {
    // The debugger's own door: the page's policy forbids a script from elsewhere, and stays in force.
    const debug = await page.context().newCDPSession(page);
    await debug.send('Runtime.evaluate', { expression: await axe });
    await debug.detach();
  }
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then((result) => result.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))`,
  );
}
