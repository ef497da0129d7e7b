import { Alert, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useAddress } from '../../../parts/address';
import { Waiting } from '../../../parts/loaded';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { editorTexts } from '../editor/editor.texts';
import type { TextEditor } from '../editor/text-editor';
import type { Edition, Version } from '../outcomes.queries';
import { CiteDialog } from './cite-dialog';
import { ConflictModal } from './conflict-modal';
import { SaveStatus } from './save-status';
import { StaleNotice, type Staleness } from './stale-notice';
import { textTexts } from './text.texts';
import { useEdition } from './use-edition';

const RichEditor = lazy(() => import('../editor/rich-editor'));

interface Props {
  readonly version: Version;
  readonly edition: Edition;
  readonly staleness: Staleness;
}

/** One text being written: saved by itself, in the editor or as Markdown. */
export function EditionEditor({ version, edition, staleness }: Props) {
  const texts = useTexts(textTexts);
  const words = useTexts(editorTexts);
  const languageName = useLanguageName()(edition.lang);
  const { get, set } = useAddress();
  const edit = useEdition(version, edition);
  const { values, saver } = edit;
  const [comparing, setComparing] = useState(true);
  const [citing, setCiting] = useState<((note: NoteContent) => void) | null>(null);
  const asSource = get('mode') === 'source';
  const error = (field: string) =>
    edit.problem?.issues.find((issue) => issue.field === field)?.message;
  const cite = (editor: TextEditor) => {
    void import('../editor/insert-note').then(({ insertNote }) => {
      setCiting(() => (note: NoteContent) => insertNote(editor.view, note));
    });
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" className="outcome-save-line">
        <SaveStatus edit={edit} last={edition} onCompare={() => setComparing(true)} />
        <SegmentedControl
          size="xs"
          aria-label={texts.mode}
          value={asSource ? 'source' : 'rich'}
          onChange={(mode) =>
            set({ mode: mode === 'source' ? 'source' : undefined }, { replace: true })
          }
          data={[
            { value: 'rich', label: texts.rich },
            { value: 'source', label: texts.source },
          ]}
        />
      </Group>
      {edit.restored && (
        <Alert color="teal" variant="light" role="status" icon={<IconHistory aria-hidden />}>
          {texts.restored}
        </Alert>
      )}
      <StaleNotice
        version={version}
        edition={edition}
        staleness={staleness}
        confirmable={edit.state === 'saved'}
      />
      <TextInput
        label={texts.title}
        name="title"
        lang={edition.lang}
        required
        maxLength={500}
        value={values.title}
        error={error('title')}
        onChange={(event) => saver.change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={texts.summary}
        description={texts.summaryWhat}
        name="summary"
        lang={edition.lang}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={values.summary}
        error={error('summary')}
        onChange={(event) => saver.change({ summary: event.currentTarget.value })}
      />
      {asSource ? (
        <Textarea
          label={words.body(languageName)}
          name="body"
          lang={edition.lang}
          autosize
          minRows={14}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={values.body}
          error={error('body')}
          onChange={(event) => saver.change({ body: event.currentTarget.value })}
        />
      ) : (
        <div>
          <Text size="sm" fw={600} mb={2} aria-hidden>
            {texts.body}
          </Text>
          <Suspense fallback={<Waiting />}>
            <RichEditor
              key={edition.lang}
              value={values.body}
              lang={edition.lang}
              label={words.body(languageName)}
              onChange={(body) => saver.change({ body })}
              onCite={cite}
            />
          </Suspense>
          {error('body') !== undefined && (
            <Text size="sm" c="red" role="alert">
              {error('body')}
            </Text>
          )}
        </div>
      )}
      {edit.conflict !== undefined && comparing && (
        <ConflictModal
          key={edit.conflict.theirs.version}
          conflict={edit.conflict}
          lang={edition.lang}
          onSettle={(chosen) => saver.settle(chosen)}
          onClose={() => setComparing(false)}
        />
      )}
      {citing !== null && (
        <CiteDialog
          versionId={version.id}
          lang={edition.lang}
          cited={new Set(version.citations.map(({ evidenceId }) => evidenceId))}
          onNote={citing}
          onClose={() => setCiting(null)}
        />
      )}
    </Stack>
  );
}

interface NoteContent {
  readonly text: string;
  readonly url: string | undefined;
}
