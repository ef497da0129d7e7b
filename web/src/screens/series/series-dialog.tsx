import { Group, Modal, Select, SimpleGrid } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { CADENCES } from '../../../../src/kernel/local-time.js';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { scheduleTexts } from './schedule.texts';
import type { Series } from './series.queries';
import { seriesTexts } from './series.texts';

interface Props {
  readonly opened: boolean;
  /** What is edited; undefined for a new one. */
  readonly edited: Series | undefined;
  readonly onClose: () => void;
  /** Told the id of what was made. */
  readonly onMade?: (id: string) => void;
}

/** A new series, or one that is edited. */
export function SeriesDialog({ opened, edited, onClose, onMade }: Props) {
  const texts = useTexts(seriesTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.newSeries : texts.editSeries}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <SeriesForm edited={edited} onClose={onClose} {...(onMade ? { onMade } : {})} />}
    </Modal>
  );
}

type Values = Pick<Series, 'title' | 'description' | 'eventKind' | 'cadence' | 'startsOn'> & {
  readonly endsOn: string;
};

function valuesOf({ title, description, eventKind, cadence, startsOn, endsOn }: Series): Values {
  return { title, description, eventKind, cadence, startsOn, endsOn: endsOn ?? '' };
}

const NOTHING: Values = {
  title: {},
  description: {},
  eventKind: 'round_table',
  cadence: 'quarterly',
  startsOn: '',
  endsOn: '',
};

function SeriesForm({ edited, onClose, onMade }: Omit<Props, 'opened'>) {
  const texts = useTexts(seriesTexts);
  const common = useTexts(consoleTexts);
  const cadences = useTexts(scheduleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm<Values>({
    id: edited === undefined ? 'series.new' : `series.${edited.id}`,
    initial: edited === undefined ? NOTHING : valuesOf(edited),
    version: edited?.version ?? null,
    save: async (values, version) => {
      const body = { ...values, endsOn: values.endsOn === '' ? null : values.endsOn };
      const saved = await answer(
        version === null
          ? api.POST('/api/v1/series', { body })
          : api.PATCH('/api/v1/series/{id}', { params: { path, header: ifMatch(version) }, body }),
      );
      await queries.invalidateQueries({ queryKey: ['series'] });
      notifyDone(common.saved);
      if (version === null) onMade?.(saved.id);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/series/{id}', { params: { path } }));
      return { values: valuesOf(now), version: now.version };
    },
  });
  const { values, change, error } = form;
  return (
    <FormFrame
      form={form}
      labels={{
        title: texts.name,
        description: texts.description,
        eventKind: texts.kind,
        cadence: texts.cadence,
        startsOn: texts.startsOn,
        endsOn: texts.endsOn,
      }}
      // What was made is opened instead: closing would lead back to the list.
      {...(edited === undefined && onMade !== undefined ? {} : { onSaved: onClose })}
      onCancel={onClose}
      {...(edited === undefined ? { actLabel: texts.create } : {})}
    >
      <LocalizedInput
        label={texts.name}
        name="title"
        required
        value={values.title}
        error={error}
        onChange={(title) => change({ title })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={texts.kind}
          name="eventKind"
          allowDeselect={false}
          data={optionsOf(words.eventKinds)}
          value={values.eventKind}
          error={error('eventKind')}
          onChange={(eventKind) => {
            if (eventKind !== null) change({ eventKind });
          }}
        />
        <Select
          label={texts.cadence}
          name="cadence"
          allowDeselect={false}
          data={CADENCES.map((value) => ({ value, label: cadences[value] }))}
          value={values.cadence}
          error={error('cadence')}
          onChange={(cadence) => {
            if (cadence !== null) change({ cadence });
          }}
        />
      </SimpleGrid>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <DayInput
          label={texts.startsOn}
          name="startsOn"
          required
          description={texts.startsOnHint}
          value={values.startsOn}
          error={error('startsOn')}
          onChange={(startsOn) => change({ startsOn })}
        />
        <DayInput
          label={texts.endsOn}
          name="endsOn"
          clearable
          description={texts.endsOnHint}
          value={values.endsOn}
          error={error('endsOn')}
          onChange={(endsOn) => change({ endsOn })}
        />
      </Group>
      <LocalizedInput
        label={texts.description}
        name="description"
        rows={2}
        value={values.description}
        error={error}
        onChange={(description) => change({ description })}
      />
    </FormFrame>
  );
}
