import { Anchor, Text, Title } from '@mantine/core';
import type { View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay } from '../../time/time';
import { coverageTexts } from './coverage.texts';
import { quarterOf } from './quarters';
import { standings, type Standing } from './standing';
import { StateWord } from './state-sign';

interface Props {
  readonly coverage: View<'CoverageView'>;
  /** The last quarter that is shown. */
  readonly lastShown: string;
}

/** The commitments that are late or at risk today by name: what is late first. Each opens to its proof. */
export function Attention({ coverage, lastShown }: Props) {
  const texts = useTexts(coverageTexts);
  const all = standings(coverage);
  const urgent = (['late', 'at_risk'] as const).flatMap((state) =>
    all.filter((one) => one.state === state),
  );
  if (urgent.length === 0) return null;
  return (
    <section aria-labelledby="coverage-attention" className="coverage-print-tight">
      <Title order={2} size="h5" id="coverage-attention" mb={4}>
        {texts.attention}
      </Title>
      <ul className="list-bare coverage-attention" role="list">
        {urgent.map((standing) => (
          <Line key={standing.commitment.id} standing={standing} lastShown={lastShown} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  standing,
  lastShown,
}: {
  readonly standing: Standing;
  readonly lastShown: string;
}) {
  const texts = useTexts(coverageTexts);
  const localized = useLocalized();
  const day = useDay();
  const { set } = useAddress();
  const { commitment, cell, proposalId, proposalNumber } = standing;
  const quarter = quarterOf(cell.period.endsOn);
  const open = () =>
    set({
      cell: `${proposalId}.${quarter}`,
      // What falls due after the quarters that are shown comes into sight with them.
      ...(quarter > lastShown ? { to: quarter } : {}),
    });
  return (
    <li>
      <StateWord state={standing.state} />
      <Anchor
        component="button"
        type="button"
        ta="start"
        aria-haspopup="dialog"
        aria-label={texts.showProof(localized(commitment.title).text)}
        onClick={open}
      >
        {proposalNumber}. <Localized text={commitment.title} />
      </Anchor>{' '}
      <Text size="sm" c="dimmed" span>
        {texts.attentionLine(cell.missing, day(cell.period.endsOn))}
      </Text>
    </li>
  );
}
