import './today.css';
import { Badge, Box, Button, Chip, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useSearchParams } from 'wouter';
import { answer, api, type View } from '../../api/client';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { hasScreen } from '../../shell/routes';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized, useLanguageName } from '../../texts/localized';
import { formatNumber, useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { placeOf, taskOf, type TodayKind, type TodayLine } from './today-line';
import { todayTexts } from './today.texts';

const URGENCIES = ['late', 'due', 'soon'] as const;
const COLOURS = { late: 'red', due: 'orange', soon: 'gray' } as const;

/** What is late and what is due, in order of urgency. */
export default function TodayScreen() {
  const texts = useTexts(todayTexts);
  const day = useDay();
  const language = useLanguage();
  const query = useQuery({
    // Names of experts come in the language of the screens.
    queryKey: ['today', language],
    queryFn: () => answer(api.GET('/api/v1/today')),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={texts.title}
      lead={query.data === undefined ? undefined : texts.lead(day(query.data.today))}
    >
      <Loaded query={query}>{(today) => <Lines today={today} />}</Loaded>
    </Page>
  );
}

function Lines({ today }: { readonly today: View<'TodayView'> }) {
  const texts = useTexts(todayTexts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const kinds = today.kinds.filter((kind) => kind.total > 0);
  const chosen = kinds.find((kind) => kind.kind === search.get('kind'))?.kind;
  if (today.total === 0) {
    return <EmptyState title={texts.nothingTitle}>{texts.nothing}</EmptyState>;
  }
  return (
    <Stack>
      <Box className="no-print">
        <Text id="today-kinds" className="unseen">
          {texts.kinds}
        </Text>
        <Chip.Group
          value={chosen ?? 'all'}
          onChange={(kind) => {
            setSearch(kind === 'all' ? {} : { kind }, { replace: true });
          }}
        >
          <Group gap="xs" role="group" aria-labelledby="today-kinds" className="today-kinds">
            <Chip value="all">
              {texts.all} · {formatNumber(language, today.total)}
            </Chip>
            {kinds.map(({ kind, total }) => (
              <Chip key={kind} value={kind}>
                {texts[`kind_${kind}`]} · {formatNumber(language, total)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Box>
      {chosen === undefined ? <EveryKind today={today} /> : <OneKind kind={chosen} />}
    </Stack>
  );
}

function EveryKind({ today }: { readonly today: View<'TodayView'> }) {
  const texts = useTexts(todayTexts);
  const hidden = today.kinds.filter((kind) => kind.more > 0);
  return (
    <>
      <ByUrgency lines={today.lines} counts={today} />
      {hidden.length > 0 && (
        <Group gap="xs" className="no-print">
          {hidden.map((kind) => (
            <LinkButton key={kind.kind} to={`/?kind=${kind.kind}`} variant="default" size="xs">
              {texts[`kind_${kind.kind}`]}: {texts.more(kind.more)}
            </LinkButton>
          ))}
        </Group>
      )}
    </>
  );
}

function OneKind({ kind }: { readonly kind: TodayKind }) {
  const language = useLanguage();
  const common = useTexts(consoleTexts);
  const query = useInfiniteQuery({
    queryKey: ['today', language, kind],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/today', {
          params: { query: { kind, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.kinds.find((count) => count.kind === kind)?.next ?? undefined,
  });
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          <ByUrgency
            lines={pages.flatMap((page) => page.lines)}
            counts={pages[0]?.kinds.find((count) => count.kind === kind)}
          />
          {query.hasNextPage && (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {common.showMore}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

interface Counts {
  readonly late: number;
  readonly due: number;
  readonly soon: number;
}

function ByUrgency({
  lines,
  counts,
}: {
  readonly lines: readonly TodayLine[];
  readonly counts: Counts | undefined;
}) {
  const texts = useTexts(todayTexts);
  const language = useLanguage();
  return (
    <Stack gap="lg">
      {URGENCIES.map((urgency) => {
        const found = lines.filter((line) => line.urgency === urgency);
        if (found.length === 0) return null;
        return (
          <section key={urgency} aria-labelledby={`today-${urgency}`}>
            <Group gap="xs" mb="xs">
              <Title order={2} size="h4" id={`today-${urgency}`}>
                {texts[urgency]}
              </Title>
              <Badge color={COLOURS[urgency]} variant="light">
                {formatNumber(language, counts?.[urgency] ?? found.length)}
              </Badge>
            </Group>
            <Stack gap="xs" component="ul" className="list-bare">
              {found.map((line) => (
                <Line key={`${line.kind} ${line.id} ${line.period ?? ''}`} line={line} />
              ))}
            </Stack>
          </section>
        );
      })}
    </Stack>
  );
}

function Line({ line }: { readonly line: TodayLine }) {
  const texts = useTexts(todayTexts);
  const words = useWords();
  const languageName = useLanguageName();
  const day = useDay();
  const mayPlan = useCan('events:write');
  const when =
    line.daysLate > 0
      ? texts.daysLate(line.daysLate)
      : line.daysLate === 0
        ? texts.dueToday
        : texts.daysLeft(-line.daysLate);
  return (
    <Paper component="li" withBorder px="md" py="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 18rem" miw={0}>
          {hasScreen(placeOf(line)) ? (
            <Link to={placeOf(line)} fw={600}>
              {taskOf(line, texts, words, languageName)}
            </Link>
          ) : (
            <Text fw={600}>{taskOf(line, texts, words, languageName)}</Text>
          )}
          <Text size="sm">
            {line.symbol !== null && <>{line.symbol} · </>}
            <Localized text={line.title} />
          </Text>
          <Context line={line} />
        </Box>
        <div className="to-the-end">
          <Badge color={COLOURS[line.urgency]} variant="light" size="lg" tt="none">
            {when}
          </Badge>
          <Text size="sm" c="dimmed">
            <time dateTime={line.dueOn}>{day(line.dueOn)}</time>
          </Text>
          {line.kind === 'commitment_without_event' && mayPlan && (
            <Button
              component={RouterLink}
              href={`/events/new?proposalId=${line.proposalId ?? ''}`}
              size="compact-sm"
              variant="light"
              className="no-print"
            >
              {texts.planEvent}
            </Button>
          )}
        </div>
      </Group>
    </Paper>
  );
}

/** The link above in the chain: the event of a text, the mandate of a commitment. */
function Context({ line }: { readonly line: TodayLine }) {
  const day = useDay();
  const words = useWords();
  const parts = [
    line.mandateTitle !== null && line.kind === 'commitment_without_event' && (
      <Localized key="mandate" text={line.mandateTitle} />
    ),
    line.eventTitle !== null && line.eventId !== line.id && (
      <Localized key="event" text={line.eventTitle} />
    ),
    line.speakerRole !== null && <span key="role">{words.speakerRoles[line.speakerRole]}</span>,
    line.eventStartsOn !== null && (
      <time key="day" dateTime={line.eventStartsOn}>
        {day(line.eventStartsOn)}
      </time>
    ),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {parts.map((part, index) => (
        <span key={part.key}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </Text>
  );
}
