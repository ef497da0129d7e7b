import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { focusLater } from '../../../parts/focus';
import { Loaded } from '../../../parts/loaded';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { ComparisonTable } from './comparison-table';
import { Likelihood, useReasons } from './pair-words';
import {
  comparisonQuery,
  forgetExperts,
  markDistinct,
  mergeExperts,
  refreshPairs,
  undoMerge,
  unmarkDistinct,
  type Comparison,
  type Pair,
} from './duplicates.queries';
import { duplicatesTexts } from './duplicates.texts';
import { otherSide, proposedKept, takeOf, type MergeChoice } from './merge-choice';
import { MergeRefused } from './merge-refused';
import { isPair, type PairIds } from './use-queue';

interface Props {
  readonly ids: PairIds;
  /** The pair as the queue knows it, if it is there. */
  readonly pair: Pair | undefined;
  /** Opens the next pair, without those that are gone; gives whether there is one. */
  readonly goOn: (gone?: (pair: Pair) => boolean) => Promise<boolean>;
  readonly toList: () => void;
  readonly listId: string;
}

/** Two records side by side, and the decision upon them; after it the next pair is there. */
export function ComparisonPart({ ids, pair, goOn, toList, listId }: Props) {
  const texts = useTexts(duplicatesTexts);
  const query = useQuery(comparisonQuery(ids.one, ids.other));
  const heading = useRef<HTMLHeadingElement>(null);
  const names = query.data ?? pair;
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const next = async (gone?: (pair: Pair) => boolean) => {
    if (await goOn(gone)) return;
    notifyDone(texts.allDone);
    focusLater(listId);
  };
  return (
    <Stack gap="md">
      <div>
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            toList();
            focusLater(listId);
          }}
        >
          {texts.toList}
        </Anchor>
        <Title order={2} ref={heading} tabIndex={-1} className="page-heading" size="h3">
          {names === undefined ? texts.compare : texts.both(names.one.name, names.other.name)}
        </Title>
      </div>
      <Loaded query={query}>
        {(comparison) => <Decision comparison={comparison} next={next} />}
      </Loaded>
      {query.data === undefined && (
        <Group>
          <Button variant="default" onClick={() => void next()}>
            {texts.skip}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface DecisionProps {
  readonly comparison: Comparison;
  readonly next: (gone?: (pair: Pair) => boolean) => Promise<void>;
}

function Decision({ comparison, next }: DecisionProps) {
  const texts = useTexts(duplicatesTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const client = useQueryClient();
  const writes = useCan('experts:write');
  const reasons = useReasons();
  const [choice, choose] = useState<MergeChoice>({ kept: proposedKept(comparison), picked: {} });
  const [busy, setBusy] = useState<'merge' | 'distinct'>();
  const [error, setError] = useState<unknown>();
  const { one, other } = comparison;
  const kept = comparison[choice.kept];
  const gone = comparison[otherSide(choice.kept)];

  const act = async (what: 'merge' | 'distinct', decide: () => Promise<void>) => {
    setBusy(what);
    setError(undefined);
    try {
      await decide();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(undefined);
    }
  };
  const takeBack = (undo: () => Promise<void>) => ({
    label: common.undo,
    act: () => {
      undo()
        .then(() => {
          refreshPairs(client);
          forgetExperts(client);
          notifyDone(texts.undone);
        })
        .catch((fault: unknown) => notifyRefused(problemSentence(asProblem(fault), language)));
    },
  });
  const merge = () =>
    act('merge', async () => {
      const { id } = await mergeExperts(kept.id, gone.id, takeOf(comparison, choice));
      forgetExperts(client);
      notifyDone(
        texts.merged(gone.name, kept.name),
        takeBack(() => undoMerge(id)),
      );
      await next((pair) => pair.one.id === gone.id || pair.other.id === gone.id);
    });
  const distinct = () =>
    act('distinct', async () => {
      await markDistinct(one.id, other.id);
      notifyDone(
        texts.markedDistinct(one.name, other.name),
        takeBack(() => unmarkDistinct(one.id, other.id)),
      );
      await next((pair) => isPair({ one: one.id, other: other.id }, pair));
    });
  const doubtful = () =>
    act('distinct', async () => {
      await unmarkDistinct(one.id, other.id);
      refreshPairs(client);
    });

  return (
    <>
      <Group gap="xs">
        {comparison.score !== null && <Likelihood score={comparison.score} />}
        <Text>{reasons(comparison.reasons)}</Text>
      </Group>
      {comparison.foundDistinct && (
        <Alert color="orange" variant="light">
          <Group justify="space-between">
            <Text>{texts.foundDistinct}</Text>
            {writes && (
              <Button size="compact-md" variant="default" onClick={() => void doubtful()}>
                {texts.takeBack}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      <ComparisonTable
        comparison={comparison}
        choice={choice}
        choose={writes ? choose : undefined}
      />
      {writes && (
        <Text maw="80ch">
          {gone.events + gone.sessions === 0
            ? texts.whatJoins(gone.name, kept.name)
            : texts.whatMoves(gone.name, kept.name, texts.inEvents(gone.events, gone.sessions))}
        </Text>
      )}
      {error !== undefined && <MergeRefused error={error} />}
      <Group className="comparison-acts">
        {writes && (
          <>
            <Button loading={busy === 'merge'} onClick={() => void merge()}>
              {texts.merge(kept.name)}
            </Button>
            {!comparison.foundDistinct && (
              <Button
                variant="default"
                loading={busy === 'distinct'}
                onClick={() => void distinct()}
              >
                {texts.distinct}
              </Button>
            )}
          </>
        )}
        <Button variant="default" onClick={() => void next()}>
          {texts.skip}
        </Button>
      </Group>
    </>
  );
}
