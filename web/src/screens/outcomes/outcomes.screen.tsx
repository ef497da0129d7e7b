import { Button, Group, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { optionsOf } from '../../forms/options';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { useCan, useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { EventSelect } from './event-select';
import { OutcomeDialog } from './outcome-dialog';
import { OutcomeRow } from './outcome-row';
import { outcomesQuery } from './outcomes.queries';
import { outcomesTexts } from './outcomes.texts';

const STATES = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn'] as const;

/** All outcomes of the organization, with filters that live in the address. */
export default function OutcomesScreen() {
  const texts = useTexts(outcomesTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('outcomes:write');
  const { get, set } = useAddress();
  const kinds = optionsOf(useWords().outcomeKinds);
  const kind = kinds.find(({ value }) => value === get('kind'))?.value;
  const state = STATES.find((candidate) => candidate === get('state'));
  const eventId = get('event');
  const missing = get('missing');
  const query = useInfiniteQuery(outcomesQuery({ kind, state, eventId, missing }));
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = [kind, state, eventId, missing].some((filter) => filter !== undefined);
  const start = <Button onClick={() => set({ edit: 'new' })}>{texts.start}</Button>;
  return (
    <Page title={texts.title} lead={texts.lead} actions={writes ? start : undefined}>
      <Filters />
      <Loaded query={query}>
        {() =>
          shown.length === 0 ? (
            <EmptyState
              title={filtered ? common.nothingFound : texts.emptyTitle}
              action={
                filtered ? (
                  <Button
                    variant="default"
                    onClick={() =>
                      set({
                        kind: undefined,
                        state: undefined,
                        event: undefined,
                        missing: undefined,
                      })
                    }
                  >
                    {common.clearFilters}
                  </Button>
                ) : writes ? (
                  start
                ) : undefined
              }
            >
              {filtered ? undefined : texts.empty}
            </EmptyState>
          ) : (
            <section aria-label={texts.title}>
              <Rows label={texts.title}>
                {shown.map((outcome) => (
                  <OutcomeRow key={outcome.id} outcome={outcome} />
                ))}
              </Rows>
            </section>
          )
        }
      </Loaded>
      <ShowMore query={query} />
      {get('edit') === 'new' && writes && (
        <OutcomeDialog onClose={() => set({ edit: undefined }, { replace: true })} />
      )}
    </Page>
  );
}

function Filters() {
  const texts = useTexts(outcomesTexts);
  const words = useWords();
  const languageName = useLanguageName();
  const { organization } = useSession();
  const { get, set } = useAddress();
  return (
    <Group align="flex-end" role="search" aria-label={texts.title}>
      <Select
        label={texts.kind}
        placeholder={texts.anyKind}
        clearable
        data={optionsOf(words.outcomeKinds)}
        value={get('kind') ?? null}
        onChange={(value) => set({ kind: value ?? undefined })}
      />
      <Select
        label={texts.state}
        placeholder={texts.anyState}
        clearable
        data={STATES.map((value) => ({ value, label: texts[value] }))}
        value={get('state') ?? null}
        onChange={(value) => set({ state: value ?? undefined })}
      />
      <Select
        label={texts.missing}
        placeholder={texts.anyLanguage}
        clearable
        data={organization.languages.map((value) => ({ value, label: languageName(value) }))}
        value={get('missing') ?? null}
        onChange={(value) => set({ missing: value ?? undefined })}
      />
      <EventSelect
        label={texts.event}
        placeholder={texts.anyEvent}
        eventId={get('event')}
        onChange={(id) => set({ event: id })}
      />
    </Group>
  );
}
