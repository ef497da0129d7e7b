import { Group, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../api/problem';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts, useWords } from '../../../texts/texts';
import { ROLES } from './people-groups';
import { changeSpeaker, peopleChanged, readSpeaker, type Speaker } from './people.queries';
import { peopleTexts } from './people.texts';
import { personTexts } from './person.texts';

type Values = Pick<Speaker, 'role' | 'attendanceMode' | 'note'>;

const valuesOf = ({ role, attendanceMode, note }: Speaker): Values => ({
  role,
  attendanceMode,
  note,
});

/** Role, attendance and note of one engagement. */
export function PersonForm({ speaker }: { readonly speaker: Speaker }) {
  const texts = useTexts(peopleTexts);
  const own = useTexts(personTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const form = useForm<Values>({
    id: `speaker.${speaker.id}`,
    initial: valuesOf(speaker),
    version: speaker.version,
    save: async (values, version) => {
      try {
        await changeSpeaker(speaker.id, version ?? speaker.version, values);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'speaker_engaged_already') throw error;
        const issue = { field: 'role', code: error.code, message: error.title };
        throw new ApiProblem({ ...error, title: error.title, issues: [issue] });
      }
      await peopleChanged(queries);
    },
    current: async () => {
      const now = await readSpeaker(speaker.id);
      return { values: valuesOf(now), version: now.version };
    },
  });
  const labels = { role: texts.role, attendanceMode: texts.attendance, note: own.note };
  return (
    <FormFrame form={form} labels={labels} onSaved={() => notifyDone(common.saved)}>
      <Group grow align="flex-start">
        <Select
          label={texts.role}
          name="role"
          allowDeselect={false}
          data={ROLES.map((value) => ({ value, label: words.speakerRoles[value] }))}
          value={form.values.role}
          error={form.error('role')}
          onChange={(role) => {
            if (role !== null) form.change({ role });
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
          error={form.error('attendanceMode')}
          onChange={(attendanceMode) => {
            if (attendanceMode !== null) form.change({ attendanceMode });
          }}
        />
      </Group>
      <Textarea
        label={own.note}
        name="note"
        description={own.noteHint}
        autosize
        minRows={2}
        maxRows={12}
        value={form.values.note}
        error={form.error('note')}
        onChange={(event) => form.change({ note: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
