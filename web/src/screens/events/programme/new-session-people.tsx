import { Stack, Title } from '@mantine/core';
import type { Form } from '../../../forms/use-form';
import { useTexts } from '../../../texts/texts';
import { moved, PeopleList } from './people-list';
import { peopleTexts } from './people.texts';
import { PersonAdder } from './person-adder';
import type { Board } from './programme.queries';
import { fieldId, refusalAt } from './session-refusals';
import { formTexts } from './session-form.texts';
import { placementOf, type SessionValues } from './session-values';

interface Props {
  readonly board: Board;
  readonly form: Form<SessionValues>;
  readonly onOpenOther: (sessionId: string) => void;
}

/** The people of a session that is being made: saved together with it. */
export function NewSessionPeople({ board, form, onOpenOther }: Props) {
  const texts = useTexts(peopleTexts);
  const labels = useTexts(formTexts);
  const { people } = form.values;
  const refused = refusalAt(form, 'people');
  const keyed = people.map((person) => ({ ...person, key: `${person.expertId}-${person.role}` }));
  const at = (key: string) => keyed.findIndex((person) => person.key === key);
  return (
    <Stack gap="xs" data-field="people" id={fieldId('people')} tabIndex={-1}>
      <Title order={3} size="h5">
        {labels.people}
      </Title>
      {refused !== undefined && (
        <div className="field-error" role="alert">
          {refused}
        </div>
      )}
      <PeopleList
        label={labels.people}
        empty={texts.none}
        people={keyed}
        onChange={(key, patch) =>
          form.change({
            people: people.map((person, index) =>
              index === at(key) ? { ...person, ...patch } : person,
            ),
          })
        }
        onRemove={(key) => form.change({ people: people.toSpliced(at(key), 1) })}
        onMove={(key, steps) => form.change({ people: moved(people, at(key), steps) })}
      />
      <PersonAdder
        id="add-person-new"
        board={board}
        placement={placementOf(form.values, undefined, people)}
        values={form.values}
        onOpenOther={onOpenOther}
        onAdd={(person) => {
          form.change({
            people: [
              ...people.filter(
                ({ expertId, role }) => expertId !== person.expertId || role !== person.role,
              ),
              person,
            ],
          });
          return Promise.resolve();
        }}
      />
    </Stack>
  );
}
