import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { View } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { useTexts } from '../../../texts/texts';
import { textTexts } from '../text/text.texts';
import { DiffText } from '../words/diff-text';
import { blocksOf } from '../words/markdown-blocks';
import { blockDiff, wordDiff, type BlockDiff } from '../words/word-diff';
import { revisionQuery, type HistoryOf, type RevisionItem } from './history.queries';
import { historyTexts } from './history.texts';

type Revision = View<'TextRevisionView'>;

interface Props {
  readonly of: HistoryOf;
  /** The state before; absent for the first one. */
  readonly older: Pick<RevisionItem, 'number' | 'savedAt'> | undefined;
  readonly newer: Pick<RevisionItem, 'number' | 'savedAt'>;
  readonly title: string;
}

const NOTHING = { title: '', summary: '', body: '' };

/** What differs between two saved states, word by word. */
export function Differences({ of, older, newer, title }: Props) {
  const before = useQuery({
    ...revisionQuery(of, older?.number ?? 0, older?.savedAt ?? ''),
    enabled: older !== undefined,
  });
  const after = useQuery(revisionQuery(of, newer.number, newer.savedAt));
  return (
    <section aria-labelledby="history-differences">
      <Title order={3} size="h4" id="history-differences" mb="xs">
        {title}
      </Title>
      <Loaded query={after}>
        {(now) =>
          older === undefined ? (
            <Compared lang={of.lang} before={NOTHING} after={now} />
          ) : (
            <Loaded query={before}>
              {(then) => <Compared lang={of.lang} before={then} after={now} />}
            </Loaded>
          )
        }
      </Loaded>
    </section>
  );
}

interface ComparedProps {
  readonly lang: string;
  readonly before: Pick<Revision, 'title' | 'summary' | 'body'>;
  readonly after: Pick<Revision, 'title' | 'summary' | 'body'>;
}

function Compared({ lang, before, after }: ComparedProps) {
  const texts = useTexts(historyTexts);
  const names = useTexts(textTexts);
  const blocks = useMemo(() => {
    const sources = (text: string) => blocksOf(text).map(({ source }) => source);
    return blockDiff(sources(before.body), sources(after.body), lang);
  }, [before.body, after.body, lang]);
  const lines = (['title', 'summary'] as const).filter((field) => before[field] !== after[field]);
  const changed = lines.length > 0 || blocks.some(({ kind }) => kind === 'changed');
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        {!changed && <Text>{texts.same}</Text>}
        {lines.map((field) => (
          <div key={field}>
            <Text size="sm" fw={600}>
              {names[field]}
            </Text>
            <DiffText pieces={wordDiff(before[field], after[field], lang)} lang={lang} />
          </div>
        ))}
        {changed && <Blocks blocks={blocks} lang={lang} />}
      </Stack>
    </Paper>
  );
}

/** The changed blocks, and of those between them how many there are. */
function Blocks({
  blocks,
  lang,
}: {
  readonly blocks: readonly BlockDiff[];
  readonly lang: string;
}) {
  const texts = useTexts(historyTexts);
  const shown: React.ReactNode[] = [];
  let same = 0;
  const flush = (key: string) => {
    if (same > 0) {
      shown.push(
        <Text key={key} size="sm" c="dimmed">
          {texts.unchanged(same)}
        </Text>,
      );
    }
    same = 0;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'same') {
      same += 1;
      continue;
    }
    flush(`same ${String(index)}`);
    shown.push(
      <div key={`changed ${String(index)}`}>
        <DiffText pieces={block.pieces} lang={lang} />
      </div>,
    );
  }
  flush('same at the end');
  return shown;
}
