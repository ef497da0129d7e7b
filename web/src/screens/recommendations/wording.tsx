import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Facts } from '../../parts/facts';
import { useCan } from '../../session/session';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay, useMoment } from '../../time/time';
import { DueDialog } from './due-dialog';
import { plainMarkdown } from './plain-markdown';
import type { RecommendationDetail } from './recommendations.queries';
import { recommendationTexts } from './recommendation.texts';

/** What a recommendation says, to whom, and by when. */
export function Wording({ recommendation }: { readonly recommendation: RecommendationDetail }) {
  const texts = useTexts(recommendationTexts);
  const languageName = useLanguageName();
  const writes = useCan('recommendations:write');
  const day = useDay();
  const moment = useMoment();
  const [asking, setAsking] = useState(false);
  const first = useLocalized()(recommendation.texts);
  const others = Object.entries(recommendation.texts).filter(([lang]) => lang !== first.lang);
  const { dueOn, issuedAt, addressees } = recommendation;
  return (
    <section aria-labelledby="recommendation-wording">
      <Title order={2} size="h3" mb="xs" id="recommendation-wording">
        {texts.wording}
      </Title>
      <Stack gap="sm">
        <Text size="lg" maw="70ch" className="kept-lines" lang={first.lang}>
          {plainMarkdown(first.text)}
        </Text>
        {others.length > 0 && (
          <details>
            <summary>{texts.inLanguages}</summary>
            <Stack gap="xs" mt="xs">
              {others.map(([lang, text]) => (
                <div key={lang}>
                  <Text size="sm" c="dimmed">
                    {languageName(lang)}
                  </Text>
                  <Text maw="70ch" className="kept-lines" lang={lang}>
                    {plainMarkdown(text)}
                  </Text>
                </div>
              ))}
            </Stack>
          </details>
        )}
        <Facts
          facts={[
            {
              name: texts.addressee,
              value:
                addressees.length === 0
                  ? texts.noAddressees
                  : addressees.map(({ id, name }, index) => (
                      <span key={id}>
                        {index > 0 && ', '}
                        <Localized text={name} />
                      </span>
                    )),
            },
            {
              name: texts.dueOn,
              value: (
                <>
                  <span id="recommendation-due" tabIndex={-1} className="page-heading">
                    {dueOn === null ? texts.noDue : day(dueOn)}
                  </span>{' '}
                  {writes && (
                    <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
                      {texts.setDue}
                    </Button>
                  )}
                </>
              ),
            },
            ...(issuedAt === null ? [] : [{ name: texts.issuedOn, value: moment(issuedAt) }]),
          ]}
        />
      </Stack>
      <DueDialog recommendation={recommendation} opened={asking} onClose={() => setAsking(false)} />
    </section>
  );
}
