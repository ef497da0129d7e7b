import { commandActor } from '../identity/owners.service.js';
import { rederiveEvent, staleEvents } from '../programme/zone-rules.js';
import { withApplication } from './application.js';
import { type Command, print, readArgs } from './command.js';

/** After a change of zone rules (a newer Node.js): the wall-clock times stay, their instants are derived anew. */
export const rederiveCommand: Command = {
  name: 'rederive',
  summary: 'Derives the instants of events and sessions anew after zone rules have changed.',
  synopsis: '[--dry-run]',
  details: [
    '  --dry-run  only lists the events whose instants are not those of the rules in use',
    '',
    'The times that were typed never change. Ends with 1 when an event could not follow, because a room or a',
    'person would now be booked twice; move one of the two and run it again.',
  ],
  async run(args) {
    const { values } = readArgs(args, { 'dry-run': { type: 'boolean' } });
    return withApplication(
      async ({ database }) => {
        const events = await staleEvents(database.reader);
        let stuck = 0;
        for (const event of events) {
          const obstacle = values['dry-run']
            ? undefined
            : await rederiveEvent(database, (id) => commandActor(id), event);
          if (obstacle !== undefined) stuck += 1;
          print(
            `${event.title}: ${event.startsLocal} ${event.zone} is ${event.derived}, was ${event.stored}` +
              (obstacle === undefined ? '' : ` — not changed, refused by ${obstacle}`),
          );
        }
        print(
          events.length === 0
            ? 'All instants are those of the zone rules in use.'
            : `${String(events.length - stuck)} of ${String(events.length)} events ${values['dry-run'] ? 'to derive anew' : 'derived anew'}.`,
        );
        return stuck === 0 ? 0 : 1;
      },
      { migrate: false },
    );
  },
};
