import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchFile } from '../../../api/client';
import { ProblemBox } from '../../../parts/problem-box';
import { useSession } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { isUiLanguage, UI_LANGUAGES } from '../../../texts/language';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { exchangeTexts } from './exchange.texts';

const FORMATS = [
  'programme.xlsx',
  'programme.csv',
  'programme.ics',
  'schedule.xml',
  'schedule.json',
  'schedule2.json',
] as const;

/** The programme as a file: in which form, in which language. */
export function ExportDialog({
  eventId,
  onClose,
}: {
  readonly eventId: string;
  readonly onClose: () => void;
}) {
  const texts = useTexts(exchangeTexts);
  const common = useTexts(consoleTexts);
  const languageName = useLanguageName();
  const { organization } = useSession();
  const [lang, setLang] = useState<string>(organization.languages.find(isUiLanguage) ?? 'en');
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<unknown>();
  const take = async (format: string) => {
    setBusy(format);
    setError(undefined);
    try {
      const { blob, name } = await fetchFile(
        `/api/v1/events/${eventId}/export/${format}?lang=${encodeURIComponent(lang)}`,
      );
      const address = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The browser has taken it over by then.
      window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.exportTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{texts.exportLead}</Text>
        <Select
          label={texts.language}
          allowDeselect={false}
          data={UI_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={lang}
          onChange={(chosen) => {
            if (chosen !== null) setLang(chosen);
          }}
        />
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            justify="flex-start"
            className="programme-wrap"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={busy === format}
            onClick={() => void take(format)}
          >
            {texts[format]}
          </Button>
        ))}
        {error !== undefined && <ProblemBox error={error} />}
      </Stack>
    </Modal>
  );
}
