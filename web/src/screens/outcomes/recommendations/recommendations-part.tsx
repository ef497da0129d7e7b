import '../text/text.css';
import './recommendations.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { useAddress } from '../../../parts/address';
import { EmptyState } from '../../../parts/empty-state';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { actsQuery, completenessQuery, type PartProps } from '../outcomes.queries';
import { LanguageBar } from '../text/language-bar';
import { RecommendationCard } from './recommendation-card';
import { AddRecommendation } from './recommendation-dialog';
import { reorder } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';
import { useDraggedOrder } from './use-dragged-order';

/** The numbered recommendations of a version, a translation beside the authentic wording. */
export default function RecommendationsPart({ version }: PartProps) {
  const texts = useTexts(recommendationsTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const { get } = useAddress();
  const { data } = useQuery(actsQuery(version.id));
  const completeness = useQuery(completenessQuery(version.id));
  const [adding, setAdding] = useState(false);
  const writes = data?.actions.includes('edit') === true;
  const lang = get('lang') ?? version.authenticLanguage;
  const beside = lang === version.authenticLanguage ? undefined : version.authenticLanguage;
  const stale = completeness.data?.languages.find((one) => one.lang === lang)?.staleRecommendations;
  const { recommendations } = version;
  const movable = recommendations.filter(({ status }) => status === 'draft').map(({ id }) => id);
  const readAnew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['outcomes'] }),
      queries.invalidateQueries({ queryKey: ['recommendations'] }),
    ]);
  const moveTo = async (id: string, place: number) => {
    const moved = movable.filter((other) => other !== id);
    moved.splice(place, 0, id);
    try {
      await reorder(version.outcomeId, moved);
      await readAnew();
      // Said when it stands there: who goes on at once writes into the right one.
      const issued = recommendations.length - movable.length;
      notifyDone(texts.moved(issued + place + 1));
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
      await readAnew();
    }
  };
  const draggedRow = useDraggedOrder(movable, (id, place) => void moveTo(id, place));
  const add = <Button onClick={() => setAdding(true)}>{texts.add}</Button>;
  return (
    <Stack>
      <LanguageBar version={version} here={lang} part="recommendations" />
      {recommendations.length === 0 ? (
        <EmptyState title={texts.empty} action={writes ? add : undefined}>
          {texts.emptyLead}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between">
            <Text c="dimmed" maw="70ch">
              {texts.lead}
            </Text>
            {writes && add}
          </Group>
          <ol className="outcome-recommendations" role="list" aria-label={texts.list}>
            {recommendations.map((recommendation) => {
              const at = movable.indexOf(recommendation.id);
              return (
                <RecommendationCard
                  key={recommendation.id}
                  version={version}
                  recommendation={recommendation}
                  lang={lang}
                  beside={beside}
                  stale={stale?.includes(recommendation.number) === true}
                  writes={writes}
                  order={
                    at < 0
                      ? undefined
                      : {
                          first: at === 0,
                          last: at === movable.length - 1,
                          move: (steps) => void moveTo(recommendation.id, at + steps),
                          dragged: draggedRow(recommendation.id),
                        }
                  }
                />
              );
            })}
          </ol>
        </>
      )}
      {adding && (
        <AddRecommendation version={version} lang={lang} onClose={() => setAdding(false)} />
      )}
    </Stack>
  );
}
