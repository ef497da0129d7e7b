import { Text } from '@mantine/core';
import {
  formatDate,
  formatDateTime,
  formatTime,
  zoneName,
} from '../../../../../src/kernel/local-time.js';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useMoment, useViewerZone } from '../../../time/time';
import type { Version } from '../outcomes.queries';
import { publishTexts } from './publish.texts';
import { twoOffsets } from './wall-clock-twice';

/**
 * When a version is to come out: on the wall clock that was set, with which of two where the clocks show the time
 * twice; with the zone and the reader's own time where the reader is in another zone.
 */
export function SetTime({
  version,
}: {
  readonly version: Pick<Version, 'publishLocal' | 'publishZone' | 'publishAt'>;
}) {
  const common = useTexts(consoleTexts);
  const texts = useTexts(publishTexts);
  const language = useLanguage();
  const moment = useMoment();
  const own = useViewerZone();
  const { publishLocal: local, publishZone: zone, publishAt } = version;
  if (local === null || zone === null || publishAt === null) return null;
  const twice = twoOffsets(local, zone);
  const { offset } = Temporal.Instant.from(publishAt).toZonedDateTimeISO(zone);
  const which = offset === twice?.[0] ? texts.firstHour(offset) : texts.secondHour(offset);
  return (
    <>
      <time dateTime={publishAt}>
        {twice === undefined
          ? formatDateTime(local, zone, language)
          : [formatDate(local, language), formatTime(local, language), which].join(' · ')}
      </time>
      {own !== zone && (
        <Text size="sm">
          {twice === undefined ? zoneName(zone, local, language) : zone}
          <br />
          {common.yourTime(moment(publishAt))}
        </Text>
      )}
    </>
  );
}
