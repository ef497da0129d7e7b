import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import type { Scenario } from '../scenario.js';
import { isDraft } from '../seed/events.js';

/** A reader opens the page of an event, in each language in turn. */
export const publicEventPage: Scenario = {
  name: 'public-event-page',
  about: 'GET /{lang}/events/{slug}',
  prepare: ({ size }) => {
    const events = Array.from({ length: size.events }, (_, event) => event).filter(
      (event) => !isDraft(event),
    );
    return Promise.resolve({
      expectedStatus: 200,
      request: (index) => {
        const lang = UI_LANGUAGES[index % UI_LANGUAGES.length] ?? 'en';
        const event = events[Math.floor(index / UI_LANGUAGES.length) % events.length] ?? 0;
        return { method: 'GET', path: `/${lang}/events/event-${event}` };
      },
    });
  },
};
