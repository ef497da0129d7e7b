import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../parts/empty-state';
import { LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { ExpertFilters } from './expert-filters';
import { ExpertTable } from './expert-table';
import { expertsPageQuery, type Expert, type ExpertSort } from './experts.queries';
import { expertsTexts, tableTexts } from './experts.texts';
import { ExportDialog } from './export-dialog';
import { SORTS, useFilterAddress, type FilterAddress } from './filter-address';
import { keepPlace, keptPlace } from './list-place';

/** So many ids have room in the address of a download. */
const MOST_CHOSEN = 200;

/** The registry: search, filters, the table of all that were found, and what is done with them. */
export default function ExpertsScreen() {
  const texts = useTexts(expertsTexts);
  const writes = useCan('experts:write');
  const address = useFilterAddress();
  // While the filter changes, what was found before stays on the screen.
  const query = useQuery({
    ...expertsPageQuery(address.filter, address.sort, 0),
    placeholderData: keepPreviousData,
  });
  const { search } = window.location;
  useEffect(() => keepPlace(search, keptPlace(search)), [search]);
  return (
    <Page
      title={texts.title}
      actions={
        <>
          {writes && <LinkButton to="/experts/new">{texts.newExpert}</LinkButton>}
          {writes && (
            <LinkButton to="/experts/import" variant="default">
              {texts.importFile}
            </LinkButton>
          )}
          <LinkButton to="/experts/duplicates" variant="default">
            {texts.duplicates}
          </LinkButton>
          <LinkButton to="/institutions" variant="default">
            {texts.institutions}
          </LinkButton>
        </>
      }
    >
      <ExpertFilters address={address} busy={query.isFetching} />
      <Loaded query={query}>
        {(first) =>
          first.total === 0 && !address.narrowed ? (
            <Empty />
          ) : (
            <Found address={address} first={first} total={first.total ?? 0} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Nobody fits all filters. */
function Nobody({ clear }: { readonly clear: () => void }) {
  const texts = useTexts(tableTexts);
  const common = useTexts(consoleTexts);
  return (
    <EmptyState
      title={texts.nobodyFound}
      action={
        <Button variant="default" onClick={clear}>
          {common.clearFilters}
        </Button>
      }
    >
      {texts.nobodyFoundLead}
    </EmptyState>
  );
}

/** The registry has nobody yet. */
function Empty() {
  const texts = useTexts(tableTexts);
  const shared = useTexts(expertsTexts);
  const writes = useCan('experts:write');
  return (
    <EmptyState
      title={texts.empty}
      action={
        writes && (
          <Group>
            <LinkButton to="/experts/new">{shared.newExpert}</LinkButton>
            <LinkButton to="/experts/import" variant="default">
              {shared.importFile}
            </LinkButton>
          </Group>
        )
      }
    >
      {writes ? texts.emptyLead : texts.emptyForReader}
    </EmptyState>
  );
}

interface FoundProps {
  readonly address: FilterAddress;
  readonly first: { readonly items: readonly Expert[] };
  readonly total: number;
}

function Found({ address, first, total }: FoundProps) {
  const texts = useTexts(tableTexts);
  const shared = useTexts(expertsTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('experts:write');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [full, setFull] = useState(false);
  const [exporting, setExporting] = useState(false);
  const choose = (expert: Expert, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(expert.id, expert.name);
    else next.delete(expert.id);
    setFull(next.size > MOST_CHOSEN);
    if (next.size <= MOST_CHOSEN) setChosen(next);
  };
  const sortBy = (sort: ExpertSort) => {
    address.sortBy(sort);
    window.scrollTo(0, 0);
  };
  return (
    <Stack gap="xs">
      <div className="experts-bar">
        <Group gap="sm">
          <Text role="status" fw={600}>
            {shared.found(total)}
          </Text>
          {chosen.size > 0 && (
            <>
              <Text>{common.chosenNumber(chosen.size)}</Text>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  setChosen(new Map());
                  setFull(false);
                }}
              >
                {texts.unchoose}
              </Button>
            </>
          )}
          {writes && (total > 0 || chosen.size > 0) && (
            <Button variant="default" size="compact-md" onClick={() => setExporting(true)}>
              {texts.exportAct}
            </Button>
          )}
        </Group>
        {total > 0 && <SortSelect sort={address.sort} sortBy={sortBy} />}
      </div>
      {full && (
        <Alert color="orange" role="alert">
          {texts.chooseLimit}
        </Alert>
      )}
      {total === 0 ? (
        <Nobody clear={address.clear} />
      ) : (
        <ExpertTable
          filter={address.filter}
          sort={address.sort}
          sortBy={sortBy}
          first={first}
          total={total}
          chosen={chosen}
          choose={writes ? choose : undefined}
        />
      )}
      {writes && (
        <ExportDialog
          opened={exporting}
          onClose={() => setExporting(false)}
          filter={address.filter}
          total={total}
          chosen={[...chosen.keys()]}
        />
      )}
    </Stack>
  );
}

function SortSelect({
  sort,
  sortBy,
}: {
  readonly sort: ExpertSort;
  readonly sortBy: (sort: ExpertSort) => void;
}) {
  const texts = useTexts(tableTexts);
  const labels: Readonly<Record<ExpertSort, string>> = {
    name: texts.byName,
    '-name': texts.byNameBack,
    '-lastEngaged': texts.engagedLately,
    lastEngaged: texts.engagedLong,
    '-created': texts.addedLately,
    created: texts.addedLong,
  };
  return (
    <Select
      aria-label={texts.sort}
      title={texts.orderNote}
      size="sm"
      w={240}
      allowDeselect={false}
      data={SORTS.map((value) => ({ value, label: labels[value] }))}
      value={sort}
      onChange={(value) => sortBy(SORTS.find((known) => known === value) ?? 'name')}
    />
  );
}
