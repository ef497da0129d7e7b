import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchFile } from '../../../api/client';
import { useAddress } from '../../../parts/address';
import { Loaded } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { PartProps } from '../outcomes.queries';
import { previewTexts } from './preview.texts';
import './preview.css';

/** The version as readers will see it: as a page of the site and as a PDF, in each of its languages. */
export default function PreviewPart({ version }: PartProps) {
  const texts = useTexts(previewTexts);
  const languageName = useLanguageName();
  const { get, set } = useAddress();
  const languages = version.editions.map((edition) => edition.lang);
  const asked = get('lang');
  const lang = asked !== undefined && languages.includes(asked) ? asked : version.authenticLanguage;
  const path = (format: 'html' | 'pdf') =>
    `/api/v1/outcome-versions/${version.id}/preview.${format}?lang=${encodeURIComponent(lang)}`;
  // Asked for by script first, so that an ended session or a refusal is said here instead of inside of the frame.
  const page = useQuery({
    queryKey: ['outcomes', 'preview', version.id, version.version, lang],
    queryFn: async () => (await fetchFile(path('html'))).name,
  });
  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={texts.language}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
          value={lang}
          onChange={(value) => set({ lang: value ?? undefined })}
        />
        <PdfButtons key={lang} path={path('pdf')} />
      </Group>
      {lang !== asked && asked !== undefined && (
        <Text c="dimmed">{texts.noText(languageName(asked))}</Text>
      )}
      <Loaded query={page}>
        {() => (
          <iframe
            key={`${lang} ${String(version.version)}`}
            className="outcome-preview"
            title={texts.frame(languageName(lang))}
            src={path('html')}
            // Nothing in it runs; links open outside of it.
            sandbox="allow-same-origin allow-popups"
          />
        )}
      </Loaded>
    </Stack>
  );
}

/** Makes the PDF, which takes a moment, and then offers it. */
function PdfButtons({ path }: { readonly path: string }) {
  const texts = useTexts(previewTexts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const download = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { blob, name } = await fetchFile(path);
      const address = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button loading={busy} onClick={() => void download()}>
        {texts.downloadPdf}
      </Button>
      <Button component="a" variant="default" href={path} target="_blank" rel="noreferrer">
        {texts.openPdf}
      </Button>
      <span role="status" className="outcome-quiet">
        {busy ? texts.making : ''}
      </span>
      {error !== undefined && <ProblemBox error={error} />}
    </>
  );
}
