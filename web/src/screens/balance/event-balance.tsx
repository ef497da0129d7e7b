import './balance.css';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { Loaded } from '../../parts/loaded';
import { useTexts } from '../../texts/texts';
import { ALL_INSTITUTIONS, eventBalanceQuery, FIRST_INSTITUTIONS } from './balance.queries';
import { balanceTexts } from './balance.texts';
import { addressOf, chosenOf } from './chosen';
import { EventFloors } from './event-floors';
import { PeoplePanel } from './people-panel';
import { SharesTables } from './shares';

/** Who is engaged in an event, against the commitments that it serves: a part of the event's own page. */
export function EventBalance({ event }: { readonly event: View<'EventView'> }) {
  const texts = useTexts(balanceTexts);
  const [top, setTop] = useState(FIRST_INSTITUTIONS);
  const query = useQuery(eventBalanceQuery(event.id, top));
  const { get, set } = useAddress();
  return (
    <Loaded query={query}>
      {(balance) => {
        const { people, interpreters, countries } = balance;
        if (people.experts === 0 && interpreters.experts === 0) {
          return (
            <Stack>
              <Text c="dimmed">{texts.emptyEvent}</Text>
              <EventFloors floors={balance.floors} />
            </Stack>
          );
        }
        return (
          <Stack gap="lg">
            <div>
              <p className="balance-headline">
                {texts.headlineEvent(
                  people.experts,
                  countries.filter(({ value }) => value !== null).length,
                )}
              </p>
              <Text c="dimmed">
                {texts.accepted(people.accepted)}
                {interpreters.experts > 0 && ` ${texts.interpreters(interpreters.experts)}`}
              </Text>
            </div>
            <EventFloors floors={balance.floors} />
            <SharesTables
              shares={balance}
              open={(chosen) => set({ who: addressOf(chosen) })}
              showAll={top === ALL_INSTITUTIONS ? undefined : () => setTop(ALL_INSTITUTIONS)}
            />
            <PeoplePanel
              scope={{ eventId: event.id }}
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
