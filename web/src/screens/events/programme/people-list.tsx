import { ActionIcon, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { optionsOf } from '../../../forms/options';
import { focusLater } from '../../../parts/focus';
import { Row, Rows } from '../../../parts/rows';
import { useTexts, useWords } from '../../../texts/texts';
import { peopleTexts } from './people.texts';
import type { NewPerson, Role } from './session-values';

/** A person as the list shows them; `key` names their row. */
export interface ListedPerson extends NewPerson {
  readonly key: string;
}

interface Props {
  readonly label: string;
  readonly empty: string;
  readonly people: readonly ListedPerson[];
  readonly readOnly?: boolean;
  readonly onChange: (
    key: string,
    patch: Partial<Pick<NewPerson, 'role' | 'blocking' | 'nonBlockingReason'>>,
  ) => void;
  readonly onRemove: (key: string) => void;
  readonly onMove: (key: string, steps: -1 | 1) => void;
}

/** Who takes part, in their order: role, whether it occupies them, up and down, out. */
export function PeopleList({ label, empty, people, readOnly, onChange, onRemove, onMove }: Props) {
  const texts = useTexts(peopleTexts);
  if (people.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <Rows label={label}>
      {people.map((person, index) => (
        <Row
          key={person.key}
          acts={
            readOnly === true ? undefined : (
              <Acts
                person={person}
                first={index === 0}
                last={index === people.length - 1}
                onMove={(steps) => {
                  onMove(person.key, steps);
                  focusLater(`person-${person.key}-${steps === -1 ? 'up' : 'down'}`);
                }}
                onRemove={() => {
                  const next = people[index + 1] ?? people[index - 1];
                  onRemove(person.key);
                  if (next !== undefined) focusLater(`person-${next.key}-out`);
                }}
              />
            )
          }
        >
          <Text fw={600}>{person.name}</Text>
          <RoleAndReason
            person={person}
            readOnly={readOnly === true}
            onChange={(patch) => onChange(person.key, patch)}
          />
          {!person.blocking && (
            <Text size="sm" c="dimmed">
              {texts.notOccupied(person.nonBlockingReason ?? '')}
            </Text>
          )}
        </Row>
      ))}
    </Rows>
  );
}

interface RoleProps {
  readonly person: ListedPerson;
  readonly readOnly: boolean;
  readonly onChange: (
    patch: Partial<Pick<NewPerson, 'role' | 'blocking' | 'nonBlockingReason'>>,
  ) => void;
}

function RoleAndReason({ person, readOnly, onChange }: RoleProps) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const [reason, setReason] = useState<string>();
  const roles = optionsOf<Role>(words.speakerRoles);
  if (readOnly) return <Text size="sm">{words.speakerRoles[person.role]}</Text>;
  // Who is not occupied needs a reason: the box is empty at once, and saved when the reason is written.
  const asking = reason !== undefined;
  const settle = () => {
    if (reason === undefined) return;
    if (reason.trim() !== '') onChange({ blocking: false, nonBlockingReason: reason.trim() });
    setReason(undefined);
  };
  return (
    <Group gap="sm" mt={4}>
      <NativeSelect
        size="xs"
        aria-label={texts.roleOf(person.name)}
        data={roles}
        value={person.role}
        onChange={(event) => {
          const found = roles.find(({ value }) => value === event.currentTarget.value);
          if (found !== undefined) onChange({ role: found.value });
        }}
      />
      <Checkbox
        size="xs"
        label={texts.occupiedShort}
        aria-label={texts.occupiedOf(person.name)}
        checked={asking ? false : person.blocking}
        onChange={(event) => {
          if (event.currentTarget.checked) {
            setReason(undefined);
            if (!person.blocking) onChange({ blocking: true, nonBlockingReason: null });
          } else {
            setReason('');
          }
        }}
      />
      {asking && (
        <TextInput
          size="xs"
          autoFocus
          label={texts.reason}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            settle();
          }}
        />
      )}
    </Group>
  );
}

interface ActsProps {
  readonly person: ListedPerson;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (steps: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Acts({ person, first, last, onMove, onRemove }: ActsProps) {
  const texts = useTexts(peopleTexts);
  return (
    <>
      <ActionIcon
        id={`person-${person.key}-up`}
        variant="default"
        aria-label={texts.up(person.name)}
        aria-disabled={first}
        data-disabled={first}
        onClick={() => {
          if (!first) onMove(-1);
        }}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        id={`person-${person.key}-down`}
        variant="default"
        aria-label={texts.down(person.name)}
        aria-disabled={last}
        data-disabled={last}
        onClick={() => {
          if (!last) onMove(1);
        }}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        id={`person-${person.key}-out`}
        variant="default"
        aria-label={texts.takeOut(person.name)}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** The list with one row a place up or down. */
export function moved<T>(list: readonly T[], index: number, steps: -1 | 1): T[] {
  const to = index + steps;
  const thing = list[index];
  if (thing === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.toSpliced(index, 1);
  return others.toSpliced(to, 0, thing);
}
