import { Anchor } from '@mantine/core';
import { Facts } from '../../parts/facts';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import type { Mandate } from './mandates.queries';
import { mandatesTexts } from './mandates.texts';

/** The document, for whoever may look but not change. */
export function MandateFacts({ mandate }: { readonly mandate: Mandate }) {
  const texts = useTexts(mandatesTexts);
  const words = useWords();
  const day = useDay();
  const languageName = useLanguageName();
  const localized = useLocalized();
  return (
    <Facts
      facts={[
        { name: texts.kind, value: words.mandateKinds[mandate.kind] },
        { name: texts.adoptedOn, value: day(mandate.adoptedOn) },
        { name: texts.authenticLanguage, value: languageName(mandate.authenticLanguage) },
        { name: texts.visibility, value: texts[`visibility_${mandate.visibility}`] },
        ...(mandate.sourceUrl === null
          ? []
          : [
              {
                name: texts.sourceUrl,
                value: (
                  <Anchor href={mandate.sourceUrl} target="_blank" rel="noreferrer">
                    {mandate.sourceUrl}
                  </Anchor>
                ),
              },
            ]),
        ...(localized(mandate.summary).text === ''
          ? []
          : [{ name: texts.summary, value: <Localized text={mandate.summary} /> }]),
      ]}
    />
  );
}
