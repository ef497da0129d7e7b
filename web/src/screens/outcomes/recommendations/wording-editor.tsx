import { Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Recommendation } from '../outcomes.queries';
import { ConflictModal } from '../text/conflict-modal';
import { SaveStatus } from '../text/save-status';
import type { ServerText } from '../text/text-values';
import { useSaver } from '../text/use-saver';
import { saveWording } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';

interface Props {
  readonly versionId: string;
  readonly recommendation: Recommendation;
  readonly lang: string;
}

/** The wording of a recommendation in one language, saved while it is written. */
export function WordingEditor({ versionId, recommendation, lang }: Props) {
  const texts = useTexts(recommendationsTexts);
  const languageName = useLanguageName()(lang);
  const queries = useQueryClient();
  const [comparing, setComparing] = useState(true);
  const { id, number } = recommendation;
  const state = recommendation.textStates.find((candidate) => candidate.lang === lang);
  const body = recommendation.texts[lang] ?? '';
  const version = state?.version ?? 0;
  const changedBy = state?.changedBy ?? null;
  const server = useMemo<ServerText>(
    () => ({ title: '', summary: '', body, version, changedBy }),
    // A new object at each reading, by its content.
    [body, version, JSON.stringify(changedBy)],
  );
  const edit = useSaver(`wording.${versionId}.${id}.${lang}`, server, async (patch, on) => {
    const text = patch.body ?? '';
    const now = await saveWording(id, lang, text, on);
    void queries.invalidateQueries({ queryKey: ['outcomes', 'version', versionId] });
    void queries.invalidateQueries({ queryKey: ['outcomes', 'completeness', versionId] });
    void queries.invalidateQueries({ queryKey: ['recommendations'] });
    return { title: '', summary: '', body: text, version: now, changedBy: null };
  });
  const label = `${texts.named(number)}: ${texts.wording(languageName)}`;
  return (
    <Stack gap={4}>
      <Textarea
        aria-label={label}
        lang={lang}
        name={`recommendation.${String(number)}`}
        autosize
        minRows={3}
        value={edit.values.body}
        error={edit.problem?.issues.find(({ field }) => field === 'text')?.message}
        onChange={(event) => edit.saver.change({ body: event.currentTarget.value })}
      />
      <SaveStatus edit={edit} last={state} onCompare={() => setComparing(true)} />
      {edit.conflict !== undefined && comparing && (
        <ConflictModal
          key={edit.conflict.theirs.version}
          conflict={edit.conflict}
          lang={lang}
          fieldNames={{ body: label }}
          onSettle={(chosen) => edit.saver.settle(chosen)}
          onClose={() => setComparing(false)}
        />
      )}
    </Stack>
  );
}
