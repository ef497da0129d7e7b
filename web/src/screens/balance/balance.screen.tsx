import './balance.css';
import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { useTexts } from '../../texts/texts';
import { useToday } from '../../time/time';
import { ALL_INSTITUTIONS, FIRST_INSTITUTIONS, yearBalanceQuery } from './balance.queries';
import { balanceTexts } from './balance.texts';
import { addressOf, chosenOf } from './chosen';
import { PeoplePanel } from './people-panel';
import { SharesTables } from './shares';
import { YearFloors } from './year-floors';

const YEARS_BACK = 10;

/** Who is engaged in the events of a year, against the commitments on who is to be present. */
export default function BalanceScreen() {
  const texts = useTexts(balanceTexts);
  const { get, set } = useAddress();
  const thisYear = Number(useToday().slice(0, 4));
  const asked = /^(?:19|2[01])\d\d$/.exec(get('year') ?? '')?.[0];
  const year = asked === undefined ? thisYear : Number(asked);
  const held = get('held') === 'true';
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => thisYear + 1 - index);
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Group align="flex-end" className="no-print">
        <Select
          label={texts.year}
          w="8rem"
          allowDeselect={false}
          data={[...new Set([...years, year])].toSorted((a, b) => b - a).map(String)}
          value={String(year)}
          onChange={(chosen) => set({ year: chosen ?? undefined, who: undefined })}
        />
        <Checkbox
          label={texts.heldOnly}
          checked={held}
          mb={8}
          onChange={(event) =>
            set({ held: event.currentTarget.checked ? 'true' : undefined, who: undefined })
          }
        />
      </Group>
      <YearBalance year={year} held={held} />
    </Page>
  );
}

function YearBalance({ year, held }: { readonly year: number; readonly held: boolean }) {
  const texts = useTexts(balanceTexts);
  const { get, set } = useAddress();
  const seesMandates = useCan('mandates:read');
  const [top, setTop] = useState(FIRST_INSTITUTIONS);
  const query = useQuery(yearBalanceQuery(year, held, top));
  return (
    <Loaded query={query}>
      {(balance) => {
        const { people, interpreters, countries, events, floors } = balance;
        if (people.experts === 0 && interpreters.experts === 0) {
          return (
            <Stack>
              <EmptyState
                title={texts.emptyTitle}
                action={<LinkButton to="/events">{texts.toEvents}</LinkButton>}
              >
                {texts.empty}
              </EmptyState>
              {floors.length > 0 && <YearFloors floors={floors} />}
            </Stack>
          );
        }
        return (
          <Stack gap="lg">
            <div role="status">
              <p className="balance-headline">
                {texts.headlineYear(
                  people.experts,
                  countries.filter(({ value }) => value !== null).length,
                  events,
                )}
              </p>
              <Text c="dimmed">
                {texts.accepted(people.accepted)}
                {interpreters.experts > 0 && ` ${texts.interpreters(interpreters.experts)}`}
              </Text>
            </div>
            {seesMandates && <YearFloors floors={floors} />}
            <SharesTables
              shares={balance}
              open={(chosen) => set({ who: addressOf(chosen) })}
              showAll={top === ALL_INSTITUTIONS ? undefined : () => setTop(ALL_INSTITUTIONS)}
            />
            <PeoplePanel
              scope={{ year, held }}
              shares={balance}
              chosen={chosenOf(get('who'))}
              onClose={() => set({ who: undefined })}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
}
