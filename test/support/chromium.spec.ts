import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.js';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Suhbat</title>
<p lang="ru">Сұхбат</p><p lang="zh">合作</p><script>document.title += ' 1'</script>`;

describe('launchBrowser', () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PAGE);
  });
  let browser: Browser;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('opens pages in contexts of their own, and takes pictures of them', async () => {
    const address = server.address() as AddressInfo;
    const titles = await Promise.all(
      [1, 2, 3].map(async () => {
        const page = await (await browser.newContext()).newPage();
        await page.goto(`http://127.0.0.1:${address.port.toString()}/`);
        const picture = await page.screenshot();
        expect(picture.subarray(1, 4).toString()).toBe('PNG');
        expect(await page.locator('p[lang=zh]').textContent()).toBe('合作');
        return await page.title();
      }),
    );
    expect(titles).toEqual(['Suhbat 1', 'Suhbat 1', 'Suhbat 1']);
  });
});
