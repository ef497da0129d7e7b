import { Button, Fieldset, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { DiffText } from '../words/diff-text';
import type { Stretch } from '../words/text-merge';
import { wordDiff } from '../words/word-diff';
import { conflictTexts } from './conflict.texts';
import { textTexts } from './text.texts';
import type { Field, TextConflict, TextValues } from './text-values';

type Side = 'mine' | 'theirs' | 'both' | 'anew';
type Conflict = Extract<Stretch, { kind: 'conflict' }>;

interface Choice {
  readonly side: Side;
  readonly text: string;
}

const joined = (blocks: readonly string[]) => blocks.join('\n\n');

interface Props {
  readonly conflict: TextConflict;
  readonly lang: string;
  /** Names the fields; those of a text unless it is of something else. */
  readonly fieldNames?: Readonly<Partial<Record<Field, string>>>;
  readonly onSettle: (values: TextValues) => Promise<void>;
  readonly onClose: () => void;
}

/** Two edits of the same words, with what each changed in them: one chooses for each place what is to stand. */
export function ConflictModal({ conflict, lang, fieldNames, onSettle, onClose }: Props) {
  const texts = useTexts(conflictTexts);
  const names = useTexts(textTexts);
  const common = useTexts(consoleTexts);
  const name = conflict.theirs.changedBy?.name ?? names.someone;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [busy, setBusy] = useState(false);
  const keyOf = (field: Field, index: number) => `${field} ${String(index)}`;
  const chosen = (field: Field, index: number): Choice =>
    choices[keyOf(field, index)] ?? { side: 'mine', text: '' };
  const textOf = ({ side, text }: Choice, { mine, theirs }: Conflict): readonly string[] => {
    if (side === 'anew') return text.trim() === '' ? [] : [text];
    if (side === 'both') return [...theirs, ...mine];
    return side === 'mine' ? mine : theirs;
  };
  const settle = async () => {
    const values = { title: '', summary: '', body: '' };
    for (const { field, stretches } of conflict.fields) {
      values[field] = joined(
        stretches.flatMap((stretch, index) =>
          stretch.kind === 'settled' ? stretch.blocks : textOf(chosen(field, index), stretch),
        ),
      );
    }
    setBusy(true);
    try {
      await onSettle(values);
    } finally {
      setBusy(false);
    }
  };
  const places = conflict.fields.flatMap(({ field, stretches }) =>
    stretches.flatMap((stretch, index) =>
      stretch.kind === 'conflict' ? [{ field, index, stretch }] : [],
    ),
  );
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{texts.lead(name)}</Text>
        {places.map(({ field, index, stretch }, number) => (
          <Place
            key={keyOf(field, index)}
            legend={`${texts.place(number + 1)}: ${fieldNames?.[field] ?? names[field]}`}
            stretch={stretch}
            lang={lang}
            name={name}
            both={field === 'body'}
            choice={chosen(field, index)}
            onChoose={(choice) =>
              setChoices((before) => ({ ...before, [keyOf(field, index)]: choice }))
            }
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={busy} onClick={() => void settle()}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface PlaceProps {
  readonly legend: string;
  readonly stretch: Conflict;
  readonly lang: string;
  readonly name: string;
  readonly both: boolean;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Place({ legend, stretch, lang, name, both, choice, onChoose }: PlaceProps) {
  const texts = useTexts(conflictTexts);
  const [base, mine, theirs] = [stretch.base, stretch.mine, stretch.theirs].map(joined);
  const shown = (text = '') =>
    text === '' ? (
      texts.nothing
    ) : (
      <DiffText pieces={wordDiff(base ?? '', text, lang)} lang={lang} />
    );
  const option = (side: Side, label: string, text?: string) => (
    <Radio
      value={side}
      label={
        <>
          <Text span fw={600}>
            {label}
          </Text>
          {side === 'mine' || side === 'theirs' ? <div>{shown(text)}</div> : null}
        </>
      }
    />
  );
  const choose = (side: string) => {
    const next = (['mine', 'theirs', 'both', 'anew'] as const).find((one) => one === side);
    if (next === undefined) return;
    // Whoever writes anew begins with the own words.
    const text = next === 'anew' && choice.text === '' ? (mine ?? '') : choice.text;
    onChoose({ side: next, text });
  };
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {base !== '' && (
          <div>
            <Text fw={600}>{texts.before}</Text>
            <span lang={lang} className="kept-lines">
              {base}
            </span>
          </div>
        )}
        <Radio.Group value={choice.side} onChange={choose} aria-label={legend}>
          <Stack gap="sm">
            {option('mine', texts.mine, mine)}
            {option('theirs', texts.theirs(name), theirs)}
            {both && option('both', texts.both)}
            {option('anew', texts.anew)}
          </Stack>
        </Radio.Group>
        {choice.side === 'anew' && (
          <Textarea
            aria-label={texts.anew}
            lang={lang}
            autosize
            minRows={3}
            maxRows={20}
            value={choice.text}
            onChange={(event) => onChoose({ side: 'anew', text: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
