import { EventsService } from '../events/events.service.js';
import type { ScheduleImportView, ScheduleRowView } from '../exchange/dto/schedule-import.dto.js';
import { eventOfFile } from '../exchange/event-of-file.js';
import { type ScheduleImportOptions, SCHEDULE_ROW_ACTIONS } from '../exchange/import-report.js';
import { readForeignSchedule } from '../exchange/read-foreign-schedule.js';
import { ScheduleImportRunner } from '../exchange/schedule-import-runner.js';
import { listScheduleRows, readScheduleImport } from '../exchange/schedule-imports.queries.js';
import { ScheduleImportsService } from '../exchange/schedule-imports.service.js';
import { commandActor } from '../identity/owners.service.js';
import { isUuid } from '../kernel/id.js';
import { type CommandContext, findOrganization, withApplication } from './application.js';
import {
  type Command,
  CommandError,
  note,
  print,
  readArgs,
  required,
  UsageError,
} from './command.js';
import { type GivenFile, readGivenFile } from './given-file.js';

const PAGE = 200;

/** Takes a programme into an event. */
export const importScheduleCommand: Command = {
  name: 'import-schedule',
  summary:
    'Takes a programme (schedule.xml, schedule.json, iCalendar, CSV, XLSX) into an event, and reports on every row.',
  synopsis:
    'FILE (--event SLUG-OR-ID | --create-event) [--organization CODE] [--zone ZONE] [--language TAG] [--outside extend|skip] [--overlaps parallel|without_room] [--missing keep|cancel] [--no-match-names] [--dry-run]',
  details: [
    '  --event           the event, by its slug or id',
    '  --create-event    makes a draft event with the title, dates and zone of the file',
    '  --organization    where there are several',
    '  --zone            of a new event, where the file names none',
    '  --language        of texts of which the file does not say it, such as ru',
    '  --outside         sessions outside of the event’s hours: make it longer, or leave them out',
    '  --overlaps        sessions that overlap in a new room: let it take several, or leave the later without a room',
    '  --missing         sessions of an earlier file that this one lacks: keep or cancel them',
    '  --no-match-names  never take a person for an expert by the name alone',
    '  --dry-run         only says what would come of each row; needs --event',
  ],
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        event: { type: 'string' },
        'create-event': { type: 'boolean' },
        organization: { type: 'string' },
        zone: { type: 'string' },
        language: { type: 'string' },
        outside: { type: 'string' },
        overlaps: { type: 'string' },
        missing: { type: 'string' },
        'no-match-names': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
      { max: 1 },
    );
    const path = required(positionals[0], 'FILE');
    const create = values['create-event'] === true;
    const dry = values['dry-run'] === true;
    if (create === (values.event !== undefined))
      throw new UsageError('Name the event with --event, or have it made with --create-event.');
    if (create && dry) throw new UsageError('--dry-run needs an event that is there: --event.');
    const options: ScheduleImportOptions = {
      ...(values.language !== undefined && { language: values.language }),
      ...oneOf('outside', values.outside, ['extend', 'skip'] as const),
      ...oneOf('overlaps', values.overlaps, ['parallel', 'without_room'] as const),
      ...oneOf('missing', values.missing, ['keep', 'cancel'] as const),
      ...(values['no-match-names'] === true && { matchNames: false }),
    };
    const file = await readGivenFile(path);
    return withApplication(
      async (context) => {
        const organization = await findOrganization(context.database, values.organization);
        const eventId = create
          ? await makeEvent(context, organization.id, file, values.zone)
          : await findEvent(context, organization.id, values.event ?? '');
        const id = await bring(context, organization.id, eventId, file, options, dry);
        await printReport(context, organization.id, id);
        return 0;
      },
      { migrate: false },
    );
  },
};

function oneOf<K extends string, V extends string>(
  option: K,
  value: string | undefined,
  values: readonly V[],
): Partial<Record<K, V>> {
  if (value === undefined) return {};
  const found = values.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`--${option} is ${values.join(' or ')}, not "${value}".`);
  return { [option]: found } as Record<K, V>;
}

async function findEvent(
  { database }: CommandContext,
  organizationId: string,
  name: string,
): Promise<string> {
  const column = isUuid(name) ? 'id' : 'slug';
  const [event] = await database.reader.query<{ id: string }[]>(
    `SELECT id FROM event WHERE organization_id = $1 AND ${column} = $2`,
    [organizationId, name],
  );
  if (event === undefined) throw new CommandError(`There is no event ${name}.`);
  return event.id;
}

async function makeEvent(
  { app, database }: CommandContext,
  organizationId: string,
  file: GivenFile,
  zone: string | undefined,
): Promise<string> {
  const [organization] = await database.reader.query<{ zone: string; languages: string[] }[]>(
    'SELECT zone, languages FROM organization WHERE id = $1',
    [organizationId],
  );
  const input = eventOfFile(await readForeignSchedule(file), {
    zone,
    fallbackZone: organization?.zone ?? 'UTC',
    language: organization?.languages[0] ?? 'en',
    name: file.name,
  });
  const id = await database.transaction((tx) =>
    app.get(EventsService).createEvent(tx, commandActor(organizationId), input),
  );
  note(
    `Made the draft event ${id}: ${Object.values(input.title)[0] ?? ''}, ${input.startsLocal} to ${input.endsLocal}, ${input.zone}.`,
  );
  return id;
}

async function bring(
  { app, database }: CommandContext,
  organizationId: string,
  eventId: string,
  file: GivenFile,
  options: ScheduleImportOptions,
  dry: boolean,
): Promise<string> {
  const actor = commandActor(organizationId);
  const imports = app.get(ScheduleImportsService);
  const { id, save } = await imports.preview(database.reader, actor, eventId, file, options);
  await database.transaction(save);
  if (dry) return id;
  await database.transaction((tx) => imports.start(tx, actor, id));
  const finished = await app.get(ScheduleImportRunner).run(organizationId, id);
  if (!finished)
    note('The running application has taken the import over; what follows is how far it is.');
  return id;
}

async function printReport(
  { database }: CommandContext,
  organizationId: string,
  id: string,
): Promise<void> {
  const { reader } = database;
  const report = await readScheduleImport(reader, organizationId, id, 'en');
  note(howRead(report));
  for (const { severity, message } of report.issues) note(`  ${severity}: ${message}`);
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
    const page = await listScheduleRows(reader, organizationId, id, query, 'en');
    for (const row of page.items) for (const line of linesOf(row)) print(line);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const actions = SCHEDULE_ROW_ACTIONS.filter((action) => report.counts[action] > 0);
  const sum = actions.map((action) => `${action} ${String(report.counts[action])}`).join(', ');
  const { rooms, tracks, people } = report.adds;
  const adds = `New: ${String(rooms)} rooms, ${String(tracks)} tracks, ${String(people)} people.`;
  note(
    report.state === 'previewed'
      ? `Nothing was saved. It would be: ${sum}. ${adds}`
      : `${report.state}: ${sum}. ${adds}`,
  );
}

function howRead({ fileName, format, title, zone }: ScheduleImportView): string {
  return `${fileName}: ${[format, ...(title === null ? [] : [title]), zone].join(', ')}`;
}

function linesOf({ number, action, title, changes, issues, place }: ScheduleRowView): string[] {
  const more = changes.length === 0 ? [] : [`changes ${changes.join(', ')}`];
  return [
    [String(number).padStart(5), action.padEnd(9), title ?? '—', ...more, place].join('  '),
    ...issues.map(
      ({ severity, field, message }) =>
        `       ${severity}: ${field === '' ? '' : `${field} `}${message}`,
    ),
  ];
}
