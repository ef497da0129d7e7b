import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** So long nothing may be under way before a page is taken to be at rest. */
const QUIET_MS = 80;
const STEP_MS = 20;
const LIMIT_MS = 15_000;

/** In the page: once it has drawn and has nothing else to do, whether nothing there says that it is loading. */
const DRAWN = `new Promise((resolve) => {
  const look = () => resolve(document.querySelector('[data-waiting]') === null);
  requestAnimationFrame(() => requestIdleCallback(look));
})`;

/**
 * Watches the requests of a page from now on. Gives a function that waits until the page has drawn what it asked for:
 * no request is under way, nothing says that it is loading, and the page has had idle time since. A stream of events
 * stays open by its nature and is not waited for.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return async () => {
    const end = performance.now() + LIMIT_MS;
    let quietSince = performance.now();
    while (performance.now() < end) {
      const drawn = await page.evaluate<boolean>(DRAWN);
      const now = performance.now();
      if (!drawn || underWay.size > 0) quietSince = now;
      else if (now - quietSince >= QUIET_MS) return;
      await sleep(STEP_MS);
    }
    const open = [...underWay].map((request) => request.url()).join(', ');
    throw new Error(`The page did not come to rest; under way: ${open === '' ? 'nothing' : open}`);
  };
}
