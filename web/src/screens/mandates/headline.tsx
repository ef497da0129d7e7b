import { Text } from '@mantine/core';
import type { View } from '../../api/client';
import { useTexts } from '../../texts/texts';
import { coverageTexts } from './coverage.texts';
import { totalsOf } from './standing';
import { StateSign } from './state-sign';

/** How the mandate stands today, in one sentence; below it what became of the periods that are over. */
export function Headline({ coverage }: { readonly coverage: View<'CoverageView'> }) {
  const texts = useTexts(coverageTexts);
  const { all, onSchedule, late, atRisk, ended, kept } = totalsOf(coverage);
  if (all === 0 && ended === 0) return <Text>{texts.noneBinding}</Text>;
  return (
    <section aria-label={texts.coverage}>
      <p className="coverage-headline">
        {all === 0 ? texts.noneBinding : texts.headline(onSchedule, all)}
        {late > 0 && (
          <>
            {'; '}
            <span className="headline-part state-late">
              <StateSign state="late" /> {texts.headlineLate(late)}
            </span>
          </>
        )}
        {atRisk > 0 && (
          <>
            {'; '}
            <span className="headline-part state-at_risk">
              <StateSign state="at_risk" /> {texts.headlineAtRisk(atRisk)}
            </span>
          </>
        )}
      </p>
      {ended > 0 && <Text c="dimmed">{texts.ended(kept, ended - kept)}</Text>}
    </section>
  );
}
