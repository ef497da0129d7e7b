import { Badge, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFrame } from '../../forms/form-frame';
import { optionsOf } from '../../forms/options';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { CONSENT_COLOURS } from './consent-colours';
import { ExpertChanges } from './expert-changes';
import { expertsChanged, recordConsent, type Expert } from './experts.queries';
import { expertsTexts } from './experts.texts';
import { profileTexts } from './profile.texts';

interface Props {
  readonly expert: Expert;
}

/** Whether the person agreed to be shown in public, since when, and where that is on record. */
export function ConsentPart({ expert }: Props) {
  const texts = useTexts(profileTexts);
  const words = useWords();
  const moment = useMoment();
  const writes = useCan('experts:write');
  const [recording, setRecording] = useState(false);
  const [earlier, setEarlier] = useState(false);
  const { consent, consentChangedAt, consentSource } = expert;
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="xs">
        <Badge size="lg" variant="light" color={CONSENT_COLOURS[consent]} tt="none">
          {words.consents[consent]}
        </Badge>
        {consentChangedAt !== null && (
          <Text size="sm" c="dimmed">
            {texts.consentSince(moment(consentChangedAt))}
          </Text>
        )}
      </Group>
      <Text>{consent === 'granted' ? texts.consentShown : texts.consentHidden}</Text>
      {consentSource !== null && (
        <Text>
          {texts.consentSource}: {consentSource}
        </Text>
      )}
      {writes && (
        <Button variant="default" onClick={() => setRecording(true)}>
          {texts.recordConsent}
        </Button>
      )}
      {writes && consentChangedAt !== null && (
        <details onToggle={(event) => setEarlier(event.currentTarget.open)}>
          <summary>
            <Text span size="sm">
              {texts.consentEarlier}
            </Text>
          </summary>
          {earlier && <ExpertChanges expert={expert} field="consent" />}
        </details>
      )}
      {writes && (
        <ConsentDialog expert={expert} opened={recording} onClose={() => setRecording(false)} />
      )}
    </Stack>
  );
}

interface DialogProps extends Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function ConsentDialog({ expert, opened, onClose }: DialogProps) {
  const texts = useTexts(profileTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.recordConsent}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <ConsentForm expert={expert} onClose={onClose} />}
    </Modal>
  );
}

function ConsentForm({ expert, onClose }: Props & { readonly onClose: () => void }) {
  const texts = useTexts(profileTexts);
  const shared = useTexts(expertsTexts);
  const words = useWords();
  const queries = useQueryClient();
  const form = useForm({
    id: `expert.${expert.id}.consent`,
    initial: { consent: expert.consent, source: expert.consentSource ?? '' },
    save: async ({ consent, source }) => {
      await recordConsent(expert.id, { consent, source: source.trim() === '' ? null : source });
      await expertsChanged(queries);
    },
  });
  const { consent, source } = form.values;
  return (
    <FormFrame
      form={form}
      labels={{ consent: shared.consent, source: texts.consentSource }}
      actLabel={texts.recordConsent}
      onCancel={onClose}
      onSaved={() => {
        notifyDone(texts.consentRecorded);
        onClose();
      }}
    >
      <Select
        label={texts.consentNow}
        name="consent"
        allowDeselect={false}
        data={optionsOf(words.consents)}
        value={consent}
        error={form.error('consent')}
        onChange={(chosen) => {
          // Another word of the person is on record elsewhere.
          if (chosen !== null) form.change({ consent: chosen, source: '' });
        }}
      />
      <TextInput
        label={texts.consentSource}
        description={texts.consentSourceHint}
        name="source"
        required={consent === 'granted'}
        value={source}
        error={form.error('source')}
        onChange={(event) => form.change({ source: event.currentTarget.value })}
      />
      {consent !== expert.consent && (
        <Text role="status">
          {consent === 'granted'
            ? texts.consentWillShow
            : expert.consent === 'granted'
              ? texts.consentWillHide
              : texts.consentHidden}
        </Text>
      )}
    </FormFrame>
  );
}
