import { Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Waiting } from '../../../parts/loaded';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { editorTexts } from '../editor/editor.texts';
import type { Edition } from '../outcomes.queries';
import { textTexts } from './text.texts';

const RichEditor = lazy(() => import('../editor/rich-editor'));

interface Props {
  readonly edition: Edition;
  /** Blocks of the text to mark as changed. */
  readonly marked?: ReadonlySet<number> | undefined;
}

/** A text to read, beside the one that is written. */
export function BesidePane({ edition, marked }: Props) {
  const texts = useTexts(textTexts);
  const languageName = useLanguageName()(edition.lang);
  return (
    <section
      className="outcome-beside"
      aria-label={texts.besideNamed(languageName)}
      // Scrolls on its own: by keyboard as well.
      tabIndex={0}
    >
      <ReadingText edition={edition} marked={marked} />
    </section>
  );
}

/** A text to read: title, summary, body. */
export function ReadingText({ edition, marked }: Props) {
  const texts = useTexts(textTexts);
  const editor = useTexts(editorTexts);
  const languageName = useLanguageName()(edition.lang);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {languageName}
        {edition.authentic ? ` · ${texts.authentic}` : ''}
      </Text>
      <Title order={3} size="h4" lang={edition.lang}>
        {edition.title}
      </Title>
      {edition.summary !== '' && (
        <Text lang={edition.lang} className="kept-lines">
          {edition.summary}
        </Text>
      )}
      {edition.body !== '' && (
        <Suspense fallback={<Waiting />}>
          <RichEditor
            value={edition.body}
            lang={edition.lang}
            label={editor.body(languageName)}
            marked={marked}
            markedAs={texts.changedBlock}
          />
        </Suspense>
      )}
    </Stack>
  );
}
