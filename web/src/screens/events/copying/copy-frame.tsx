import { Button, Group, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { View } from '../../../api/client';
import { Waiting } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { ProblemBox } from '../../../parts/problem-box';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useReadAnew, type CopyReport } from './copying.queries';
import { copyingTexts } from './copying.texts';
import { datesTexts } from './dates.texts';
import { DatesPreview } from './dates-preview';
import { startFault } from './start-fault';

interface Props {
  readonly lead: string;
  readonly allDay: boolean;
  /** What is chosen so far; nothing until there is a day. A refusal of the act belongs to what was chosen then. */
  readonly chosen: unknown;
  readonly preview: UseQueryResult<CopyReport>;
  /** The preview belongs to what was chosen before. */
  readonly stale: boolean;
  readonly actLabel: string;
  readonly act: () => Promise<View<'EventCopied'>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A copy that is about to be made: the choices, every date before and after, and the act, which leads to the draft. */
export function CopyFrame({
  lead,
  allDay,
  chosen,
  preview,
  stale,
  actLabel,
  act,
  onClose,
  children,
}: Props) {
  const texts = useTexts(copyingTexts);
  const dates = useTexts(datesTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const readAnew = useReadAnew();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly of: string; readonly error: unknown }>();
  const choice = JSON.stringify(chosen ?? null);
  const make = async () => {
    setBusy(true);
    try {
      const { event } = await act();
      onClose();
      if (event !== null) {
        notifyDone(texts.made(localized(event.title).text));
        navigate(`/events/${event.id}/overview`);
      }
      await readAnew();
    } catch (error) {
      setRefusal({ of: choice, error });
    } finally {
      setBusy(false);
    }
  };
  const { data: plan } = preview;
  return (
    <form
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void make();
      }}
    >
      <Stack>
        <Text>{lead}</Text>
        {children}
        {chosen === undefined ? (
          <Text c="dimmed">{texts.previewWaits}</Text>
        ) : preview.isError ? (
          startFault(preview.error) === undefined && (
            <ProblemBox error={preview.error} again={() => void preview.refetch()} />
          )
        ) : plan === undefined ? (
          <Waiting />
        ) : (
          <DatesPreview
            zone={plan.zone}
            allDay={allDay}
            plan={plan}
            weekend={plan.weekend}
            advice={dates.clashAdvice}
            stale={stale}
          />
        )}
        {plan !== undefined && plan.counts.unscheduled > 0 && (
          <Text size="sm">{texts.makes(plan.counts.unscheduled)}</Text>
        )}
        {refusal !== undefined && refusal.of === choice && <ProblemBox error={refusal.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={chosen === undefined || stale || preview.isError || plan?.possible !== true}
          >
            {actLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
