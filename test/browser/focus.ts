import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

/** What has the focus, and how it shows. */
interface Focused {
  /** Its tag and its name; `body` when the focus is lost. */
  readonly what: string;
  /** Which of its outline, shadow, border and ground differ from those of the same element without focus. */
  readonly shownBy: readonly string[];
  /** Whether all of it, or its beginning if it is large, is in the window. */
  readonly inWindow: boolean;
}

/** Looks at what has the focus. */
export async function focusOf(page: Page): Promise<Focused> {
  // A border may take a moment to change its colour.
  await page.waitForTimeout(150);
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
    const what = [element.tagName.toLowerCase(), element.getAttribute('name') ?? '', name]
      .filter((part) => part !== '')
      .join(' ');
    if (element === document.body) return { what: 'body', shownBy: [], inWindow: false };
    // The same beside it, without focus.
    const twin = element.cloneNode(false) as Element;
    element.after(twin);
    const shown = getComputedStyle(element);
    const plain = getComputedStyle(twin);
    const shownBy = ['outline-style', 'box-shadow', 'border-top-color', 'background-color'].filter(
      (property) => shown.getPropertyValue(property) !== plain.getPropertyValue(property),
    );
    twin.remove();
    const { top, left, right, width, height } = element.getBoundingClientRect();
    const inWindow =
      top >= 0 && top < window.innerHeight && left >= 0 && right < window.innerWidth + 1;
    return { what, shownBy, inWindow: inWindow && width > 0 && height > 0 };
  });
}

/** Goes from field to field until one has the focus; wherever the focus is on the way, it is seen. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.waitFor();
  const there = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 60 && !(await there()); step += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  expect(await there()).toBe(true);
  await expectSeen(page);
}

/** What has the focus is not the body, stands in the window, and looks other than without focus. */
export async function expectSeen(page: Page): Promise<void> {
  const { what, shownBy, inWindow } = await focusOf(page);
  expect([what, shownBy.length > 0, inWindow]).toEqual([what, true, true]);
  expect(what).not.toBe('body');
}
