import { Button, Group, ScrollArea, Select, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { ShowMore } from '../../parts/show-more';
import { useCountries } from '../../pickers/country-select';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useCountryName } from '../../texts/country-name';
import { useLanguage } from '../../texts/language';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { formatNumber, useTexts } from '../../texts/texts';
import { InstitutionDialog } from './institution-dialog';
import { institutionsQuery, type Institution } from './institutions.queries';
import { institutionsTexts } from './institutions.texts';
import { MergeDialog } from './merge-dialog';
import { institutionMergesTexts } from './merges.texts';
import { RemoveInstitution } from './remove-institution';

const LIST = 'institutions-list';

/** The institutions of the registry: found, added, renamed, and removed where nobody belongs to them. */
export default function InstitutionsScreen() {
  const texts = useTexts(institutionsTexts);
  const merging = useTexts(institutionMergesTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('experts:write');
  const countries = useCountries();
  const { get, set } = useAddress();
  const typed = get('q') ?? '';
  const [q] = useDebouncedValue(typed.trim(), 150);
  const country = countries.find(({ value }) => value === get('country'))?.value;
  const query = useInfiniteQuery(institutionsQuery({ q, country }));
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = q !== '' || country !== undefined;
  const add = <Button onClick={() => set({ edit: 'new' })}>{texts.add}</Button>;
  const showAll = (
    <Button variant="default" onClick={() => set({ q: undefined, country: undefined })}>
      {common.clearFilters}
    </Button>
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<Link to="/experts">{texts.toExperts}</Link>}
      actions={
        <>
          <LinkButton to="/institutions/duplicates" variant="default">
            {merging.duplicates}
          </LinkButton>
          {writes && add}
        </>
      }
    >
      <Group align="end" role="search" aria-label={texts.title}>
        <TextInput
          label={common.search}
          description={texts.searchHint}
          type="search"
          flex="1 1 16rem"
          maw="40rem"
          value={typed}
          autoComplete="off"
          onChange={(event) => set({ q: event.currentTarget.value }, { replace: true })}
        />
        <Select
          label={texts.country}
          placeholder={texts.anyCountry}
          clearable
          clearButtonProps={{ 'aria-label': texts.anyCountry }}
          searchable
          data={countries}
          value={country ?? null}
          onChange={(value) => set({ country: value ?? undefined })}
        />
      </Group>
      <Loaded query={query}>
        {() =>
          shown.length === 0 ? (
            <EmptyState
              title={narrowed ? common.nothingFound : texts.empty}
              action={narrowed ? showAll : writes ? add : undefined}
            >
              {narrowed ? undefined : texts.emptyLead}
            </EmptyState>
          ) : (
            <section aria-label={texts.title} id={LIST} tabIndex={-1} className="page-heading">
              <InstitutionTable institutions={shown} />
              <ShowMore query={query} mt="md" />
            </section>
          )
        }
      </Loaded>
      {writes && <InstitutionDialog id={get('edit')} onClose={() => set({ edit: undefined })} />}
      {writes && <MergeDialog id={get('merge')} onClose={() => set({ merge: undefined })} />}
    </Page>
  );
}

function InstitutionTable({ institutions }: { readonly institutions: readonly Institution[] }) {
  const texts = useTexts(institutionsTexts);
  const writes = useCan('experts:write');
  const [removing, setRemoving] = useState<Institution>();
  return (
    <>
      <ScrollArea
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': texts.title }}
      >
        <Table verticalSpacing="xs" highlightOnHover miw={300}>
          <Table.Caption className="unseen">{texts.title}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.name}</Table.Th>
              <Table.Th scope="col" visibleFrom="sm">
                {texts.country}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {texts.experts}
              </Table.Th>
              {writes && (
                <Table.Th scope="col" visibleFrom="sm">
                  <span className="unseen">{texts.acts}</span>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {institutions.map((institution) => (
              <InstitutionRow
                key={institution.id}
                institution={institution}
                remove={() => setRemoving(institution)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <RemoveInstitution
        institution={removing}
        onClose={() => setRemoving(undefined)}
        listId={LIST}
      />
    </>
  );
}

interface RowProps {
  readonly institution: Institution;
  readonly remove: () => void;
}

function InstitutionRow({ institution, remove }: RowProps) {
  const texts = useTexts(institutionsTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const languageName = useLanguageName();
  const localized = useLocalized();
  const writes = useCan('experts:write');
  const { set } = useAddress();
  const merging = useTexts(institutionMergesTexts);
  const { id, name, country, alsoKnownAs, experts } = institution;
  const shown = localized(name);
  const others = Object.entries(name).filter(([tag]) => tag !== shown.lang);
  const countryName = useCountryName();
  const place = country === null ? '' : countryName(country);
  const acts = (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={texts.editOne(shown.text)}
        onClick={() => set({ edit: id })}
      >
        {common.edit}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={merging.mergeOne(shown.text)}
        onClick={() => set({ merge: id })}
      >
        {merging.mergeWith}
      </Button>
      {experts === 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={texts.removeOne(shown.text)}
          onClick={remove}
        >
          {common.remove}
        </Button>
      )}
    </>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        <Localized text={name} />
        {others.map(([tag, text]) => (
          <Text key={tag} size="sm" c="dimmed" lang={tag} title={languageName(tag)}>
            {text}
          </Text>
        ))}
        {alsoKnownAs.length > 0 && (
          <Text size="sm" c="dimmed">
            {merging.also(alsoKnownAs)}
          </Text>
        )}
        {place !== '' && (
          <Text size="sm" c="dimmed" hiddenFrom="sm">
            {place}
          </Text>
        )}
        {writes && (
          // On a narrow screen beneath the name: beside it they would be out of sight.
          <Group gap="xs" mt={6} hiddenFrom="sm">
            {acts}
          </Group>
        )}
      </Table.Th>
      <Table.Td visibleFrom="sm">{place}</Table.Td>
      <Table.Td ta="end">
        {experts === 0 ? (
          <Text span c="dimmed">
            0
          </Text>
        ) : (
          <Link
            to={`/experts?institutionId=${id}`}
            aria-label={`${shown.text}: ${texts.expertsOf(experts)}`}
          >
            {formatNumber(language, experts)}
          </Link>
        )}
      </Table.Td>
      {writes && (
        <Table.Td visibleFrom="sm">
          <Group gap="xs" justify="flex-end">
            {acts}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
