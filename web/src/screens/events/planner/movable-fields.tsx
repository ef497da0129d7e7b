import { Checkbox, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatTime } from '../../../../../src/kernel/local-time.js';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { plannerTexts } from './planner.texts';
import type { FieldsProps } from './start-part';
import { MOVABLE, plannable, unplacedOf } from './start-values';

/** Which sessions may move; all others keep their place. */
export function MovableFields({ board, values, change }: FieldsProps & { readonly board: Board }) {
  const texts = useTexts(plannerTexts);
  const labels = {
    unplaced: texts.unplaced(unplacedOf(board).length),
    all: texts.all(plannable(board).length),
    chosen: texts.chosen,
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={texts.movable}
        value={values.movable}
        onChange={(chosen) => {
          const movable = MOVABLE.find((candidate) => candidate === chosen);
          if (movable !== undefined) change({ movable });
        }}
      >
        <Stack gap="xs" mt="xs">
          {MOVABLE.map((movable) => (
            <Radio key={movable} value={movable} label={labels[movable]} />
          ))}
        </Stack>
      </Radio.Group>
      {values.movable === 'chosen' && (
        <ChosenSessions board={board} values={values} change={change} />
      )}
      {values.movable !== 'all' && (
        <Text size="sm" c="dimmed">
          {texts.restStays}
        </Text>
      )}
    </Stack>
  );
}

function ChosenSessions({ board, values, change }: FieldsProps & { readonly board: Board }) {
  const texts = useTexts(plannerTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const [typed, setTyped] = useState('');
  const without = new Set(unplacedOf(board).map(({ id }) => id));
  const words = typed.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const found = plannable(board).filter(({ id, title }) => {
    const text = Object.values(title).join(' ').toLocaleLowerCase(language);
    return !without.has(id) && words.every((word) => text.includes(word));
  });
  const toggle = (id: string, on: boolean) => {
    const sessionIds = new Set(values.sessionIds);
    if (on) sessionIds.add(id);
    else sessionIds.delete(id);
    change({ sessionIds });
  };
  return (
    <Stack gap="xs" pl="lg">
      <TextInput
        type="search"
        label={texts.findSession}
        value={typed}
        maw="24rem"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Checkbox.Group
        label={texts.choose}
        description={common.chosenNumber(values.sessionIds.size)}
        value={[...values.sessionIds]}
      >
        <ScrollArea.Autosize
          mah={280}
          mt="xs"
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': texts.choose }}
        >
          <Stack gap="xs">
            {found.map(({ id, title, startsLocal }) => (
              <Checkbox
                key={id}
                value={id}
                label={<span lang={localized(title).lang}>{localized(title).text}</span>}
                description={
                  startsLocal === null
                    ? ''
                    : `${formatDate(startsLocal.slice(0, 10), language)}, ${formatTime(startsLocal, language)}`
                }
                onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
              />
            ))}
            {found.length === 0 && <Text c="dimmed">{common.nothingFound}</Text>}
          </Stack>
        </ScrollArea.Autosize>
      </Checkbox.Group>
    </Stack>
  );
}
