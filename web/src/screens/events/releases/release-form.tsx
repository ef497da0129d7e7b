import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LocalizedText } from '../../../../../src/kernel/localized-text.js';
import { asProblem } from '../../../api/problem';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { useForm } from '../../../forms/use-form';
import { useTexts } from '../../../texts/texts';
import { PersonLink } from './differences';
import { Fold, LongList } from './fold';
import { makeRelease, type ReleaseMade, type ReleasePreview } from './release.queries';
import { releaseTexts } from './release.texts';

interface Values {
  readonly name: string;
  readonly note: LocalizedText;
  readonly letters: boolean;
}

const EMPTY: Values = { name: '', note: {}, letters: true };

interface Props {
  readonly eventId: string;
  readonly preview: ReleasePreview;
  readonly onMade: (made: ReleaseMade) => void;
  /** Somebody else has released the same meanwhile. */
  readonly onOvertaken: (refusal: unknown) => void;
  readonly onCancel: () => void;
}

/** The name and the note of a release, whom to write to, and the act itself. */
export function ReleaseForm({ eventId, preview, onMade, onOvertaken, onCancel }: Props) {
  const texts = useTexts(releaseTexts);
  // Decided anew each time: it is never brought back from a draft.
  const [evenIfEmpty, setEvenIfEmpty] = useState(false);
  const form = useForm<Values>({
    id: `release.${eventId}`,
    initial: EMPTY,
    save: async ({ name, note, letters }) => {
      try {
        const made = await makeRelease(eventId, {
          ...(name.trim() === '' ? {} : { name: name.trim() }),
          note,
          letters,
          evenIfEmpty: evenIfEmpty && preview.publishesNothing,
        });
        onMade(made);
      } catch (error) {
        if (asProblem(error).code === 'release_unchanged') onOvertaken(error);
        throw error;
      }
    },
  });
  const { values, change, problem } = form;
  const { withoutAddress, letters } = preview;
  return (
    <FormFrame
      form={form}
      labels={{ name: texts.name, note: texts.note, letters: texts.letters }}
      actLabel={texts.act}
      onCancel={onCancel}
    >
      <TextInput
        name="name"
        label={texts.name}
        description={texts.nameHint(preview.number)}
        maxLength={100}
        maw="24rem"
        value={values.name}
        error={form.error('name') ?? problem?.code === 'release_name_taken'}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <LocalizedInput
        name="note"
        label={texts.note}
        description={texts.noteHint}
        rows={2}
        value={values.note}
        error={form.error}
        onChange={(note) => change({ note })}
      />
      <Checkbox
        name="letters"
        label={texts.letters}
        description={texts.lettersCount(letters)}
        checked={values.letters}
        onChange={(event) => change({ letters: event.currentTarget.checked })}
      />
      {values.letters && withoutAddress.length > 0 && (
        <Fold title={texts.withoutAddress(withoutAddress.length)}>
          <LongList
            label={texts.withoutAddress(withoutAddress.length)}
            items={withoutAddress}
            keyOf={({ expertId }) => expertId}
          >
            {(person) => <PersonLink person={person} />}
          </LongList>
        </Fold>
      )}
      {preview.publishesNothing && (
        <Checkbox
          color="red"
          label={texts.evenIfEmpty}
          checked={evenIfEmpty}
          onChange={(event) => setEvenIfEmpty(event.currentTarget.checked)}
        />
      )}
    </FormFrame>
  );
}
