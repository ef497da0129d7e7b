import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMemo, useState } from 'react';
import { answer, api } from '../../../api/client';
import { optionsOf } from '../../../forms/options';
import { focusLater } from '../../../parts/focus';
import { SearchSelect, type Choice } from '../../../pickers/search-select';
import { ProblemBox } from '../../../parts/problem-box';
import { useTexts, useWords } from '../../../texts/texts';
import { CheckPanel } from './check-panel';
import { peopleTexts } from './people.texts';
import type { Board, Placement } from './programme.queries';
import { NEW_SESSION, type NewPerson, type SessionValues } from './session-values';
import { useSessionCheck } from './use-session-check';

interface Props {
  readonly id: string;
  readonly board: Board;
  /** The session as it stands, to check it with the person in it. */
  readonly placement: Placement | undefined;
  readonly values: SessionValues | undefined;
  readonly onAdd: (person: NewPerson) => Promise<void>;
  readonly onOpenOther: (sessionId: string) => void;
}

/** Finds a person, shows what stands in the way, and puts the person in. */
export function PersonAdder({ id, board, placement, values, onAdd, onOpenOther }: Props) {
  const texts = useTexts(peopleTexts);
  const [chosen, setChosen] = useState<NewPerson>();
  const find = useFindPeople(board);
  return (
    <Stack gap="xs">
      <div id={id}>
        <SearchSelect
          label={texts.add}
          description={texts.addHint}
          kind={`programme-people.${board.event.id}`}
          adds
          value={null}
          find={find}
          onChange={(choice) => {
            if (choice === null) return;
            const engaged = board.people.find(({ expertId }) => expertId === choice.id);
            setChosen({
              expertId: choice.id,
              name: choice.label,
              role: engaged?.engagements[0]?.role ?? 'speaker',
              blocking: true,
              nonBlockingReason: null,
            });
            focusLater(`${id}-role`);
          }}
        />
      </div>
      {chosen !== undefined && (
        <Pending
          id={id}
          board={board}
          placement={placement}
          values={values ?? NEW_SESSION}
          person={chosen}
          onChange={setChosen}
          onOpenOther={onOpenOther}
          onAdd={async () => {
            await onAdd(chosen);
            setChosen(undefined);
            window.setTimeout(
              () => document.querySelector<HTMLElement>(`#${CSS.escape(id)} input`)?.focus(),
              60,
            );
          }}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </Stack>
  );
}

interface PendingProps {
  readonly id: string;
  readonly board: Board;
  readonly placement: Placement | undefined;
  readonly values: SessionValues;
  readonly person: NewPerson;
  readonly onChange: (person: NewPerson) => void;
  readonly onAdd: () => Promise<void>;
  readonly onCancel: () => void;
  readonly onOpenOther: (sessionId: string) => void;
}

/** The person who was found: role, whether they are occupied, and what the check says, before anything is saved. */
function Pending(props: PendingProps) {
  const { id, board, placement, values, person } = props;
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { expertId, role, blocking } = person;
  const onChange = (next: NewPerson) => {
    // What was refused was another thing.
    setError(undefined);
    props.onChange(next);
  };
  const withPerson = useMemo(
    () =>
      placement === undefined
        ? undefined
        : { ...placement, people: [...(placement.people ?? []), { expertId, role, blocking }] },
    [placement, expertId, role, blocking],
  );
  const without = useSessionCheck(board, placement, values);
  const found = useSessionCheck(board, withPerson, values);
  // What holds without the person is no news here.
  const known = new Set(without.said?.map(({ message }) => message));
  const checked =
    found.said === undefined
      ? found
      : { ...found, said: found.said.filter(({ message }) => !known.has(message)) };
  const add = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.onAdd();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <Paper
      withBorder
      p="sm"
      role="group"
      aria-label={person.name}
      // It stands inside of the form of the session, which Enter in a field would save.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault();
      }}
    >
      <Stack gap="xs">
        <Text fw={600}>{person.name}</Text>
        <NativeSelect
          id={`${id}-role`}
          label={texts.role}
          data={optionsOf(words.speakerRoles)}
          value={role}
          onChange={(event) => {
            const found = optionsOf(words.speakerRoles).find(
              ({ value }) => value === event.currentTarget.value,
            );
            if (found !== undefined) onChange({ ...person, role: found.value });
          }}
        />
        <Checkbox
          label={texts.occupied}
          checked={blocking}
          onChange={(event) => onChange({ ...person, blocking: event.currentTarget.checked })}
        />
        {!blocking && (
          <TextInput
            label={texts.reason}
            required
            value={person.nonBlockingReason ?? ''}
            onChange={(event) =>
              onChange({ ...person, nonBlockingReason: event.currentTarget.value })
            }
          />
        )}
        {withPerson !== undefined && (
          <CheckPanel
            board={board}
            checked={checked}
            placement={withPerson}
            onOpenOther={props.onOpenOther}
          />
        )}
        {error !== undefined && <ProblemBox error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {texts.notNow}
          </Button>
          <Button
            loading={busy}
            disabled={!blocking && (person.nonBlockingReason ?? '').trim() === ''}
            onClick={() => void add()}
          >
            {texts.putIn(person.name)}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** People of the event first, found by any form of their names, then the registry across scripts. */
function useFindPeople(board: Board) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  return async (text: string, signal: AbortSignal): Promise<Choice[]> => {
    const typed = text.trim();
    const fold = (value: string) => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const parts = fold(typed).split(/\s+/).filter(Boolean);
    const own = board.people.filter((person) => {
      const all = fold(
        [
          person.name,
          ...person.names.flatMap(({ family, given, full }) => [family, given, full]),
        ].join(' '),
      );
      return parts.every((part) => all.includes(part));
    });
    const ofEvent = own.slice(0, 20).map(({ expertId, name, country, engagements }) => ({
      id: expertId,
      label: name,
      shown: line(
        name,
        [
          country,
          engagements[0] === undefined ? texts.ofEvent : words.speakerRoles[engagements[0].role],
          engagements[0] === undefined ? undefined : words.speakerStates[engagements[0].state],
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    }));
    const query = { limit: 20, ...(typed === '' ? {} : { q: typed }) };
    const page = await answer(api.GET('/api/v1/experts', { params: { query }, signal }));
    const known = new Set(own.map(({ expertId }) => expertId));
    const others = page.items
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, country, category }) => ({
        id,
        label: name,
        shown: line(name, [country, words.expertCategories[category]].filter(Boolean).join(' · ')),
      }));
    return [...ofEvent, ...others];
  };
}

function line(name: string, about: string) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <span>{name}</span>
      <Text size="xs" c="dimmed">
        {about}
      </Text>
    </Group>
  );
}
