import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { moved, PeopleList } from './people-list';
import { peopleTexts } from './people.texts';
import { PersonAdder } from './person-adder';
import { refreshProgramme, type Board, type Person, type Session } from './programme.queries';
import { peopleInput, placementOf, valuesOf, type NewPerson } from './session-values';

interface Props {
  readonly board: Board;
  readonly session: Session;
  /** Null: of the session itself. */
  readonly contributionId: string | null;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onOpenOther: (sessionId: string) => void;
}

/** The people of a session that exists, or of a contribution in it: each change is saved by itself. */
export function SessionPeople(props: Props) {
  const { board, session, contributionId, label, readOnly } = props;
  const texts = useTexts(peopleTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const people = session.people.filter((person) => person.contributionId === contributionId);
  const refresh = () => refreshProgramme(queries, board.event.id);
  /** A refusal is said, and what was shown becomes again what is there. */
  const attempt = (work: () => Promise<unknown>) => {
    void work()
      .catch((error: unknown) => notifyRefused(problemSentence(asProblem(error), language)))
      .finally(refresh);
  };
  const add = async (person: NewPerson) => {
    const [body] = peopleInput([person]);
    if (body === undefined) return;
    await answer(
      api.POST('/api/v1/sessions/{id}/people', {
        params: { path: { id: session.id } },
        body: { ...body, contributionId },
      }),
    );
    await refresh();
    notifyDone(texts.putInDone(person.name));
  };
  const remove = async (person: Person) => {
    await answer(api.DELETE('/api/v1/assignments/{id}', { params: { path: { id: person.id } } }));
    notifyDone(texts.takenOut(person.name), {
      label: common.undo,
      act: () => attempt(() => add(person)),
    });
  };
  return (
    <Stack gap="xs">
      <PeopleList
        label={label}
        empty={contributionId === null ? texts.none : texts.noneInTalk}
        people={people.map((person) => ({ ...person, key: person.id }))}
        readOnly={readOnly}
        onChange={(key, patch) => {
          const person = people.find(({ id }) => id === key);
          if (person === undefined) return;
          attempt(() =>
            answer(
              api.PATCH('/api/v1/assignments/{id}', {
                params: { path: { id: key }, header: ifMatch(person.version) },
                body: patch,
              }),
            ),
          );
        }}
        onRemove={(key) => {
          const person = people.find(({ id }) => id === key);
          if (person !== undefined) attempt(() => remove(person));
        }}
        onMove={(key, steps) => {
          const ids = people.map(({ id }) => id);
          attempt(() =>
            answer(
              api.POST('/api/v1/sessions/{id}/order', {
                params: { path: { id: session.id } },
                body: { people: moved(ids, ids.indexOf(key), steps) },
              }),
            ),
          );
        }}
      />
      {!readOnly && (
        <PersonAdder
          id={`add-person-${contributionId ?? session.id}`}
          board={board}
          placement={placementOf(valuesOf(session), session, session.people)}
          values={valuesOf(session)}
          onAdd={add}
          onOpenOther={props.onOpenOther}
        />
      )}
    </Stack>
  );
}
