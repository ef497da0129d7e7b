/*
 * The parts of a version as SQL, for every reader: the API, the check, the printed document, the public page.
 * Each takes the alias of the version's row.
 */

import { instantInJson } from '../platform/database/json-times.js';

/**
 * The addressees of a recommendation with their names, as `[{partnerId, name, acronym}]`. Once it is issued, a
 * partner keeps the name that was printed, whatever it is called later.
 */
export const ADDRESSEES = (recommendation: string): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('partnerId', addressee.partner_id,
      'name', coalesce(addressee.issued_name, partner.name, addressee.name),
      'acronym', coalesce(addressee.issued_acronym, partner.acronym, '{}'))
      ORDER BY addressee.position, addressee.id)
    FROM recommendation_addressee addressee LEFT JOIN partner ON partner.id = addressee.partner_id
    WHERE addressee.recommendation_id = ${recommendation}.id), '[]')`;

/** An account as the author of a text, `{accountId, name}`; null where nobody is known. */
export const AUTHOR = (column: string): string => `
  CASE WHEN ${column} IS NOT NULL THEN jsonb_build_object('accountId', ${column},
    'name', (SELECT account.display_name FROM account WHERE account.id = ${column})) END`;

const recommendationsOf = (version: string, states: string, aggregate: string): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', recommendation.id, 'number', recommendation.number,
      'symbol', recommendation.symbol, 'status', recommendation.status, 'texts', wording.texts,
      'addressees', ${ADDRESSEES('recommendation')}, 'dueOn', recommendation.due_on,
      'version', recommendation.version${states}) ORDER BY recommendation.number)
    FROM recommendation JOIN LATERAL (SELECT jsonb_object_agg(text.lang, text.body) AS texts${aggregate}
      FROM recommendation_text text WHERE text.outcome_version_id = ${version}.id
        AND text.recommendation_id = recommendation.id) wording ON wording.texts IS NOT NULL
    WHERE recommendation.outcome_id = ${version}.outcome_id), '[]')`;

/** The recommendations that the version has a wording of, by number. */
export const RECOMMENDATIONS_OF = (version: string): string => recommendationsOf(version, '', '');

/** The same for those who write them, with the state of each language's wording. */
export const WORKING_RECOMMENDATIONS_OF = (version: string): string =>
  recommendationsOf(
    version,
    `, 'textStates', wording.states`,
    `, jsonb_agg(jsonb_build_object('lang', text.lang, 'version', text.version,
        'changedAt', ${instantInJson('text.changed_at')}, 'changedBy', ${AUTHOR('text.changed_by')})
        ORDER BY text.lang) AS states`,
  );

/** What the version cites, in its order. */
export const CITATIONS_OF = (version: string): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('evidenceId', evidence.id, 'claim', evidence.claim,
      'occurredOn', evidence.occurred_on, 'source', evidence.source, 'sourceUrl', evidence.source_url,
      'state', evidence.state) ORDER BY citation.position, evidence.id)
    FROM citation JOIN evidence ON evidence.id = citation.evidence_id
    WHERE citation.outcome_version_id = ${version}.id), '[]')`;

const editionsOf = (version: string, outcome: string, more: string): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', edition.id, 'lang', edition.lang,
      'authentic', edition.lang = ${outcome}.authentic_language, 'title', edition.title,
      'summary', edition.summary, 'body', edition.body, 'version', edition.version${more})
      ORDER BY edition.lang <> ${outcome}.authentic_language, edition.lang)
    FROM edition WHERE edition.outcome_version_id = ${version}.id), '[]')`;

/** The texts of the version, the authentic one first. */
export const EDITIONS_OF = (version: string, outcome: string): string =>
  editionsOf(version, outcome, '');

/** The same for those who write them: with who wrote each last, and when. */
export const WORKING_EDITIONS_OF = (version: string, outcome: string): string =>
  editionsOf(
    version,
    outcome,
    `, 'changedAt', ${instantInJson('edition.changed_at')}, 'changedBy', ${AUTHOR('edition.changed_by')},
      'confirmedAt', ${instantInJson('edition.confirmed_at')}`,
  );
