/*
 * What the objects of the log of changes are called now, for a log that is read by people. Names are data of the
 * features after this one, so they are read by table and column, not through those features.
 */

/** Kinds whose rows hold their name in several languages, each in a table of its name: kind and column. */
const LOCALIZED = [
  ['event', 'title'],
  ['series', 'title'],
  ['session', 'title'],
  ['contribution', 'title'],
  ['track', 'name'],
  ['mandate', 'title'],
  ['proposal', 'title'],
  ['commitment', 'title'],
  ['theme', 'title'],
  ['venue', 'name'],
  ['room', 'name'],
  ['partner', 'name'],
  ['institution', 'name'],
  ['evidence', 'claim'],
  ['placement', 'outlet'],
] as const;

const here = (row: string) =>
  `${row}.organization_id = entry.organization_id AND ${row}.id = entry.object_id`;

/** A text that is in no language: a symbol, a name given by a person to a key (BCP 47 `und`). */
const inNoLanguage = (text: string) => `jsonb_build_object('und', ${text})`;

const ACCOUNT = inNoLanguage(`coalesce(nullif(named.display_name, ''), named.email)`);

/** The first form of a person's name in each language; Han names without a blank. */
const personOf = (expert: string) => `(SELECT jsonb_object_agg(form.lang, form.shown) FROM (
    SELECT DISTINCT ON (lang) lang, coalesce(full_name, CASE
      WHEN script LIKE 'Han%' THEN concat(family, given)
      WHEN name_order = 'family_first' THEN concat_ws(' ', family, given, patronymic)
      ELSE concat_ws(' ', given, patronymic, family) END) AS shown
    FROM expert_name WHERE organization_id = entry.organization_id AND expert_id = ${expert}
    ORDER BY lang, position) AS form)`;

const OTHERS: Readonly<Record<string, string>> = {
  organization: `SELECT row.name FROM organization AS row WHERE row.id = entry.organization_id AND row.id = entry.object_id`,
  account: `SELECT ${ACCOUNT} FROM account AS named WHERE named.id = entry.object_id`,
  membership: `SELECT ${ACCOUNT} FROM membership AS row JOIN account AS named ON named.id = row.account_id WHERE ${here('row')}`,
  event_role: `SELECT event.title FROM event_role AS row
    JOIN event ON event.organization_id = row.organization_id AND event.id = row.event_id WHERE ${here('row')}`,
  programme_rules: `SELECT row.title FROM event AS row WHERE ${here('row')}`,
  programme_release: `SELECT ${inNoLanguage('row.name')} FROM programme_release AS row WHERE ${here('row')}`,
  api_token: `SELECT ${inNoLanguage('row.name')} FROM api_token AS row WHERE ${here('row')}`,
  expert: `SELECT ${personOf('entry.object_id')}`,
  speaker: `SELECT ${personOf('row.expert_id')} FROM speaker AS row WHERE ${here('row')}`,
  assignment: `SELECT ${personOf('row.expert_id')} FROM assignment AS row WHERE ${here('row')}`,
  outcome: `SELECT ${inNoLanguage('row.symbol')} FROM outcome AS row WHERE ${here('row')}`,
  outcome_version: `SELECT ${inNoLanguage(`outcome.symbol || ', ' || row.major || '.' || row.minor`)}
    FROM outcome_version AS row JOIN outcome ON outcome.id = row.outcome_id WHERE ${here('row')}`,
  edition: `SELECT jsonb_build_object(row.lang, row.title) FROM edition AS row WHERE ${here('row')}`,
  recommendation: `SELECT ${inNoLanguage('row.symbol')} FROM recommendation AS row WHERE ${here('row')}`,
  publication: `SELECT ${inNoLanguage('outcome.symbol')} FROM publication AS row
    JOIN outcome ON outcome.id = row.outcome_id WHERE ${here('row')}`,
};

/**
 * SQL for the present name of the object of an `entry` of the log, as a text by language: null for one that is gone
 * or has no name. Messages have none here: the log outlives what was written to a person.
 */
export const OBJECT_NAME = `CASE entry.object_kind
  ${LOCALIZED.map(
    ([kind, column]) =>
      `WHEN '${kind}' THEN (SELECT row.${column} FROM ${kind} AS row WHERE ${here('row')})`,
  ).join('\n  ')}
  ${Object.entries(OTHERS)
    .map(([kind, sql]) => `WHEN '${kind}' THEN (${sql})`)
    .join('\n  ')}
  END`;
