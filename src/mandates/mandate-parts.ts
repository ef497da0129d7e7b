import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { assignNumbers, commitmentFaults, type CommitmentShape } from './commitment-shape.js';
import { MAX_COMMITMENTS, MAX_PROPOSALS } from './commitment-kinds.js';
import type { Commitment } from './commitment.entity.js';
import type { CommitmentInput } from './dto/commitment.dto.js';
import type { ProposalInput } from './dto/mandate.dto.js';
import type { Proposal } from './proposal.entity.js';
import type { ThemeReferences } from './theme-references.js';

export type NewProposal = Omit<Proposal, 'version'>;
export type NewCommitment = Omit<Commitment, 'version'>;

/** Proposals and commitments as rows, with the themes that they name and the faults of the input. */
export interface MandateParts {
  readonly proposals: readonly NewProposal[];
  readonly commitments: readonly {
    readonly row: NewCommitment;
    readonly themes: readonly string[];
  }[];
  readonly references: readonly ThemeReferences[];
  readonly issues: readonly ErrorIssue[];
}

/** The rows of nested proposals; `at` is the path of the list. Nothing is refused here: see `issues`. */
export function proposalParts(
  organizationId: string,
  mandateId: string,
  inputs: readonly ProposalInput[],
  options: { readonly at: (index: number) => string; readonly lastNumber: number },
): MandateParts {
  const { numbers, repeated } = assignNumbers(
    inputs.map(({ number }) => number),
    options.lastNumber,
  );
  const parts = inputs.map((input, index) => {
    const proposal: NewProposal = {
      id: newId(),
      organizationId,
      mandateId,
      number: numbers[index] ?? index + 1,
      title: input.title,
      body: input.body ?? {},
    };
    const at = options.at(index);
    const nested = commitmentParts(organizationId, proposal.id, input.commitments ?? [], {
      at: (place) => `${at}commitments.${place}.`,
      lastNumber: 0,
    });
    return { proposal, at, nested };
  });
  return {
    proposals: parts.map(({ proposal }) => proposal),
    commitments: parts.flatMap(({ nested }) => nested.commitments),
    references: parts.flatMap(({ nested }) => nested.references),
    issues: [
      ...repeated.map((index) => ({ field: `${options.at(index)}number`, code: 'repeated' })),
      ...parts.flatMap(({ nested }) => nested.issues),
    ],
  };
}

/** The rows of the commitments of one proposal. */
export function commitmentParts(
  organizationId: string,
  proposalId: string,
  inputs: readonly CommitmentInput[],
  options: { readonly at: (index: number) => string; readonly lastNumber: number },
): MandateParts {
  const { numbers, repeated } = assignNumbers(
    inputs.map(({ number }) => number),
    options.lastNumber,
  );
  const commitments = inputs.map((input, index) => ({
    row: {
      id: newId(),
      organizationId,
      proposalId,
      number: numbers[index] ?? index + 1,
      kind: input.kind,
      title: input.title,
      period: input.period,
      target: input.target,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      eventKinds: input.eventKinds ?? [],
      withinDays: input.withinDays ?? null,
      channels: input.channels ?? [],
      dimension: input.dimension ?? null,
    },
    themes: input.themes ?? [],
  }));
  return {
    proposals: [],
    commitments,
    references: commitments.map(({ themes }, index) => ({
      at: `${options.at(index)}themes`,
      named: themes,
    })),
    issues: [
      ...repeated.map((index) => ({ field: `${options.at(index)}number`, code: 'repeated' })),
      ...commitments.flatMap(({ row, themes }, index) =>
        commitmentFaults({ ...row, themes } satisfies CommitmentShape, options.at(index)),
      ),
    ],
  };
}

/** Refuses an input with faults, all of them at once. */
export function refuseFaults(issues: readonly ErrorIssue[]): void {
  if (issues.length === 0) return;
  throw new DomainError('invalid', 'invalid_input', {}, { issues: issues.slice(0, 100) });
}

/** Refuses more than a mandate may hold. */
export function refuseTooLarge(proposals: number, commitments: number): void {
  if (proposals <= MAX_PROPOSALS && commitments <= MAX_COMMITMENTS) return;
  throw new DomainError('conflict', 'mandate_too_large', {
    proposals: MAX_PROPOSALS,
    commitments: MAX_COMMITMENTS,
  });
}
