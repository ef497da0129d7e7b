import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '../../parts/link';
import { useLanguage } from '../../texts/language';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { cellTexts } from './cell-panel.texts';
import type { CommitmentCoverage, CoverageCell } from './standing';

type Proof = CoverageCell['proof'][number];

interface Props {
  readonly proof: readonly Proof[];
  readonly commitment: CommitmentCoverage;
  readonly label: string;
}

/** The events, publications, recommendations and facts that make a cell what it is, each with its place. */
export function ProofList({ proof, commitment, label }: Props) {
  return (
    <ul className="proof-list" aria-label={label}>
      {proof.map((one) => (
        <li key={`${one.kind} ${one.id}`}>
          <Place proof={one} />
          <About proof={one} commitment={commitment} />
        </li>
      ))}
    </ul>
  );
}

function Place({ proof }: { readonly proof: Proof }) {
  const language = useLanguage();
  const title = useLocalized()(proof.title).text;
  const text: ReactNode =
    title === '' ? (proof.slug ?? proof.id) : <Localized text={proof.title} />;
  switch (proof.kind) {
    case 'event':
      return <Link to={`/events/${proof.id}${tabOf(proof)}`}>{text}</Link>;
    case 'publication':
      // The publication as the world sees it.
      return <Anchor href={`/${language}/publications/${proof.slug ?? ''}`}>{text}</Anchor>;
    case 'recommendation':
      return (
        <Link to={`/recommendations/${proof.id}`}>
          {proof.slug !== null && `${proof.slug} `}
          {text}
        </Link>
      );
    case 'evidence':
      return <Link to={`/evidence?fact=${proof.id}`}>{text}</Link>;
  }
}

/** The tab of the event at which the matter is decided. */
function tabOf({ state, present }: Proof): string {
  if (state === 'waiting' || state === 'overdue') return '/outcome';
  if (present !== null) return '/people';
  return '';
}

function About({
  proof,
  commitment,
}: {
  readonly proof: Proof;
  readonly commitment: CommitmentCoverage;
}) {
  const texts = useTexts(cellTexts);
  const words = useWords();
  const day = useDay();
  const open = proof.state !== 'in_time' && proof.state !== 'out_late';
  const parts = [
    words.proofStates[proof.state],
    proof.date === null ? '' : day(proof.date),
    proof.present === null
      ? ''
      : texts[commitment.dimension === 'category' ? 'present_category' : 'present_country'](
          proof.present,
          commitment.target,
        ),
    proof.deadline === null || !open ? '' : texts.deadline(day(proof.deadline)),
    proof.lacking.length === 0
      ? ''
      : texts.lacking(proof.lacking.map((channel) => words.channels[channel]).join(', ')),
    proof.counts ? '' : texts.notCounted,
  ];
  return (
    <Text size="sm" c="dimmed">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
