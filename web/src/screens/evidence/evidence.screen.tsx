import { Anchor, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { optionsOf } from '../../forms/options';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { themesQuery } from '../../pickers/theme-select';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { factsQuery, type Fact } from './evidence.queries';
import { evidenceTexts } from './evidence.texts';
import { FactDialog } from './fact-dialog';
import { FactPanel } from './fact-panel';
import { FactStateBadge } from './fact-state';

const LIST = 'facts-list';

/** The library of facts: found, entered, checked and refuted. */
export default function EvidenceScreen() {
  const texts = useTexts(evidenceTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('evidence:write');
  const { get, set } = useAddress();
  const states = optionsOf(useWords().evidenceStates);
  const state = states.find(({ value }) => value === get('state'))?.value;
  const themeId = get('theme');
  const [q] = useDebouncedValue((get('q') ?? '').trim(), 200);
  const query = useInfiniteQuery(factsQuery({ q, state, themeId }));
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = q !== '' || state !== undefined || themeId !== undefined;
  const add = <Button onClick={() => set({ edit: 'new' })}>{texts.add}</Button>;
  const showAll = (
    <Button
      variant="default"
      onClick={() => set({ q: undefined, state: undefined, theme: undefined })}
    >
      {common.clearFilters}
    </Button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={writes ? add : undefined}>
      <Filters state={state} />
      <Loaded query={query}>
        {() =>
          shown.length === 0 ? (
            <EmptyState
              title={filtered ? common.nothingFound : texts.empty}
              action={filtered ? showAll : writes ? add : undefined}
            >
              {filtered ? undefined : texts.emptyLead}
            </EmptyState>
          ) : (
            <section aria-label={texts.list} id={LIST} tabIndex={-1} className="page-heading">
              <Rows label={texts.list}>
                {shown.map((fact) => (
                  <FactRow key={fact.id} fact={fact} open={() => set({ fact: fact.id })} />
                ))}
              </Rows>
              <ShowMore query={query} mt="md" />
            </section>
          )
        }
      </Loaded>
      <FactPanel
        id={get('edit') === undefined ? get('fact') : undefined}
        edit={() => set({ edit: get('fact') })}
        onClose={() => set({ fact: undefined })}
        listId={LIST}
      />
      {writes && <FactDialog id={get('edit')} onClose={() => set({ edit: undefined })} />}
    </Page>
  );
}

function Filters({ state }: { readonly state: Fact['state'] | undefined }) {
  const texts = useTexts(evidenceTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const { get, set } = useAddress();
  const states = optionsOf(useWords().evidenceStates);
  const themes = useQuery(themesQuery).data?.items ?? [];
  return (
    <Group align="end">
      <TextInput
        label={common.search}
        type="search"
        flex="1 1 16rem"
        value={get('q') ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value }, { replace: true })}
      />
      <Select
        label={texts.state}
        placeholder={texts.anyState}
        clearable
        data={states}
        value={state ?? null}
        onChange={(value) => set({ state: value ?? undefined })}
      />
      <Select
        label={texts.theme}
        placeholder={texts.anyTheme}
        clearable
        searchable
        data={themes.map((theme) => ({
          value: theme.id,
          label: `${'– '.repeat(theme.depth - 1)}${localized(theme.title).text}`,
        }))}
        value={themes.some(({ id }) => id === get('theme')) ? (get('theme') ?? null) : null}
        onChange={(value) => set({ theme: value ?? undefined })}
      />
    </Group>
  );
}

function FactRow({ fact, open }: { readonly fact: Fact; readonly open: () => void }) {
  const texts = useTexts(evidenceTexts);
  const localized = useLocalized();
  const day = useDay();
  const about = [
    fact.occurredOn === null ? '' : day(fact.occurredOn),
    localized(fact.source).text,
    fact.citedBy === 0 ? '' : texts.cited(fact.citedBy),
  ];
  return (
    <Row acts={<FactStateBadge state={fact.state} />}>
      <Anchor component="button" type="button" ta="start" onClick={open}>
        <Localized text={fact.claim} />
      </Anchor>
      <Text size="sm" c="dimmed">
        {about.filter(Boolean).join(' · ')}
      </Text>
    </Row>
  );
}
