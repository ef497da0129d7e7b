import type { EntityManager } from 'typeorm';
import { findingKey, isOverridable } from '../outcomes/finding-overrides.js';
import type { Finding } from '../outcomes/findings.js';
import type { TextAuthorView } from '../outcomes/dto/text-history.dto.js';
import type { UiLanguage } from '../kernel/languages.js';
import { areaOf, CHECK_AREAS, type CheckArea } from './check-areas.js';
import type { CheckAreaView, CheckView, VersionFindingView } from './dto/check.dto.js';
import { findingSentence } from './finding-sentence.js';
import type { CheckedVersion } from './version-check.js';

/** Where a version has been approved and not yet gone out, or has. */
const APPROVED: readonly string[] = ['approved', 'scheduled', 'published'];

/** What shows only once an edition is typeset. */
const SEEN_IN_PRINT: readonly CheckArea[] = ['glyphs', 'print'];

/** What the check found, with the checklist and in the words of the reader. */
export async function checkView(
  reader: EntityManager,
  { content, findings, printed }: CheckedVersion,
  language: UiLanguage,
): Promise<CheckView> {
  const { version, organization, event } = content;
  const publishable = findings.every(({ severity }) => severity === 'warns');
  const missingLanguages = organization.languages.filter(
    (lang) => !version.editions.some((edition) => edition.lang === lang),
  );
  const approved = APPROVED.includes(version.state);
  const unprinted = version.editions
    .map(({ lang }) => lang)
    .filter((lang) => !printed.some((edition) => edition.lang === lang));
  return {
    publishable,
    ready: publishable && (version.state === 'approved' || version.state === 'scheduled'),
    state: version.state,
    approvedBy: await accountOf(reader, version.approvedBy),
    approvedAt: version.approvedAt,
    versionChecked: version.version,
    missingLanguages,
    areas: CHECK_AREAS.map((area) =>
      areaView(area, findings, { missingLanguages, approved, unprinted }),
    ),
    findings: findings.map((finding): VersionFindingView => {
      const { override, params, ...rest } = finding;
      return {
        ...rest,
        key: findingKey(finding),
        area: areaOf(finding),
        message: findingSentence(finding, event.zone, language),
        params: { ...params },
        overridable: isOverridable(finding, event),
        override: override === null ? null : { ...override },
      };
    }),
  };
}

function areaView(
  area: CheckArea,
  findings: readonly Finding[],
  facts: {
    readonly missingLanguages: readonly string[];
    readonly approved: boolean;
    readonly unprinted: readonly string[];
  },
): CheckAreaView {
  const own = findings.filter((finding) => areaOf(finding) === area);
  const blocks =
    own.some(({ severity }) => severity === 'blocks') || (area === 'approval' && !facts.approved);
  const warns = own.length > 0 || (area === 'languages' && facts.missingLanguages.length > 0);
  // The typesetter stops at the first kind of fault: of an edition that it left for another reason it says nothing here.
  const unchecked =
    SEEN_IN_PRINT.includes(area) &&
    facts.unprinted.some((language) => !own.some(({ lang }) => lang === language));
  return {
    area,
    state: blocks ? 'blocks' : unchecked ? 'unchecked' : warns ? 'warns' : 'ok',
    findings: own.length,
  };
}

async function accountOf(
  reader: EntityManager,
  accountId: string | null,
): Promise<TextAuthorView | null> {
  if (accountId === null) return null;
  const [account] = await reader.query<{ name: string }[]>(
    'SELECT display_name AS name FROM account WHERE id = $1',
    [accountId],
  );
  return { accountId, name: account?.name ?? null };
}
