import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '../../parts/link';
import { useCan } from '../../session/session';
import { useLanguage } from '../../texts/language';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay } from '../../time/time';
import { cellTexts } from './cell-panel.texts';
import { periodName } from './period-names';
import { ProofList } from './proof-list';
import type { CommitmentCoverage, CoverageCell } from './standing';
import { StateWord } from './state-sign';

interface Props {
  readonly proposalId: string;
  readonly commitment: CommitmentCoverage;
  readonly cell: CoverageCell;
  readonly today: string;
}

/** One commitment in one of its periods: state, numbers, proof, and the way to what is missing. */
export function CellCommitment({ proposalId, commitment, cell, today }: Props) {
  const texts = useTexts(cellTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const day = useDay();
  const title = localized(commitment.title).text;
  const { outcomes } = cell;
  return (
    <Paper withBorder p="md" radius="md" component="article">
      <Stack gap="xs">
        <Title order={3} size="h5">
          <Localized text={commitment.title} />
        </Title>
        <Group gap="md">
          <StateWord state={cell.state} />
          <Text size="sm" c="dimmed">
            {texts.until(periodName(cell.period.key, language), day(cell.period.endsOn))}
          </Text>
        </Group>
        <Text>{useNumbers(cell)}</Text>
        {outcomes !== null && outcomes.events > 0 && (
          <Text size="sm">
            {texts.outcomes(outcomes.inTime, outcomes.outLate, outcomes.waiting, outcomes.overdue)}
          </Text>
        )}
        {cell.themes.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {texts.themes}
            </Text>
            <List size="sm">
              {cell.themes.map((theme) => (
                <List.Item key={theme.id}>
                  <Localized text={theme.title} />
                  {`: ${[texts.numbers(theme.held, commitment.target), ...(theme.planned > 0 ? [texts.planned(theme.planned)] : [])].join(' · ')}`}
                </List.Item>
              ))}
            </List>
          </>
        )}
        {cell.proof.length === 0 ? (
          <Text size="sm" c="dimmed">
            {texts.noProof}
          </Text>
        ) : (
          <ProofList proof={cell.proof} commitment={commitment} label={texts.proofOf(title)} />
        )}
        {commitment.kind === 'presence' ? (
          <MorePeople cell={cell} />
        ) : (
          <Plan proposalId={proposalId} title={title} cell={cell} today={today} />
        )}
      </Stack>
    </Paper>
  );
}

function useNumbers(cell: CoverageCell): string {
  const texts = useTexts(cellTexts);
  if (cell.partial && cell.target === 0) return texts.partial;
  return [
    texts.numbers(cell.held, cell.target),
    cell.planned > 0 ? texts.planned(cell.planned) : '',
    cell.drafts > 0 ? texts.drafts(cell.drafts) : '',
    cell.missing > 0 ? texts.missing(cell.missing) : '',
    cell.partial ? texts.partial : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Who is too few at an event is not mended by another event, but by inviting more people to that one. */
function MorePeople({ cell }: { readonly cell: CoverageCell }) {
  const texts = useTexts(cellTexts);
  const writes = useCan('speakers:write');
  const ahead = cell.proof.some(
    ({ counts, state }) => !counts && (state === 'announced' || state === 'draft'),
  );
  return writes && ahead ? <Text size="sm">{texts.morePeople}</Text> : null;
}

interface PlanProps {
  readonly proposalId: string;
  readonly title: string;
  readonly cell: CoverageCell;
  readonly today: string;
}

/** Where something is missing: the new event that would make it good, already with its proposal and day. */
function Plan({ proposalId, title, cell, today }: PlanProps) {
  const texts = useTexts(cellTexts);
  const writes = useCan('events:write');
  // An outcome that is overdue is mended at its event, which the proof links to.
  if (!writes || cell.missing === 0 || (cell.outcomes?.overdue ?? 0) > 0) return null;
  const { startsOn, endsOn } = cell.period;
  const to = (day: string) => `/events/new?proposalId=${proposalId}&startsOn=${day}`;
  if (endsOn >= today) {
    return (
      <Group>
        <LinkButton
          to={to(startsOn > today ? startsOn : today)}
          size="sm"
          aria-label={texts.planFor(title)}
        >
          {texts.plan}
        </LinkButton>
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {texts.overNote}
      </Text>
      <Group gap="xs">
        <LinkButton to={to(today)} size="sm" aria-label={texts.planFor(title)}>
          {texts.plan}
        </LinkButton>
        <LinkButton to={to(startsOn)} size="sm" variant="default">
          {texts.enterHeld}
        </LinkButton>
      </Group>
    </Stack>
  );
}
