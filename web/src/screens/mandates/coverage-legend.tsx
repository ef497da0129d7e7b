import { Text, Title } from '@mantine/core';
import { useTexts } from '../../texts/texts';
import { coverageTexts } from './coverage.texts';
import { StateWord } from './state-sign';

const STATES = ['kept', 'on_track', 'at_risk', 'late', 'upcoming', 'not_due'] as const;

/** What the signs mean; printed too. */
export function CoverageLegend() {
  const texts = useTexts(coverageTexts);
  return (
    <section className="coverage-legend-box" aria-labelledby="coverage-legend">
      <Title order={2} size="h5" id="coverage-legend">
        {texts.legend}
      </Title>
      <ul className="coverage-legend" role="list">
        {STATES.map((state) => (
          <li key={state}>
            <StateWord state={state} /> <span className="meaning">{texts[`means_${state}`]}</span>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt={4} className="coverage-print-tight">
        {texts.longer}
      </Text>
    </section>
  );
}
