import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { offsetAt, zoneName } from '../../../../../src/kernel/local-time.js';
import { answer, api } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { useSession } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { MomentInput } from '../../../time/date-inputs';
import { useMoment, useToday, useViewerZone } from '../../../time/time';
import type { PartProps } from '../outcomes.queries';
import { publicationChanged } from './publication.queries';
import { publishTexts } from './publish.texts';
import { twoOffsets } from './wall-clock-twice';
import { WillDo } from './will-do';

interface Props extends PartProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Sets the time at which a version comes out by itself, on the wall clock of the organization. */
export function ScheduleDialog({ opened, onClose, outcome, version }: Props) {
  const texts = useTexts(publishTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={version.state === 'scheduled' ? texts.anotherTime : texts.publishLater}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <ScheduleForm outcome={outcome} version={version} onClose={onClose} />}
    </Modal>
  );
}

function ScheduleForm({ outcome, version, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(publishTexts);
  const language = useLanguage();
  const today = useToday();
  const queries = useQueryClient();
  const { zone } = useSession().organization;
  const form = useForm({
    id: `publish.${version.id}`,
    initial: { at: version.publishZone === zone ? (version.publishLocal ?? '') : '', offset: '' },
    save: async ({ at, offset }) => {
      try {
        await answer(
          api.POST('/api/v1/outcome-versions/{id}/publish', {
            params: { path: { id: version.id } },
            body: {
              at: at + (twoOffsets(at, zone)?.includes(offset) === true ? offset : ''),
              zone,
            },
          }),
        );
        notifyDone(texts.scheduled);
      } finally {
        await publicationChanged(queries);
      }
      focusLater('publication-publish');
    },
  });
  const { at, offset } = form.values;
  const twice = twoOffsets(at, zone);
  return (
    <FormFrame
      form={form}
      labels={{ at: texts.when }}
      onSaved={onClose}
      onCancel={onClose}
      actLabel={version.state === 'scheduled' ? texts.anotherTime : texts.publishLater}
    >
      <Stack gap="xs">
        <MomentInput
          label={texts.when}
          name="at"
          required
          min={today}
          value={at}
          error={form.error('at')}
          onChange={(next) => form.change({ at: next })}
        />
        <Text size="sm" c="dimmed">
          {texts.inZone(zoneName(zone, at === '' ? `${today}T12:00` : at, language))}
        </Text>
        {twice !== undefined && (
          <Radio.Group
            label={texts.whichHour}
            value={offset}
            onChange={(next) => form.change({ offset: next })}
          >
            <Stack gap={4} mt={4}>
              <Radio value={twice[0]} label={texts.firstHour(twice[0])} />
              <Radio value={twice[1]} label={texts.secondHour(twice[1])} />
            </Stack>
          </Radio.Group>
        )}
        <OwnTime at={at} zone={zone} offset={twice === undefined ? undefined : offset} />
      </Stack>
      <WillDo outcome={outcome} version={version} />
    </FormFrame>
  );
}

interface OwnTimeProps {
  readonly at: string;
  readonly zone: string;
  /** The offset that was chosen where the clocks show the time twice; empty before the choice. */
  readonly offset: string | undefined;
}

/** The same moment on the reader's own clock, where that shows another time. */
function OwnTime({ at, zone, offset }: OwnTimeProps) {
  const common = useTexts(consoleTexts);
  const moment = useMoment();
  const own = useViewerZone();
  if (own === zone || at.length < 16 || offset === '') return null;
  const chosen = offset ?? offsetAt(at, zone);
  const instant = Temporal.Instant.from(`${at}${chosen}`);
  if (instant.toZonedDateTimeISO(own).offset === chosen) return null;
  return (
    <Text size="sm" c="dimmed" role="status">
      {common.yourTime(moment(instant.toString()))}
    </Text>
  );
}
