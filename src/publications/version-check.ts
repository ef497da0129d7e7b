import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue, type ErrorParam } from '../kernel/domain-error.js';
import { withOverrides } from '../outcomes/finding-overrides.js';
import { type Finding, finding } from '../outcomes/findings.js';
import { checkContent } from '../outcomes/outcome-check.js';
import { readContent, type VersionContent } from '../outcomes/version-content.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { printDocument } from './outcome-print.js';
import { typesetDocument } from './typesetting/typeset-document.js';

/** The PDF of one edition. */
export interface PrintedEdition {
  readonly lang: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A version as it was checked, with its PDFs where nothing stood against them. */
export interface CheckedVersion {
  readonly content: VersionContent;
  readonly findings: readonly Finding[];
  readonly printed: readonly PrintedEdition[];
}

/** Checks versions: their content, and whether each edition can be printed. */
@Injectable()
export class VersionCheck {
  constructor(
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * What stands against publishing the version, blocking findings first, and the PDFs dated by `publishedAt`.
   * Typesets, so it takes a fraction of a second for each language: never within a transaction.
   * @throws DomainError `not_found`, `typesetting_busy`
   */
  async check(
    reader: EntityManager,
    organizationId: string,
    versionId: string,
    publishedAt: Temporal.Instant = this.clock.now(),
  ): Promise<CheckedVersion> {
    const content = await readContent(reader, organizationId, versionId);
    const found = checkContent(content, this.clock.now().toString());
    const findings = withOverrides(found, content.overrides, content.event);
    const printed: PrintedEdition[] = [];
    for (const { lang } of content.version.editions) {
      const result = await this.print(content, lang, publishedAt);
      if ('pdf' in result) printed.push(result);
      else findings.push(...result.filter((one) => !isKnown(findings, one)));
    }
    findings.sort((a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'));
    return { content, findings, printed };
  }

  private async print(
    content: VersionContent,
    lang: string,
    publishedAt: Temporal.Instant,
  ): Promise<PrintedEdition | Finding[]> {
    const context = { publishedAt: publishedAt.toString(), publicUrl: this.config.publicUrl };
    const document = printDocument(content, lang, context);
    if (document === undefined) return [];
    try {
      return { lang, ...(await typesetDocument(document)) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return printFindings(error, lang, content);
    }
  }
}

/** The refusal of a publication that findings stand against; undefined where none blocks. */
export function blockedBy({ content, findings }: CheckedVersion): DomainError | undefined {
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  if (blocking.length === 0) return undefined;
  const params = { version: content.version.label, count: blocking.length };
  return new DomainError('conflict', 'publication_blocked', params, {
    details: { findings: blocking },
  });
}

function isKnown(findings: readonly Finding[], fresh: Finding): boolean {
  return findings.some(({ code, lang }) => code === fresh.code && lang === fresh.lang);
}

function printFindings(error: DomainError, lang: string, content: VersionContent): Finding[] {
  const issues: readonly ErrorIssue[] = error.extra.issues ?? [];
  if (issues.length === 0) {
    return [finding('blocks', error.code, 'version', { lang, params: error.params })];
  }
  return issues.map(({ field, code, params = {} }) =>
    finding('blocks', code, placeOf(field), {
      lang,
      number: numberOf(field, lang, content),
      line: numeric(params['line'] ?? error.params['line']),
      excerpt: textual(params['near']),
      params,
    }),
  );
}

/** The typesetter's field, such as `recommendations.0.text`, in the words of the check. */
function placeOf(field: string): Finding['place'] {
  const [head = ''] = field.split('.');
  const places: Readonly<Record<string, Finding['place']>> = {
    title: 'title',
    subtitle: 'summary',
    body: 'body',
    notice: 'notice',
    eventLine: 'event',
    recommendations: 'recommendation',
    evidence: 'evidence',
  };
  return places[head] ?? 'version';
}

/** The printed list leaves out what has no text in the language; the number is that of the recommendation itself. */
function numberOf(field: string, lang: string, { version }: VersionContent): number | null {
  const [, list, position] = /^(recommendations|evidence)\.(\d+)/.exec(field) ?? [];
  if (position === undefined) return null;
  if (list === 'evidence') return Number(position) + 1;
  const printed = version.recommendations.filter(({ texts }) => lang in texts);
  return printed[Number(position)]?.number ?? null;
}

function numeric(value: ErrorParam | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function textual(value: ErrorParam | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
