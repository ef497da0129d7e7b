import { Button, Modal, Select, Stack, Text, Title } from '@mantine/core';
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

const PRINTED = ['booklet.pdf', 'poster.pdf', 'doors.pdf'] as const;

/** The programme as a file or on paper: in which form, in which language. */
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
  const [second, setSecond] = useState<string | null>(null);
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<unknown>();
  const take = async (format: string, path: string) => {
    setBusy(format);
    setError(undefined);
    try {
      const { blob, name } = await fetchFile(`/api/v1/events/${eventId}/${path}`);
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
  const query = `lang=${encodeURIComponent(lang)}`;
  const button = (format: (typeof FORMATS)[number] | (typeof PRINTED)[number], path: string) => (
    <Button
      key={format}
      variant="default"
      justify="flex-start"
      className="programme-wrap"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={busy === format}
      onClick={() => void take(format, path)}
    >
      {texts[format]}
    </Button>
  );
  const names = UI_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }));
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
          data={names}
          value={lang}
          onChange={(chosen) => {
            if (chosen === null) return;
            setLang(chosen);
            if (chosen === second) setSecond(null);
          }}
        />
        {FORMATS.map((format) => button(format, `export/${format}?${query}`))}
        <Title order={3} size="h5">
          {texts.onPaper}
        </Title>
        <Text size="sm" c="dimmed">
          {texts.onPaperLead}
        </Text>
        <Select
          label={texts.secondLanguage}
          placeholder={texts.noSecond}
          clearable
          clearButtonProps={{ 'aria-label': texts.noSecond }}
          data={names.filter(({ value }) => value !== lang)}
          value={second}
          onChange={setSecond}
        />
        {PRINTED.map((form) =>
          button(
            form,
            `print/${form}?${query}${second === null ? '' : `&second=${encodeURIComponent(second)}`}`,
          ),
        )}
        {error !== undefined && <ProblemBox error={error} />}
      </Stack>
    </Modal>
  );
}
