import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import type { Scenario } from '../scenario.js';

/** A reader looks for events: the coming ones, the past ones, of one kind, on one theme. */
const QUERIES = ['', '?when=past', '?kind=forum', '?theme=theme-3', '?when=past&theme=theme-7'];

export const eventList: Scenario = {
  name: 'event-list',
  about: 'GET /{lang}/events?…',
  prepare: () =>
    Promise.resolve({
      expectedStatus: 200,
      request: (index) => {
        const lang = UI_LANGUAGES[index % UI_LANGUAGES.length] ?? 'en';
        const query = QUERIES[Math.floor(index / UI_LANGUAGES.length) % QUERIES.length] ?? '';
        return { method: 'GET', path: `/${lang}/events${query}` };
      },
    }),
};
