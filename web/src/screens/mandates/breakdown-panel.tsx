import { Anchor, Drawer, Stack, Text } from '@mantine/core';
import { Link } from '../../parts/link';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { breakdownTexts } from './breakdown.texts';
import type { BreakdownRow } from './breakdown-part';

interface Props {
  readonly row: BreakdownRow | undefined;
  readonly nameOf: (row: BreakdownRow) => string;
  readonly onClose: () => void;
}

/** The events behind the numbers of a theme, country or kind, with what was published of each. */
export function BreakdownPanel({ row, nameOf, onClose }: Props) {
  const common = useTexts(consoleTexts);
  return (
    <Drawer
      opened={row !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={row === undefined ? undefined : nameOf(row)}
      styles={{ title: { lineHeight: 1.3 } }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {row !== undefined && <Events row={row} />}
    </Drawer>
  );
}

function Events({ row }: { readonly row: BreakdownRow }) {
  const texts = useTexts(breakdownTexts);
  const words = useWords();
  const day = useDay();
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <Stack>
      <Stack gap="sm" component="ul" className="list-bare">
        {row.events.map((event) => (
          <li key={event.eventId}>
            <Link to={`/events/${event.eventId}`}>
              <Localized text={event.title} />
            </Link>
            <Text size="sm" c="dimmed">
              {words.proofStates[event.state]} · {day(event.startsOn)}
            </Text>
            {event.publications.map((publication) => (
              <Text size="sm" key={publication.publicationId}>
                <Anchor href={`/${language}/publications/${publication.slug}`}>
                  {texts.publication(localized(publication.title).text)}
                </Anchor>
              </Text>
            ))}
          </li>
        ))}
      </Stack>
      {row.more > 0 && <Text c="dimmed">{texts.more(row.more)}</Text>}
    </Stack>
  );
}
