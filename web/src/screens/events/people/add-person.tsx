import { Button, Group, Paper, Select, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../api/problem';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { Link } from '../../../parts/link';
import { notifyDone } from '../../../parts/notify';
import { ExpertSelect } from '../../../pickers/expert-select';
import type { Choice } from '../../../pickers/search-select';
import { useCan } from '../../../session/session';
import { useTexts, useWords } from '../../../texts/texts';
import type { EventTabProps } from '../event.screen';
import { ROLES, STATES } from './people-groups';
import {
  engage,
  peopleChanged,
  type Speaker,
  type SpeakerRole,
  type SpeakerState,
} from './people.queries';
import { peopleTexts } from './people.texts';

interface Values {
  readonly expertId: Choice | null;
  readonly role: SpeakerRole;
  readonly state: SpeakerState;
  readonly attendanceMode: Speaker['attendanceMode'];
}

/** Engages somebody from the registry; one after the other, the role stays as it was chosen. */
export function AddPerson({ event, onDone }: EventTabProps & { readonly onDone: () => void }) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const mayEnter = useCan('experts:write');
  const form = useForm<Values>({
    id: `event.${event.id}.people.new`,
    initial: {
      expertId: null,
      role: 'speaker',
      state: 'proposed',
      attendanceMode: event.format === 'online' ? 'online' : 'in_person',
    },
    save: async ({ expertId, ...values }) => {
      if (expertId === null) throw atExpert('required', texts.chooseExpert);
      try {
        const made = await engage(event.id, { ...values, expertId: expertId.id });
        notifyDone(texts.added(made.name));
      } catch (error) {
        // Said at the field that it is about.
        if (error instanceof ApiProblem && error.code === 'speaker_engaged_already')
          throw atExpert(error.code, error.title);
        throw error;
      }
      await peopleChanged(queries);
    },
  });
  return (
    <Paper withBorder p="md" radius="md" id="add-person">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {texts.addTitle}
        </Title>
        <FormFrame
          form={form}
          labels={{}}
          actLabel={texts.add}
          onSaved={() => form.change({ expertId: null })}
          onCancel={onDone}
        >
          <Group align="flex-start" gap="sm">
            <div style={{ flex: '1 1 16rem' }}>
              <ExpertSelect
                label={texts.expert}
                name="expertId"
                value={form.values.expertId}
                error={form.error('expertId')}
                onChange={(choice) =>
                  form.change({
                    expertId: choice === null ? null : { id: choice.id, label: choice.label },
                  })
                }
              />
            </div>
            <Select
              label={texts.role}
              name="role"
              allowDeselect={false}
              data={ROLES.map((value) => ({ value, label: words.speakerRoles[value] }))}
              value={form.values.role}
              onChange={(role) => {
                if (role !== null) form.change({ role });
              }}
            />
            <Select
              label={texts.answer}
              name="state"
              allowDeselect={false}
              data={STATES.slice(0, 4).map((value) => ({
                value,
                label: words.speakerStates[value],
              }))}
              value={form.values.state}
              onChange={(state) => {
                if (state !== null) form.change({ state });
              }}
            />
            <Select
              label={texts.attendance}
              name="attendanceMode"
              allowDeselect={false}
              data={(['in_person', 'online'] as const).map((value) => ({
                value,
                label: words.attendanceModes[value],
              }))}
              value={form.values.attendanceMode}
              onChange={(attendanceMode) => {
                if (attendanceMode !== null) form.change({ attendanceMode });
              }}
            />
          </Group>
          {mayEnter && (
            <div>
              <Link to="/experts/new" size="sm">
                {texts.newExpert}
              </Link>
            </div>
          )}
        </FormFrame>
      </Stack>
    </Paper>
  );
}

function atExpert(code: string, message: string): ApiProblem {
  return new ApiProblem({
    status: 422,
    code,
    title: message,
    issues: [{ field: 'expertId', code, message }],
  });
}

/** The way to the form, while it is not open. */
export function AddButton({ onClick }: { readonly onClick: () => void }) {
  const texts = useTexts(peopleTexts);
  return <Button onClick={onClick}>{texts.addTitle}</Button>;
}
