import { Alert, Button, Stack, Text } from '@mantine/core';
import { useAddress } from '../../../parts/address';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useNumbers } from './plan-numbers';
import type { PlanChoice, PlanRun } from './planner.queries';
import { proofTexts } from './progress.texts';
import { resultTexts } from './result.texts';

/** What is proved about the plan of a run, and what is not. */
export function ProofSaid({ run, choice }: { readonly run: PlanRun; readonly choice: PlanChoice }) {
  const texts = useTexts(proofTexts);
  const results = useTexts(resultTexts);
  const { set } = useAddress();
  switch (run.proof?.status) {
    case 'best':
      return (
        <Alert color="teal" variant="light">
          {texts.best}
        </Alert>
      );
    case 'bound':
      return <Bound proof={run.proof} choice={choice} />;
    case 'impossible':
      return (
        <Alert color="yellow" variant="light">
          <Stack gap="xs" align="flex-start">
            {texts.impossible}
            <Button
              variant="default"
              size="xs"
              onClick={() => set({ run: undefined, ask: 'explain' })}
            >
              {results.askWhy}
            </Button>
          </Stack>
        </Alert>
      );
    case 'undecided':
    case 'not_asked':
      return <Text c="dimmed">{texts[run.proof.status]}</Text>;
    default:
      return null;
  }
}

function Bound({
  proof: { medium, soft, percent },
  choice: { score },
}: {
  readonly proof: NonNullable<PlanRun['proof']>;
  readonly choice: PlanChoice;
}) {
  const texts = useTexts(proofTexts);
  const language = useLanguage();
  const { points } = useNumbers();
  const fewer = medium !== null && medium < score.medium - 1e-6;
  const said = fewer
    ? texts.changes(points(medium), points(score.medium))
    : texts.bound(points(soft ?? 0), points(score.soft));
  // Rounded up: what is said to be the most must be.
  const away = percent === null ? undefined : Math.ceil(percent * 10 - 1e-6) / 1000;
  return (
    <Alert color="blue" variant="light">
      {said}{' '}
      {away === undefined
        ? texts.notKnown
        : texts.away(
            new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
              away,
            ),
          )}
    </Alert>
  );
}
