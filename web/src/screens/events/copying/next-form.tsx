import { Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateWithWeekday } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { CopyFrame } from './copy-frame';
import { FIRST_PARTS, partsToSend } from './copy-parts';
import { nextPreviewQuery, sendNext, type CopiedEvent, type CopiedSeries } from './copying.queries';
import { copyingTexts } from './copying.texts';
import { datesTexts } from './dates.texts';
import { DayFields } from './day-fields';
import { PartsFields } from './parts-fields';
import { startFault } from './start-fault';

interface Props {
  readonly series: CopiedSeries;
  readonly model: CopiedEvent;
  readonly onClose: () => void;
}

type Keep = 'day' | 'weekday' | 'own';
type Choice = View<'NextChoice'>;

/** How many of the days passed over are named. */
const MOST_MISSED = 6;

/** The day that the cadence asks for, or another one; what comes along; every date. */
export function NextForm({ series, model, onClose }: Props) {
  const texts = useTexts(copyingTexts);
  const [chosen, setChosen] = useState({
    keep: 'day' as Keep,
    day: '',
    time: model.startsLocal.slice(11, 16),
    parts: FIRST_PARTS,
  });
  const [asked] = useDebouncedValue(chosen, 200);
  const inputOf = ({ keep, day, time, parts }: typeof chosen): View<'SeriesNext'> | undefined => {
    if (keep !== 'own') return { keep, with: partsToSend(parts) };
    return day === '' ? undefined : { startsLocal: `${day}T${time}`, with: partsToSend(parts) };
  };
  // Which days there are to choose from does not depend on what is chosen.
  const days = useQuery(nextPreviewQuery(series.id, {}));
  const preview = useQuery(nextPreviewQuery(series.id, inputOf(asked)));
  const input = inputOf(chosen);
  const stale = asked !== chosen || preview.isPlaceholderData;
  const next = preview.data?.next ?? days.data?.next;
  const change = (patch: Partial<typeof chosen>) => setChosen({ ...chosen, ...patch });
  return (
    <CopyFrame
      lead={texts.nextLead}
      allDay={model.allDay}
      chosen={input}
      preview={preview}
      stale={stale}
      actLabel={next == null ? texts.clone : texts.makeNext(next.number)}
      act={() =>
        sendNext(series.id, { ...input, ...(next == null ? {} : { number: next.number }) })
      }
      onClose={onClose}
    >
      <Stack>
        <Missed days={next?.missed ?? []} />
        <Radio.Group
          label={texts.which}
          value={chosen.keep}
          onChange={(keep) => {
            if (isKeep(keep)) change({ keep });
          }}
        >
          <Stack gap="xs" mt={4}>
            <DayChoices choices={next?.choices ?? []} />
            <Radio value="own" label={texts.ownDay} />
          </Stack>
        </Radio.Group>
        {chosen.keep === 'own' && (
          <DayFields
            event={model}
            day={chosen.day}
            time={chosen.time}
            error={stale ? undefined : startFault(preview.error)}
            onChange={(day, time) => change({ day, time })}
          />
        )}
        <PartsFields
          parts={chosen.parts}
          counts={preview.data?.counts}
          onChange={(parts) => change({ parts })}
        />
      </Stack>
    </CopyFrame>
  );
}

function isKeep(value: string): value is Keep {
  return value === 'day' || value === 'weekday' || value === 'own';
}

/** The days that the cadence asks for; one choice where both rules lead to the same. */
function DayChoices({ choices }: { readonly choices: readonly Choice[] }) {
  const texts = useTexts(copyingTexts);
  const dates = useTexts(datesTexts);
  const language = useLanguage();
  const [first] = choices;
  const differ = choices.some(({ startsLocal }) => startsLocal !== first?.startsLocal);
  return choices
    .filter(({ keep }) => differ || keep === 'day')
    .map(({ keep, startsLocal, weekend }) => {
      const day = formatDateWithWeekday(startsLocal, language);
      const label = !differ
        ? texts.keepCadence(day)
        : keep === 'day'
          ? texts.keepDay(day)
          : texts.keepWeekday(day);
      return (
        <Radio
          key={keep}
          value={keep}
          label={label}
          {...(weekend ? { description: dates.weekend } : {})}
        />
      );
    });
}

function Missed({ days }: { readonly days: readonly string[] }) {
  const texts = useTexts(copyingTexts);
  const day = useDay();
  if (days.length === 0) return null;
  const named = days.slice(-MOST_MISSED).map(day);
  return (
    <Text size="sm">
      {texts.missed([...(days.length > MOST_MISSED ? ['…'] : []), ...named].join(', '))}
    </Text>
  );
}
