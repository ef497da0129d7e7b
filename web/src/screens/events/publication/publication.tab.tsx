import { Anchor, Group, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { zoneName, formatDateTime } from '../../../../../src/kernel/local-time.js';
import { allPages } from '../../../api/all-pages';
import { answer, api, type View } from '../../../api/client';
import { EmptyState } from '../../../parts/empty-state';
import { Link, LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { Row, Rows } from '../../../parts/rows';
import { useLanguage } from '../../../texts/language';
import { Localized, useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useMoment, useViewerZone } from '../../../time/time';
import { partPath } from '../../outcomes/outcomes.queries';
import { VersionStateBadge } from '../../outcomes/version-state';
import type { EventTabProps } from '../event.screen';
import { publicationTabTexts } from './publication-tab.texts';

type Outcome = View<'OutcomeView'>;
type VersionSummary = Outcome['versions'][number];

function outcomesOfEvent(eventId: string) {
  return queryOptions({
    queryKey: ['outcomes', 'publications-of-event', eventId],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answer(
          api.GET('/api/v1/outcomes', {
            params: { query: { eventId, limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
            signal,
          }),
        ),
      ),
  });
}

/** What of the event's outcomes is out, will be, or waits; each leads to where it is published. */
export default function PublicationTab({ event }: EventTabProps) {
  const texts = useTexts(publicationTabTexts);
  const query = useQuery(outcomesOfEvent(event.id));
  return (
    <Loaded query={query}>
      {(outcomes) =>
        outcomes.length === 0 ? (
          <EmptyState
            title={texts.empty}
            action={<LinkButton to={`/events/${event.id}/outcome`}>{texts.toOutcome}</LinkButton>}
          >
            {texts.emptyLead}
          </EmptyState>
        ) : (
          <Stack>
            <Text c="dimmed">{texts.lead}</Text>
            <Rows label={texts.list}>
              {outcomes.map((outcome) => (
                <OutcomeRow key={outcome.id} outcome={outcome} />
              ))}
            </Rows>
          </Stack>
        )
      }
    </Loaded>
  );
}

/** The versions that matter now: the one on the site or withdrawn from it, and the one in the works. */
function shownVersions({ versions }: Outcome): VersionSummary[] {
  const [latest] = versions;
  const working = latest !== undefined && latest.publishedAt === null ? latest : undefined;
  const standing = versions.find(({ publishedAt }) => publishedAt !== null);
  return [working, standing].flatMap((version) => (version === undefined ? [] : [version]));
}

function OutcomeRow({ outcome }: { readonly outcome: Outcome }) {
  const texts = useTexts(publicationTabTexts);
  const words = useWords();
  const language = useLanguage();
  const title = useLocalized()(outcome.title);
  const shown = shownVersions(outcome);
  const isOut = shown.some(({ state }) => state === 'published');
  return (
    <Row
      acts={
        isOut && (
          <Anchor
            href={`/${language}/publications/${outcome.slug}`}
            aria-label={`${texts.toPage}: ${title.text}`}
          >
            {texts.toPage}
          </Anchor>
        )
      }
    >
      <Text fw={600}>
        <Localized text={outcome.title} />
      </Text>
      <Text size="sm" c="dimmed">
        {words.outcomeKinds[outcome.kind]} · {outcome.symbol}
      </Text>
      {shown.map((version) => (
        <VersionLine key={version.id} version={version} outcomeId={outcome.id} />
      ))}
    </Row>
  );
}

function VersionLine({
  version,
  outcomeId,
}: {
  readonly version: VersionSummary;
  readonly outcomeId: string;
}) {
  const texts = useTexts(publicationTabTexts);
  const moment = useMoment();
  const planned = usePlanned();
  const when =
    version.publishedAt !== null
      ? texts.publishedOn(moment(version.publishedAt))
      : version.state === 'scheduled'
        ? texts.comesOut(planned(version))
        : '';
  return (
    <Group gap="xs" mt={4}>
      <Link to={partPath({ id: version.id, outcomeId }, 'publication')}>
        {texts.version(version.label)}
      </Link>
      <VersionStateBadge state={version.state} />
      {when !== '' && <Text size="sm">{when}</Text>}
    </Group>
  );
}

/** When a version comes out, on the wall clock that was set; with its zone where the reader is in another. */
function usePlanned(): (version: VersionSummary) => string {
  const language = useLanguage();
  const own = useViewerZone();
  return ({ publishLocal, publishZone }) => {
    if (publishLocal === null || publishZone === null) return '';
    const written = formatDateTime(publishLocal, publishZone, language);
    if (own === publishZone) return written;
    return `${written}, ${zoneName(publishZone, publishLocal, language)}`;
  };
}
