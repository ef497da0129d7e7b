import { Group, MultiSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { formatNumber, useTexts } from '../../texts/texts';
import { facetQuery, type ExpertFilter, type FacetCount } from './experts.queries';
import { expertsTexts, tableTexts } from './experts.texts';
import { LACKING, PARAMETER, type FilterAddress, type ListFacet } from './filter-address';

interface Props {
  readonly facet: ListFacet;
  readonly label: string;
  readonly address: FilterAddress;
  /** The words for a value. */
  readonly name: (value: string, count: FacetCount | undefined) => string;
  /** Values that are offered though nobody has them, such as all categories. */
  readonly always?: readonly string[];
  /** A search of its own, where there are more values than a facet counts: what was found for the words. */
  readonly search?: {
    readonly text: string;
    readonly onChange: (text: string) => void;
    readonly found: readonly string[];
  };
}

/** The gaps that the API can look for. */
const GAPS: readonly string[] = ['country', 'gender', 'language', 'theme', 'institution'];

/**
 * One filter of the list. What can be chosen is asked for when it is opened: each value with how many experts it
 * would find beside the other filters.
 */
export function FacetSelect({ facet, label, address, name, always = [], search }: Props) {
  const texts = useTexts(tableTexts);
  const shared = useTexts(expertsTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const { filter } = address;
  const counts = useQuery({ ...facetQuery(filter, facet), enabled: opened }).data ?? [];
  const chosen = chosenValues(filter, facet);
  const byValue = new Map(counts.map((count) => [count.value ?? LACKING, count]));
  const searched = search !== undefined && search.text !== '';
  const offered = searched ? search.found : counts.map((count) => count.value ?? LACKING);
  const values = [...new Set([...offered, ...always, ...chosen])].filter(
    (value) => value !== LACKING || GAPS.includes(facet),
  );
  const nameOf = (value: string) =>
    value === LACKING ? shared.notGiven : name(value, byValue.get(value));
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? texts.any : ''}
      data={values.map((value) => ({ value, label: nameOf(value) }))}
      value={chosen}
      searchable
      classNames={{ inputField: 'facet-field' }}
      {...(search === undefined
        ? {}
        : { searchValue: search.text, onSearchChange: search.onChange })}
      {...(searched ? { filter: ({ options }) => options } : {})}
      nothingFoundMessage={opened && counts.length === 0 ? common.loading : common.nothingFound}
      hidePickedOptions={false}
      maxDropdownHeight={320}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onChange={(next) => {
        address.change(patchOf(facet, chosen, next, filter));
      }}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" gap="xs" w="100%">
          <span>
            {chosen.includes(option.value) ? '✓ ' : ''}
            {option.label}
          </span>
          {(!searched || byValue.has(option.value)) && (
            <Text size="xs" c="dimmed">
              {formatNumber(language, byValue.get(option.value)?.count ?? 0)}
            </Text>
          )}
        </Group>
      )}
    />
  );
}

function chosenValues(filter: ExpertFilter, facet: ListFacet): string[] {
  const lacking = filter.missing?.some((gap) => gap === facet) ?? false;
  return [...(filter[PARAMETER[facet]] ?? []), ...(lacking ? [LACKING] : [])];
}

/** “Not given” and values exclude each other: nobody has no country and Kazakhstan. */
function patchOf(
  facet: ListFacet,
  before: readonly string[],
  next: readonly string[],
  filter: ExpertFilter,
): Readonly<Record<string, readonly string[]>> {
  const others = (filter.missing ?? []).filter((gap) => gap !== facet);
  const lacks = next.includes(LACKING) && (!before.includes(LACKING) || next.length === 1);
  return {
    [PARAMETER[facet]]: lacks ? [] : next.filter((value) => value !== LACKING),
    missing: lacks ? [...others, facet] : others,
  };
}
