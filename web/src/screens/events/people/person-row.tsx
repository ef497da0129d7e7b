import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Row } from '../../../parts/rows';
import { useTexts, useWords } from '../../../texts/texts';
import { useLanguage } from '../../../texts/language';
import { useDay, useViewerZone } from '../../../time/time';

import { localAt } from '../../../../../src/kernel/local-time.js';
import { countryName } from '../../../texts/country-name';
import { isGone } from './people-groups';
import type { Speaker } from './people.queries';
import { peopleTexts } from './people.texts';
import { StateMenu } from './state-menu';

interface Props {
  readonly speaker: Speaker;
  readonly onOpen: () => void;
}

/** One person in one role: the name as it prints in each language of the event, and the answer. */
export function PersonRow({ speaker, onOpen }: Props) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const language = useLanguage();
  const day = useDay();
  const zone = useViewerZone();
  const gone = isGone(speaker.state);
  const facts = [
    speaker.country === null ? undefined : countryName(speaker.country, language),
    words.expertCategories[speaker.category],
    speaker.attendanceMode === 'online' ? words.attendanceModes.online : undefined,
    speaker.availability.length > 0 ? texts.limited : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <Row acts={<StateMenu speaker={speaker} />}>
      <Group gap="0 0.625rem">
        <Anchor
          component="button"
          type="button"
          fw={gone ? 400 : 600}
          ta="start"
          id={`speaker-${speaker.id}`}
          onClick={onOpen}
        >
          {speaker.name}
        </Anchor>
        <OtherNames speaker={speaker} />
      </Group>
      <Group gap="0.25rem 0.625rem">
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {speaker.state === 'invited' && (
          <Badge variant="light" color="orange" tt="none">
            {texts.awaited(day(localAt(speaker.stateChangedAt, zone).slice(0, 10)))}
          </Badge>
        )}
        {speaker.consent !== 'granted' && !gone && (
          <Badge variant="outline" color="gray" tt="none">
            {texts.notShown}
          </Badge>
        )}
      </Group>
    </Row>
  );
}

/** The name in the other languages of the event, each form once. */
export function OtherNames({ speaker }: { readonly speaker: Speaker }) {
  const forms = new Map(
    speaker.names
      .filter(({ printed }) => printed !== speaker.name)
      .map(({ printed, formLang }) => [printed, formLang]),
  );
  return (
    <>
      {[...forms].map(([printed, lang]) => (
        <Text key={printed} span size="sm" c="dimmed" lang={lang === 'und' ? undefined : lang}>
          {printed}
        </Text>
      ))}
    </>
  );
}
