import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { TextAuthorView } from './dto/text-history.dto.js';
import type { Finding } from './findings.js';
import { AUTHOR } from './version-parts.js';
import type { ContentEvent } from './version-content.js';

/** Who let a finding stand, when and why. */
export interface FindingOverride {
  readonly key: string;
  readonly reason: string;
  readonly by: TextAuthorView | null;
  readonly at: string;
}

/**
 * What tells one finding from another: what was found, in which text, of whom and in which words, but not in which
 * line. Where the words change, it is another finding.
 */
export function findingKey(finding: Finding): string {
  const { code, lang, place, excerpt, params } = finding;
  return createHash('sha256')
    .update(JSON.stringify([code, lang, place, params['name'] ?? null, excerpt]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Whether an organiser may let the finding stand: a statement given to a participant, where the Chatham House Rule
 * applies and the participant may have agreed. What was said in a closed event stays in it.
 */
export function isOverridable(
  finding: Finding,
  event: Pick<ContentEvent, 'attributionRule'>,
): boolean {
  return event.attributionRule === 'chatham_house' && finding.code === 'statement_attributed';
}

/** The findings with the overrides that hold for them: one that was let stand warns and no longer blocks. */
export function withOverrides(
  findings: readonly Finding[],
  overrides: readonly FindingOverride[],
  event: Pick<ContentEvent, 'attributionRule'>,
): Finding[] {
  return findings.map((finding) => {
    if (finding.severity !== 'blocks' || !isOverridable(finding, event)) return finding;
    const key = findingKey(finding);
    const override = overrides.find((candidate) => candidate.key === key);
    return override === undefined ? finding : { ...finding, severity: 'warns', override };
  });
}

/** The overrides of a version, the oldest first. */
export function readOverrides(
  reader: EntityManager,
  organizationId: string,
  versionId: string,
): Promise<FindingOverride[]> {
  return reader.query<FindingOverride[]>(
    `SELECT finding_key AS key, reason, ${AUTHOR('account_id')} AS by, created_at AS at FROM finding_override
     WHERE organization_id = $1 AND outcome_version_id = $2 ORDER BY created_at, id`,
    [organizationId, versionId],
  );
}
