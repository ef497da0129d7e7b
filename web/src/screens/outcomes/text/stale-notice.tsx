import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { diffArrays } from 'diff';
import { useEffect, useMemo, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { completenessQuery, type Edition, type Version } from '../outcomes.queries';
import { blocksOf } from '../words/markdown-blocks';
import { authenticThenQuery, confirmEdition } from './text.queries';
import { textTexts } from './text.texts';

/** What has changed in the authentic text since a translation was last saved or confirmed. */
export interface Staleness {
  readonly stale: boolean;
  /** The numbers of the blocks of the present authentic text that are new or other. */
  readonly changed: ReadonlySet<number>;
  readonly gone: number;
  readonly head: boolean;
}

const FRESH: Staleness = { stale: false, changed: new Set(), gone: 0, head: false };

/**
 * Which blocks of the authentic text changed after the translation. The marks stay while one works on the
 * translation: the first save would otherwise take them all away.
 */
export function useStaleness(version: Version, edition: Edition | undefined): Staleness {
  const completeness = useQuery(completenessQuery(version.id));
  const stale =
    edition !== undefined &&
    !edition.authentic &&
    completeness.data?.languages.find(({ lang }) => lang === edition.lang)?.stale === true;
  // The translation as it was when it was found to be out of date.
  const [old, setOld] = useState<Edition>();
  useEffect(() => {
    if (stale) setOld((before) => before ?? edition);
  }, [stale, edition]);
  const confirmedSince = edition?.confirmedAt !== old?.confirmedAt;
  const shown = confirmedSince ? undefined : old;
  const authentic = version.editions.find((candidate) => candidate.authentic);
  const then = useQuery({
    ...authenticThenQuery(version, shown),
    enabled: shown !== undefined,
  });
  const before = then.data;
  return useMemo(() => {
    if (shown === undefined || authentic === undefined) return FRESH;
    if (before === undefined || before === null) return { ...FRESH, stale };
    const sources = (text: string) =>
      blocksOf(text).flatMap(({ type, source }) => (type === 'definition' ? [] : [source]));
    const changed = new Set<number>();
    let [at, gone] = [0, 0];
    let removed = 0;
    for (const part of diffArrays(sources(before.body), sources(authentic.body))) {
      if (part.removed) removed = part.value.length;
      else {
        if (part.added)
          for (let index = 0; index < part.value.length; index += 1) changed.add(at + index);
        gone += Math.max(0, removed - (part.added ? part.value.length : 0));
        removed = 0;
        at += part.value.length;
      }
    }
    return {
      stale,
      changed,
      gone: gone + removed,
      head: before.title !== authentic.title || before.summary !== authentic.summary,
    };
  }, [stale, shown, before, authentic]);
}

interface Props {
  readonly version: Version;
  readonly edition: Edition;
  readonly staleness: Staleness;
  /** Whether it may be confirmed now: by whom may write, and once all is saved. */
  readonly confirmable: boolean;
}

/** Says that a translation may be out of date, and lets one record that it is not. */
export function StaleNotice({ version, edition, staleness, confirmable }: Props) {
  const texts = useTexts(textTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  if (!staleness.stale) return null;
  const confirm = async () => {
    setBusy(true);
    try {
      await confirmEdition(version.id, edition);
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
      notifyDone(texts.confirmed);
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
      await queries.invalidateQueries({ queryKey: ['outcomes', 'version', version.id] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert color="orange" variant="light">
      <Stack gap="xs">
        <Text>
          {[
            texts.staleLead,
            staleness.head ? texts.staleTitle : '',
            staleness.changed.size > 0 ? texts.staleBlocks(staleness.changed.size) : '',
            staleness.gone > 0 ? texts.staleGone(staleness.gone) : '',
          ].join(' ')}
        </Text>
        {confirmable && (
          <Group gap="sm">
            <Button
              size="compact-md"
              variant="default"
              loading={busy}
              onClick={() => void confirm()}
            >
              {texts.confirm}
            </Button>
            <Text size="sm">{texts.confirmWhat}</Text>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
