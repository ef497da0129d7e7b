import { Alert, Button, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useAddress } from '../../../parts/address';
import { Confirm } from '../../../parts/confirm';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { PART_HEADING } from '../../../parts/part-links';
import { actsQuery, type PartProps } from '../outcomes.queries';
import { versionActsTexts } from '../version-acts.texts';
import { BesidePane, ReadingText } from './beside-pane';
import { EditionEditor } from './edition-editor';
import { LanguageBar } from './language-bar';
import { useStaleness } from './stale-notice';
import { StartEdition } from './start-edition';
import { removeEdition } from './text.queries';
import { textTexts } from './text.texts';
import { useScrollTogether } from './use-scroll-together';

/** The text of a version in one language, with another beside it. */
export default function TextPart({ version, outcome }: PartProps) {
  const { get } = useAddress();
  const lang = get('lang') ?? version.authenticLanguage;
  return (
    <Stack>
      <LanguageBar version={version} here={lang} part="text" />
      <Sides key={`${version.id} ${lang}`} version={version} outcome={outcome} lang={lang} />
    </Stack>
  );
}

function Sides({ version, lang }: PartProps & { readonly lang: string }) {
  const texts = useTexts(textTexts);
  const acts = useTexts(versionActsTexts);
  const languageName = useLanguageName();
  const { get, set } = useAddress();
  const edition = version.editions.find((candidate) => candidate.lang === lang);
  const { data } = useQuery(actsQuery(version.id));
  const writes = data?.actions.includes('edit') === true;
  const staleness = useStaleness(version, edition);
  const others = version.editions.filter((candidate) => candidate.lang !== lang);
  const asked = get('beside');
  // A translation stands beside the authentic text, unless something else is asked for.
  const besideLang =
    asked ?? (lang === version.authenticLanguage ? 'none' : version.authenticLanguage);
  const beside = others.find((candidate) => candidate.lang === besideLang);
  const sides = useRef<HTMLDivElement>(null);
  const [together, setTogether] = useLocalStorage({
    key: 'suhbat.texts-together',
    defaultValue: true,
  });
  useScrollTogether(sides, together && beside !== undefined && edition !== undefined);
  return (
    <Stack>
      {data !== undefined && !writes && (
        <Alert color="gray" variant="light">
          {version.state === 'published' || version.state === 'withdrawn'
            ? acts.forGood
            : version.state === 'draft'
              ? texts.readOnly
              : acts.standsStill}
        </Alert>
      )}
      <Group justify="flex-end" align="flex-end">
        {writes && edition !== undefined && !edition.authentic && (
          <RemoveEdition versionId={version.id} lang={lang} />
        )}
        {beside !== undefined && edition !== undefined && (
          <Switch
            className="outcome-together"
            size="sm"
            label={texts.together}
            checked={together}
            onChange={(event) => setTogether(event.currentTarget.checked)}
          />
        )}
        {others.length > 0 && (
          <Select
            size="xs"
            label={texts.beside}
            allowDeselect={false}
            data={[
              { value: 'none', label: texts.nothingBeside },
              ...others.map((other) => ({
                value: other.lang,
                label: other.authentic
                  ? `${languageName(other.lang)} · ${texts.authentic}`
                  : languageName(other.lang),
              })),
            ]}
            value={beside?.lang ?? 'none'}
            onChange={(value) => set({ beside: value ?? undefined }, { replace: true })}
          />
        )}
      </Group>
      <div
        className="outcome-sides"
        ref={sides}
        {...(beside === undefined ? {} : { 'data-two': '' })}
      >
        <div>
          {edition === undefined ? (
            writes ? (
              <StartEdition version={version} lang={lang} />
            ) : (
              <EmptyState title={texts.noText(languageName(lang))} />
            )
          ) : writes ? (
            <EditionEditor version={version} edition={edition} staleness={staleness} />
          ) : (
            <ReadingText edition={edition} />
          )}
        </div>
        {beside !== undefined && (
          <BesidePane
            key={beside.lang}
            edition={beside}
            marked={beside.authentic ? staleness.changed : undefined}
          />
        )}
      </div>
    </Stack>
  );
}

function RemoveEdition({ versionId, lang }: { readonly versionId: string; readonly lang: string }) {
  const texts = useTexts(textTexts);
  const name = useLanguageName()(lang);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {texts.removeEdition(name)}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={texts.removeEdition(name)}
        actLabel={texts.removeEdition(name)}
        dangerous
        act={async () => {
          await removeEdition(versionId, lang);
          await queries.invalidateQueries({ queryKey: ['outcomes'] });
          notifyDone(texts.removed);
          focusLater(PART_HEADING);
        }}
      >
        <Text>{texts.removeWhat}</Text>
      </Confirm>
    </>
  );
}
