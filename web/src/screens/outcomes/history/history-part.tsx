import './history.css';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { useAddress } from '../../../parts/address';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { Loaded } from '../../../parts/loaded';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { PART_HEADING } from '../../../parts/part-links';
import { actsQuery, readVersion, type PartProps, type Version } from '../outcomes.queries';
import { LanguageBar } from '../text/language-bar';
import { Differences } from './differences';
import { restoreRevision, revisionsQuery, type HistoryOf } from './history.queries';
import { historyTexts } from './history.texts';
import { RevisionList } from './revision-list';

/** What a text was before: its saved states, the words that differ, and the way back to one. */
export default function HistoryPart({ version }: PartProps) {
  const texts = useTexts(historyTexts);
  const { get, set } = useAddress();
  const lang = get('lang') ?? version.authenticLanguage;
  const recommendation = version.recommendations.find(({ id }) => id === get('of'));
  const of = { versionId: version.id, recommendationId: recommendation?.id, lang };
  return (
    <Stack>
      <LanguageBar version={version} here={lang} part="history" />
      {version.recommendations.length > 0 && (
        <Group>
          <Select
            label={texts.what}
            allowDeselect={false}
            data={[
              { value: 'text', label: texts.document },
              ...version.recommendations.map(({ id, number }) => ({
                value: id,
                label: texts.recommendation(number),
              })),
            ]}
            value={recommendation?.id ?? 'text'}
            onChange={(value) =>
              set({ of: value === 'text' ? undefined : (value ?? undefined), revision: undefined })
            }
          />
        </Group>
      )}
      <States key={`${lang} ${recommendation?.id ?? ''}`} version={version} of={of} />
    </Stack>
  );
}

/** The version by which the text is edited now; 0 where there is none. */
function textVersion(version: Version, { recommendationId, lang }: HistoryOf): number {
  if (recommendationId === undefined)
    return version.editions.find((edition) => edition.lang === lang)?.version ?? 0;
  const recommendation = version.recommendations.find(({ id }) => id === recommendationId);
  return recommendation?.textStates.find((state) => state.lang === lang)?.version ?? 0;
}

function States({ version, of }: { readonly version: Version; readonly of: HistoryOf }) {
  const texts = useTexts(historyTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const { get, set } = useAddress();
  const query = useInfiniteQuery(revisionsQuery(of));
  const acts = useQuery(actsQuery(version.id));
  const writes = acts.data?.actions.includes('edit') === true;
  const [busy, setBusy] = useState(false);
  const revisions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [newest] = revisions;
  const chosen = revisions.find(({ number }) => String(number) === get('revision')) ?? newest;
  const againstPresent = get('against') === 'present' && chosen !== newest;

  const restore = async (number: number, undoTo: number | undefined) => {
    setBusy(true);
    try {
      // As it is now: another restore, or a colleague, may have come between.
      const now = await readVersion(version.id);
      await restoreRevision(of, number, textVersion(now, of));
      set({ revision: undefined, against: undefined }, { replace: true });
      focusLater(PART_HEADING);
      notifyDone(
        texts.restoredDone(number),
        undoTo === undefined
          ? undefined
          : { label: common.undo, act: () => void restore(undoTo, undefined) },
      );
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
    }
  };

  return (
    <Loaded query={query}>
      {() =>
        newest === undefined || chosen === undefined ? (
          <EmptyState title={texts.empty} />
        ) : (
          <div className="history-sides">
            <div>
              <RevisionList
                revisions={revisions}
                chosen={chosen.number}
                onChoose={(number) => set({ revision: String(number) }, { replace: true })}
              />
              {query.hasNextPage && (
                <Button
                  mt="xs"
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {common.showMore}
                </Button>
              )}
            </div>
            <Stack gap="sm">
              {chosen !== newest && (
                <Group align="flex-end">
                  <Select
                    label={texts.against}
                    allowDeselect={false}
                    data={[
                      { value: 'before', label: texts.before },
                      { value: 'present', label: texts.present },
                    ]}
                    value={againstPresent ? 'present' : 'before'}
                    onChange={(value) =>
                      set(
                        { against: value === 'present' ? 'present' : undefined },
                        { replace: true },
                      )
                    }
                  />
                  {writes && (
                    <Button
                      variant="default"
                      loading={busy}
                      onClick={() => void restore(chosen.number, newest.number)}
                    >
                      {texts.restore(chosen.number)}
                    </Button>
                  )}
                </Group>
              )}
              {chosen !== newest && writes && (
                <Text size="sm" c="dimmed">
                  {texts.restoreWhat}
                </Text>
              )}
              <Differences
                of={of}
                older={
                  againstPresent
                    ? chosen
                    : chosen.number === 1
                      ? undefined
                      : {
                          number: chosen.number - 1,
                          // One that is further down than the list has been loaded is asked for all the same.
                          savedAt:
                            revisions.find(({ number }) => number === chosen.number - 1)?.savedAt ??
                            '',
                        }
                }
                newer={againstPresent ? newest : chosen}
                title={
                  againstPresent
                    ? texts.differencesToPresent(chosen.number)
                    : texts.differences(chosen.number)
                }
              />
            </Stack>
          </div>
        )
      }
    </Loaded>
  );
}
