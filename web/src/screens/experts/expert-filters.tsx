import { Button, Loader, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { themesQuery } from '../../pickers/theme-select';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { findInstitutions, institutionQuery } from '../institutions/institutions.queries';
import { useCountryName } from '../../texts/country-name';
import { EngagedSelect } from './engaged-select';
import { expertsTexts, tableTexts } from './experts.texts';
import { FacetSelect } from './facet-select';
import type { FilterAddress } from './filter-address';

interface Props {
  readonly address: FilterAddress;
  /** Whether the list is being asked for. */
  readonly busy: boolean;
}

/** The words of a search, sent as one types; a newer one cancels the older. */
function Words({ address, busy }: Props) {
  const texts = useTexts(tableTexts);
  const common = useTexts(consoleTexts);
  const there = address.filter.q ?? '';
  const [typed, setTyped] = useState(there);
  const sent = useRef(there);
  const send = useDebouncedCallback((text: string) => {
    sent.current = text.trim();
    address.change({ q: text.trim() }, { replace: true });
  }, 120);
  // The words in the address change without typing, too: by the step back, and when the filters are cleared.
  useEffect(() => {
    if (there === sent.current) return;
    sent.current = there;
    setTyped(there);
  }, [there]);
  return (
    <TextInput
      label={common.search}
      description={texts.searchHint}
      type="search"
      className="experts-words"
      value={typed}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={busy ? <Loader size={16} aria-hidden /> : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}

/** Search and filters of the list; on a narrow screen the filters unfold. */
export function ExpertFilters({ address, busy }: Props) {
  const texts = useTexts(tableTexts);
  const common = useTexts(consoleTexts);
  const [opened, setOpened] = useState(address.set > 0);
  const [more, setMore] = useState(hasRare(address));
  const panel = useId();
  return (
    <section role="search" aria-label={texts.filters(0)}>
      <div className="experts-search">
        <Words address={address} busy={busy} />
        <Button
          variant="default"
          hiddenFrom="sm"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={opened}
          aria-controls={panel}
          onClick={() => setOpened(!opened)}
        >
          {texts.filters(address.set)}
        </Button>
      </div>
      <div id={panel} className={opened ? 'experts-filters is-open' : 'experts-filters'}>
        <Facets address={address} />
        {more && <RareFilters address={address} />}
        <div className="experts-filter-acts">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {more ? texts.fewerFilters : texts.moreFilters}
          </Button>
          {address.narrowed && (
            <Button variant="subtle" size="compact-sm" onClick={address.clear}>
              {common.clearFilters}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function hasRare({ filter }: FilterAddress): boolean {
  return (
    filter.gender !== undefined ||
    filter.hasEmail !== undefined ||
    filter.nameUnsplit !== undefined ||
    (filter.missing?.includes('gender') ?? false)
  );
}

function Facets({ address }: { readonly address: FilterAddress }) {
  const shared = useTexts(expertsTexts);
  const words = useWords();
  const countryName = useCountryName();
  const languageName = useLanguageName();
  const localized = useLocalized();
  const themes = useQuery(themesQuery).data?.items ?? [];
  return (
    <>
      <FacetSelect facet="country" label={shared.country} address={address} name={countryName} />
      <FacetSelect
        facet="category"
        label={shared.category}
        address={address}
        always={Object.keys(words.expertCategories)}
        name={(value) => wordOf(words.expertCategories, value)}
      />
      <FacetSelect
        facet="theme"
        label={shared.fields}
        address={address}
        name={(id, count) =>
          localized(count?.title ?? themes.find((theme) => theme.id === id)?.title).text
        }
      />
      <InstitutionFilter address={address} />
      <FacetSelect
        facet="language"
        label={shared.languages}
        address={address}
        name={(tag) => languageName(tag)}
      />
      <FacetSelect
        facet="consent"
        label={shared.consent}
        address={address}
        always={Object.keys(words.consents)}
        name={(value) => wordOf(words.consents, value)}
      />
      <EngagedSelect address={address} />
    </>
  );
}

/** Institutions may be thousands: those that most belong to are counted, the others found by their names. */
function InstitutionFilter({ address }: { readonly address: FilterAddress }) {
  const shared = useTexts(expertsTexts);
  const localized = useLocalized();
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), 150);
  const chosen = address.filter.institutionId ?? [];
  const named = useQueries({ queries: chosen.map((id) => institutionQuery(id)) });
  const found = useQuery({
    queryKey: ['institutions', 'find', words],
    queryFn: ({ signal }) => findInstitutions(words, signal),
    enabled: words !== '',
    placeholderData: (before) => before,
  });
  const known = [...(found.data ?? []), ...named.flatMap(({ data }) => data ?? [])];
  return (
    <FacetSelect
      facet="institution"
      label={shared.institution}
      address={address}
      search={{
        text,
        onChange: setText,
        found: (found.data ?? []).map(({ id }) => id),
      }}
      name={(id, count) =>
        localized(count?.title ?? known.find((institution) => institution.id === id)?.name).text
      }
    />
  );
}

function RareFilters({ address }: { readonly address: FilterAddress }) {
  const texts = useTexts(tableTexts);
  const shared = useTexts(expertsTexts);
  const words = useWords();
  const { filter } = address;
  const record =
    filter.nameUnsplit === true ? 'unsplit' : filter.hasEmail === false ? 'noEmail' : null;
  return (
    <>
      <FacetSelect
        facet="gender"
        label={shared.gender}
        address={address}
        always={Object.keys(words.genders)}
        name={(value) => wordOf(words.genders, value)}
      />
      <Select
        label={texts.record}
        placeholder={texts.any}
        clearable
        data={[
          { value: 'unsplit', label: texts.unsplitOnly },
          { value: 'noEmail', label: texts.withoutEmail },
        ]}
        value={record}
        onChange={(value) =>
          address.change({
            nameUnsplit: value === 'unsplit' ? true : undefined,
            hasEmail: value === 'noEmail' ? false : undefined,
          })
        }
      />
    </>
  );
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
