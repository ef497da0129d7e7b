import { ImportRunner } from '../experts/import-runner.js';
import { type ImportOptions, ROW_ACTIONS } from '../experts/import-report.js';
import { listImportRows, readImport } from '../experts/imports.queries.js';
import { ImportsService } from '../experts/imports.service.js';
import type { ExpertImportView, ImportRowView } from '../experts/dto/import.dto.js';
import { commandActor } from '../identity/owners.service.js';
import { type CommandContext, findOrganization, withApplication } from './application.js';
import { type Command, note, print, readArgs, required, UsageError } from './command.js';
import { type GivenFile, readGivenFile } from './given-file.js';

const PAGE = 200;

/** Takes a file of experts into the registry. */
export const importExpertsCommand: Command = {
  name: 'import-experts',
  summary: 'Adds the experts of a CSV or XLSX file to the registry, and reports on every row.',
  synopsis:
    'FILE [--organization CODE] [--encoding NAME] [--delimiter SIGN] [--sheet NAME] [--dry-run]',
  details: [
    '  --organization  where there are several',
    '  --encoding      such as windows-1251, gbk, utf-8; found by looking at the letters unless given',
    '  --delimiter     one of , ; | or tab; found likewise',
    '  --sheet         of a workbook; the first unless given',
    '  --dry-run       only says what would come of each row',
  ],
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        organization: { type: 'string' },
        encoding: { type: 'string' },
        delimiter: { type: 'string' },
        sheet: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
      { max: 1 },
    );
    const path = required(positionals[0], 'FILE');
    const file = await readGivenFile(path);
    const options: ImportOptions = {
      ...(values.encoding !== undefined && { encoding: values.encoding }),
      ...(values.delimiter !== undefined && { delimiter: signOf(values.delimiter) }),
      ...(values.sheet !== undefined && { sheet: values.sheet }),
    };
    return withApplication(
      async (context) => {
        const organization = await findOrganization(context.database, values.organization);
        const take = values['dry-run'] === true ? preview : previewAndRun;
        const id = await take(context, organization.id, file, options);
        await printReport(context, organization.id, id);
        return 0;
      },
      { migrate: false },
    );
  },
};

function signOf(delimiter: string): string {
  const sign = ['tab', '\\t'].includes(delimiter.toLowerCase()) ? '\t' : delimiter;
  if ([',', ';', '\t', '|'].includes(sign)) return sign;
  throw new UsageError(`--delimiter is one of , ; | and tab, not "${delimiter}".`);
}

async function preview(
  { app, database }: CommandContext,
  organizationId: string,
  file: GivenFile,
  options: ImportOptions,
): Promise<string> {
  const actor = commandActor(organizationId);
  const { id, save } = await app.get(ImportsService).preview(database.reader, actor, file, options);
  await database.transaction(save);
  return id;
}

async function previewAndRun(
  context: CommandContext,
  organizationId: string,
  file: GivenFile,
  options: ImportOptions,
): Promise<string> {
  const { app, database } = context;
  const id = await preview(context, organizationId, file, options);
  await database.transaction((tx) =>
    app.get(ImportsService).start(tx, commandActor(organizationId), id),
  );
  // A running application may take the job first; each batch is saved once.
  await app.get(ImportRunner).run(organizationId, id);
  return id;
}

async function printReport(
  { database }: CommandContext,
  organizationId: string,
  id: string,
): Promise<void> {
  const { reader } = database;
  const report = await readImport(reader, organizationId, id, 'en');
  note(howRead(report));
  for (const { column, header, target } of report.columns) {
    note(`  column ${String(column)} “${header}”: ${target}`);
  }
  for (const { code, row, column } of report.warnings) {
    note(`  row ${String(row)}${column === null ? '' : `, column ${String(column)}`}: ${code}`);
  }
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
    const page = await listImportRows(reader, organizationId, id, query, 'en');
    for (const row of page.items) for (const line of linesOf(row)) print(line);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const actions = ROW_ACTIONS.filter((action) => report.counts[action] > 0);
  const sum = actions.map((action) => `${action} ${String(report.counts[action])}`).join(', ');
  note(report.state === 'previewed' ? `Nothing was saved. It would be: ${sum}.` : `${sum}.`);
}

function howRead({ fileName, format, encoding, delimiter, sheet }: ExpertImportView): string {
  const parts = [
    format.toUpperCase(),
    ...(encoding === null ? [] : [encoding]),
    ...(delimiter === null ? [] : [`columns by “${delimiter === '\t' ? 'tab' : delimiter}”`]),
    ...(sheet === null ? [] : [`sheet “${sheet}”`]),
  ];
  return `${fileName}: ${parts.join(', ')}`;
}

function linesOf({ row, action, name, sameAsRow, changes, issues }: ImportRowView): string[] {
  const more = [
    ...(sameAsRow === null ? [] : [`as row ${String(sameAsRow)}`]),
    ...(changes.length === 0 ? [] : [`changes ${changes.join(', ')}`]),
  ];
  return [
    [String(row).padStart(5), action.padEnd(11), name ?? '—', ...more].join('  '),
    ...issues.map(
      ({ severity, field, message }) =>
        `       ${severity}: ${field === '' ? '' : `${field} `}${message}`,
    ),
  ];
}
