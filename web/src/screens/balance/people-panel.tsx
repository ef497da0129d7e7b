import { Drawer, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { ShowMore } from '../../parts/show-more';
import { consoleTexts } from '../../texts/console.texts';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { engagementsQuery, type Scope, type Shares } from './balance.queries';
import { balanceTexts } from './balance.texts';
import type { Chosen } from './chosen';
import { useNames } from './shares';

interface Props {
  readonly scope: Scope;
  readonly shares: Shares;
  readonly chosen: Chosen | undefined;
  readonly onClose: () => void;
}

/** The people behind a number, each engagement with its event. */
export function PeoplePanel({ scope, shares, chosen, onClose }: Props) {
  const common = useTexts(consoleTexts);
  const title = useChosenName(shares);
  return (
    <Drawer
      opened={chosen !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={chosen === undefined ? undefined : title(chosen)}
      styles={{ title: { lineHeight: 1.3 } }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {chosen !== undefined && <People scope={scope} chosen={chosen} />}
    </Drawer>
  );
}

function useChosenName(shares: Shares): (chosen: Chosen) => string {
  const texts = useTexts(balanceTexts);
  const localized = useLocalized();
  const nameOf = useNames();
  return ({ by, value }) => {
    if (by !== 'institution') return nameOf(by, value);
    if (value === null) return texts.noInstitution;
    const found = shares.institutions.top.find(({ institutionId }) => institutionId === value);
    return found === undefined ? texts.institutions : localized(found.name).text;
  };
}

function People({ scope, chosen }: { readonly scope: Scope; readonly chosen: Chosen }) {
  const common = useTexts(consoleTexts);
  const words = useWords();
  const day = useDay();
  const query = useInfiniteQuery(engagementsQuery(scope, chosen));
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const people = [
          ...Map.groupBy(
            pages.flatMap(({ items }) => items),
            ({ expertId }) => expertId,
          ),
        ];
        if (people.length === 0) return <Text c="dimmed">{common.nothingFound}</Text>;
        return (
          <Stack>
            <Stack gap="sm" component="ul" className="list-bare">
              {people.map(([expertId, engagements]) => (
                <li key={expertId}>
                  <Link to={`/experts/${expertId}`} fw={600}>
                    {engagements[0]?.expertName ?? ''}
                  </Link>
                  <ul className="list-bare">
                    {engagements.map((engagement) => (
                      <li key={engagement.speakerId}>
                        <Text size="sm" c="dimmed">
                          {words.speakerRoles[engagement.role]} ·{' '}
                          {words.speakerStates[engagement.state]} ·{' '}
                          {!('eventId' in scope) && (
                            <>
                              <Link to={`/events/${engagement.eventId}/people`}>
                                <Localized text={engagement.eventTitle} />
                              </Link>{' '}
                              ·{' '}
                            </>
                          )}
                          {day(engagement.startsOn)}
                        </Text>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </Stack>
            <ShowMore query={query} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
