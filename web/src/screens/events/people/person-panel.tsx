import { Alert, Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../../../api/client';
import { Confirm } from '../../../parts/confirm';
import { Facts } from '../../../parts/facts';
import { focusLater } from '../../../parts/focus';
import { Link } from '../../../parts/link';
import { notifyDone } from '../../../parts/notify';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { Availability } from './availability-part';
import { endEngagement, peopleChanged, type Speaker } from './people.queries';
import { PersonForm } from './person-form';
import { personTexts } from './person.texts';
import { StateMenu } from './state-menu';

interface Props {
  readonly event: View<'EventView'>;
  /** Who is shown; `gone` when the address names somebody who is not engaged any more; undefined while closed. */
  readonly speaker: Speaker | 'gone' | undefined;
  readonly onClose: () => void;
}

/** One person of the event beside the list: answer, names, hours, what is agreed. */
export function PersonPanel({ event, speaker, onClose }: Props) {
  const texts = useTexts(personTexts);
  const common = useTexts(consoleTexts);
  return (
    <Drawer
      opened={speaker !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={texts.panel}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {speaker === 'gone' && <Text>{texts.gone}</Text>}
      {speaker !== undefined && speaker !== 'gone' && (
        <Content key={speaker.id} event={event} speaker={speaker} onClose={onClose} />
      )}
    </Drawer>
  );
}

interface ContentProps {
  readonly event: View<'EventView'>;
  readonly speaker: Speaker;
  readonly onClose: () => void;
}

function Content({ event, speaker, onClose }: ContentProps) {
  const texts = useTexts(personTexts);
  const words = useWords();
  const moment = useMoment();
  const mayWrite = useCan('speakers:write');
  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={2} size="h4">
            {speaker.name}
          </Title>
          <Text c="dimmed">{words.speakerRoles[speaker.role]}</Text>
        </div>
        <StateMenu speaker={speaker} />
      </Group>
      <Facts
        facts={[
          {
            name: texts.since,
            value: `${words.speakerStates[speaker.state]}, ${texts.sinceWhen(moment(speaker.stateChangedAt))}`,
          },
          {
            name: texts.prints,
            value: <PrintedNames speaker={speaker} />,
          },
          { name: texts.consent, value: words.consents[speaker.consent] },
          ...(mayWrite
            ? []
            : [
                { name: texts.agreed, value: words.attendanceModes[speaker.attendanceMode] },
                ...(speaker.note === '' ? [] : [{ name: texts.note, value: speaker.note }]),
              ]),
        ]}
      />
      {speaker.consent !== 'granted' && (
        <Alert color="orange" variant="light">
          {texts.consentMissing}
        </Alert>
      )}
      <div>
        <Link to={`/experts/${speaker.expertId}`}>{texts.profile}</Link>
      </div>
      {mayWrite && (
        <section aria-labelledby="agreed-title">
          <Title order={3} size="h5" id="agreed-title" mb="xs">
            {texts.agreed}
          </Title>
          <PersonForm speaker={speaker} />
        </section>
      )}
      <section aria-labelledby="availability-title">
        <Title order={3} size="h5" id="availability-title" mb="xs">
          {texts.availability}
        </Title>
        <Availability event={event} speaker={speaker} />
      </section>
      {mayWrite && <Remove speaker={speaker} onRemoved={onClose} />}
    </Stack>
  );
}

/** The name in each working language of the event, and whose form is used where it has none of its own. */
function PrintedNames({ speaker: { names } }: { readonly speaker: Speaker }) {
  const texts = useTexts(personTexts);
  const languageName = useLanguageName();
  return (
    <Stack gap={2}>
      {names.map(({ lang, printed, formLang }) => (
        <div key={lang}>
          <Text span c="dimmed">
            {languageName(lang)}:{' '}
          </Text>
          <span lang={formLang === 'und' ? undefined : formLang}>{printed}</span>
          {formLang !== lang && formLang !== 'und' && (
            <Text span c="dimmed" size="sm">
              {' '}
              ({texts.borrowed(languageName(formLang))})
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}

function Remove({
  speaker,
  onRemoved,
}: {
  readonly speaker: Speaker;
  readonly onRemoved: () => void;
}) {
  const texts = useTexts(personTexts);
  const words = useWords();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {texts.remove} …
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={texts.removeTitle(speaker.name)}
        actLabel={texts.remove}
        dangerous
        act={async () => {
          await endEngagement(speaker.id);
          notifyDone(texts.removed(speaker.name));
          onRemoved();
          await peopleChanged(queries);
          focusLater('people-title');
        }}
      >
        <Text>{texts.removeWhat(words.speakerRoles[speaker.role])}</Text>
      </Confirm>
    </Group>
  );
}
