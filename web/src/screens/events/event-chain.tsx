import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { View } from '../../api/client';
import { Facts } from '../../parts/facts';
import { Link } from '../../parts/link';
import { useCan, useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized, useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { eventOverviewTexts } from './event-overview.texts';
import { stepsOf, type Step } from './event-steps';
import { outcomesQuery, seriesQuery } from './events.queries';
import { speakersQuery, type Speaker } from './people/people.queries';
import { transitionsQuery } from './state/state.queries';

interface Props {
  readonly event: View<'EventView'>;
}

/** What the event lacks, each line leading to where it is mended, and where it stands in the chain. */
export function EventChain({ event }: Props) {
  const texts = useTexts(eventOverviewTexts);
  const language = useLanguage();
  const mayWrite = useCan('events:write');
  const { organization } = useSession();
  const speakers = useQuery(speakersQuery(event.id, language)).data;
  const outcomes = useQuery(outcomesQuery(event.id)).data?.items;
  const transitions = useQuery(transitionsQuery(event.id, language)).data;
  if (speakers === undefined || outcomes === undefined || transitions === undefined) return null;
  // What cancelling would cancel is what is planned.
  const cancelling = transitions.items.find(({ to }) => to === 'cancelled');
  const sessions = cancelling?.effects.find(({ kind }) => kind === 'sessions_cancelled')?.count;
  const steps = stepsOf({
    event,
    speakers,
    outcomes,
    sessions: sessions ?? 0,
    languages: organization.languages,
    now: Temporal.Now.instant().toString(),
  });
  const done = event.state === 'cancelled' || event.state === 'closed';
  return (
    <Stack gap="md" maw="52rem">
      {mayWrite && !done && <NextSteps event={event} steps={steps} />}
      <Paper withBorder p="md" radius="md" component="section" aria-labelledby="chain-title">
        <Title order={2} size="h5" id="chain-title" mb="sm">
          {texts.chain}
        </Title>
        <Chain
          event={event}
          speakers={speakers}
          outcomes={outcomes}
          sessions={cancelling === undefined ? undefined : (sessions ?? 0)}
        />
      </Paper>
    </Stack>
  );
}

function NextSteps({ event, steps }: Props & { readonly steps: readonly Step[] }) {
  const texts = useTexts(eventOverviewTexts);
  const sentence = useStepSentence();
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-labelledby="next-title">
      <Title order={2} size="h5" id="next-title" mb="xs">
        {texts.next}
      </Title>
      {steps.length === 0 ? (
        <Text>{texts.nothing}</Text>
      ) : (
        <Stack component="ol" className="list-bare" gap={6}>
          {steps.map((step, at) => (
            <li key={step.kind}>
              <Link
                to={step.path.startsWith('/') ? step.path : `/events/${event.id}/${step.path}`}
                fw={at === 0 ? 600 : 400}
              >
                {sentence(step)}
              </Link>
            </li>
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function useStepSentence(): (step: Step) => string {
  const texts = useTexts(eventOverviewTexts);
  const languageName = useLanguageName();
  return (step) => {
    switch (step.kind) {
      case 'title':
        return texts.title((step.languages ?? []).map(languageName).join(', '));
      case 'unanswered':
      case 'publish':
        return texts[step.kind](step.count ?? 1);
      default:
        return texts[step.kind];
    }
  };
}

interface ChainProps extends Props {
  readonly speakers: readonly Speaker[];
  readonly outcomes: readonly View<'OutcomeView'>[];
  /** Undefined where the event is past the states that say it. */
  readonly sessions: number | undefined;
}

function Chain({ event, speakers, outcomes, sessions }: ChainProps) {
  const texts = useTexts(eventOverviewTexts);
  const common = useTexts(consoleTexts);
  const series = useQuery({ ...seriesQuery, enabled: event.seriesId !== null }).data?.items.find(
    ({ id }) => id === event.seriesId,
  );
  const expertsComing = (among: readonly Speaker[]) =>
    new Set(among.map(({ expertId }) => expertId)).size;
  const coming = speakers.filter(({ state }) => state !== 'declined' && state !== 'withdrawn');
  const confirmed = coming.filter(({ state }) => state === 'confirmed');
  const facts: { name: string; value: ReactNode }[] = [
    {
      name: texts.serves,
      value:
        event.proposals.length === 0 ? (
          texts.servesNothing
        ) : (
          <Stack gap={4}>
            {event.proposals.map((proposal) => (
              <Link key={proposal.id} to={`/mandates/${proposal.mandateId}`}>
                {proposal.number}. <Localized text={proposal.title} />
              </Link>
            ))}
          </Stack>
        ),
    },
    ...(series === undefined
      ? []
      : [
          {
            name: texts.series,
            value: (
              <Link to={`/series/${series.id}`}>
                <Localized text={series.title} />
                {event.seriesNumber !== null && ` · ${texts.ofSeries(event.seriesNumber)}`}
              </Link>
            ),
          },
        ]),
    {
      name: texts.people,
      value: (
        <Link to={`/events/${event.id}/people`}>
          {texts.peopleCount(expertsComing(coming), expertsComing(confirmed))}
        </Link>
      ),
    },
    {
      name: texts.sessions,
      value: (
        <Link to={`/events/${event.id}/programme`}>
          {sessions === undefined ? texts.openProgramme : texts.sessionCount(sessions)}
        </Link>
      ),
    },
    {
      name: texts.outcomes,
      value: outcomes.length === 0 ? common.none : <Outcomes outcomes={outcomes} />,
    },
  ];
  return <Facts facts={facts} />;
}

function Outcomes({ outcomes }: { readonly outcomes: readonly View<'OutcomeView'>[] }) {
  const texts = useTexts(eventOverviewTexts);
  const words = useWords();
  return (
    <Stack gap={4}>
      {outcomes.map((outcome) => {
        const stage = outcome.versions.some(({ state }) => state === 'published')
          ? 'published'
          : outcome.versions.at(-1)?.state;
        return (
          <Group key={outcome.id} gap="xs">
            <Link to={`/outcomes/${outcome.id}`}>
              {outcome.symbol} <Localized text={outcome.title} />
            </Link>
            {stage !== undefined && (
              <Badge variant="light" tt="none" color={stage === 'published' ? 'green' : 'gray'}>
                {words.stages[stage]}
              </Badge>
            )}
            {outcome.recommendations > 0 && (
              <Text span size="sm" c="dimmed">
                {texts.recommendations(outcome.recommendations)}
              </Text>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
