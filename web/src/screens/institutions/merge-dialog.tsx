import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem';
import { Facts } from '../../parts/facts';
import { Loaded } from '../../parts/loaded';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { ProblemBox } from '../../parts/problem-box';
import { problemSentence } from '../../parts/problem-sentence';
import { SearchSelect } from '../../pickers/search-select';
import { consoleTexts } from '../../texts/console.texts';
import { useCountryName } from '../../texts/country-name';
import { useLanguage } from '../../texts/language';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { expertsChanged } from '../experts/experts.queries';
import { findInstitutions, institutionQuery, type Institution } from './institutions.queries';
import { institutionsTexts } from './institutions.texts';
import { mergeInstitutions, undoInstitutionMerge } from './merges.queries';
import { institutionMergesTexts } from './merges.texts';

interface Props {
  /** The institution from which one came; undefined while the dialog is closed. */
  readonly id: string | undefined;
  /** The other one, where it is known already. */
  readonly otherId?: string | undefined;
  readonly onClose: () => void;
}

/** Makes one institution of two: which one stays, what it will be called, and whose people move, said beforehand. */
export function MergeDialog({ id, otherId, onClose }: Props) {
  const texts = useTexts(institutionMergesTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={id !== undefined}
      onClose={onClose}
      size="lg"
      title={texts.dialog}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {id !== undefined && <Choice key={id} id={id} otherId={otherId} onClose={onClose} />}
    </Modal>
  );
}

function Choice({ id, otherId, onClose }: Props & { readonly id: string }) {
  const texts = useTexts(institutionMergesTexts);
  const localized = useLocalized();
  const [chosen, setChosen] = useState(otherId);
  const one = useQuery(institutionQuery(id));
  const other = useQuery({ ...institutionQuery(chosen ?? ''), enabled: chosen !== undefined });
  return (
    <Loaded query={one}>
      {(first) => (
        <Stack>
          {otherId === undefined && (
            <>
              <Text fw={600}>
                <Localized text={first.name} />
              </Text>
              <SearchSelect
                label={texts.other}
                description={texts.otherHint}
                name="otherId"
                required
                kind={`institutions-beside-${id}`}
                value={
                  other.data === undefined
                    ? null
                    : { id: other.data.id, label: localized(other.data.name).text }
                }
                onChange={(choice) => setChosen(choice?.id)}
                find={async (text, signal) =>
                  (await findInstitutions(text.trim(), signal))
                    .filter((institution) => institution.id !== id)
                    .map((institution) => ({
                      id: institution.id,
                      label: localized(institution.name).text,
                      shown: <Localized text={institution.name} />,
                    }))
                }
              />
            </>
          )}
          {chosen !== undefined && (
            <Loaded query={other}>
              {(second) => <Outcome key={second.id} pair={[first, second]} onClose={onClose} />}
            </Loaded>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

interface OutcomeProps {
  readonly pair: readonly [Institution, Institution];
  readonly onClose: () => void;
}

function Outcome({ pair, onClose }: OutcomeProps) {
  const texts = useTexts(institutionMergesTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const client = useQueryClient();
  const [first, second] = pair;
  // The one with more people is the one that is known.
  const [keptId, setKeptId] = useState(first.experts >= second.experts ? first.id : second.id);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [kept, other] = keptId === first.id ? [first, second] : [second, first];
  const nameOf = (institution: Institution) => localized(institution.name).text;
  const undo = async (mergeId: string) => {
    try {
      await undoInstitutionMerge(mergeId);
      notifyDone(texts.undone);
    } catch (refusal) {
      notifyRefused(problemSentence(asProblem(refusal), language));
    }
    await expertsChanged(client);
  };
  const merge = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const done = await mergeInstitutions(kept.id, other.id);
      notifyDone(texts.merged(nameOf(other), nameOf(kept)), {
        label: common.undo,
        act: () => void undo(done.id),
      });
      onClose();
      await expertsChanged(client);
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void merge(event)}>
      <Stack>
        <Radio.Group label={texts.keep} value={keptId} onChange={setKeptId}>
          <Stack gap="xs" mt="xs">
            {pair.map((institution) => (
              <Radio
                key={institution.id}
                value={institution.id}
                label={<Localized text={institution.name} />}
                description={<About institution={institution} />}
              />
            ))}
          </Stack>
        </Radio.Group>
        <section aria-label={texts.will} aria-live="polite">
          <Text fw={600} mb="xs">
            {texts.will}
          </Text>
          <Result kept={kept} other={other} />
          <Text mt="xs">{texts.people(other.experts)}</Text>
          <Text size="sm" c="dimmed">
            {texts.undoable}
          </Text>
        </section>
        {error !== undefined && <ProblemBox error={error} labels={{ otherId: texts.other }} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {texts.act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the kept one will be called in each language, where it is, and by which other names it will be found. */
function Result({ kept, other }: { readonly kept: Institution; readonly other: Institution }) {
  const texts = useTexts(institutionMergesTexts);
  const shared = useTexts(institutionsTexts);
  const languageName = useLanguageName();
  const countryName = useCountryName();
  const name = { ...other.name, ...kept.name };
  const shown = new Set(Object.values(name));
  const found = [
    ...new Set([...kept.alsoKnownAs, ...Object.values(other.name), ...other.alsoKnownAs]),
  ].filter((text) => !shown.has(text));
  const country = kept.country ?? other.country;
  return (
    <Facts
      facts={[
        ...Object.entries(name).map(([lang, text]) => ({
          name: languageName(lang),
          value: <span lang={lang}>{text}</span>,
        })),
        ...(country === null ? [] : [{ name: shared.country, value: countryName(country) }]),
        ...(found.length === 0
          ? []
          : [
              {
                name: texts.found,
                value: found.map((text) => <div key={text}>{text}</div>),
              },
            ]),
      ]}
    />
  );
}

/** What else is known of an institution: other names, country, how many belong to it. */
export function About({ institution }: { readonly institution: Institution }) {
  const texts = useTexts(institutionMergesTexts);
  const localized = useLocalized();
  const countryName = useCountryName();
  const { name, country, alsoKnownAs, experts } = institution;
  const shown = localized(name);
  return (
    <>
      {Object.entries(name)
        .filter(([lang]) => lang !== shown.lang)
        .map(([lang, text]) => (
          <span key={lang} lang={lang}>
            {text}
            {' · '}
          </span>
        ))}
      {[
        ...(alsoKnownAs.length === 0 ? [] : [texts.also(alsoKnownAs)]),
        ...(country === null ? [] : [countryName(country)]),
        experts === 0 ? texts.experts0 : texts.experts(experts),
      ].join(' · ')}
    </>
  );
}
