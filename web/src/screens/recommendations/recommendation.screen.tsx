import { Anchor, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { symbolToPath } from '../../../../src/kernel/symbol.js';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useLanguage } from '../../texts/language';
import { Localized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { eventQuery } from '../events/events.queries';
import { DueBadge } from './due-badge';
import { FollowUp } from './follow-up';
import { recommendationQuery, type RecommendationDetail } from './recommendations.queries';
import { recommendationTexts } from './recommendation.texts';
import { Responses } from './responses';
import { StatusBadge } from './status-badge';
import { StatusHistory } from './status-history';
import { Wording } from './wording';

/** One recommendation with everything that follows it up: responses, status, history. */
export default function RecommendationScreen() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery(recommendationQuery(id));
  return (
    <Loaded query={query}>{(recommendation) => <Shown recommendation={recommendation} />}</Loaded>
  );
}

function Shown({ recommendation }: { readonly recommendation: RecommendationDetail }) {
  const texts = useTexts(recommendationTexts);
  const language = useLanguage();
  const { symbol, status, dueOn, outcomeId, outcomeSymbol, eventId, issuedAt } = recommendation;
  const event = useQuery(eventQuery(eventId)).data;
  return (
    <Page
      title={symbol}
      above={<Link to="/recommendations">{texts.toList}</Link>}
      lead={
        <Stack gap={4}>
          <Group gap="xs">
            <StatusBadge status={status} />
            <DueBadge dueOn={dueOn} status={status} />
          </Group>
          <Group gap="4px 16px">
            <Link to={`/outcomes/${outcomeId}`}>
              {texts.toOutcome} {outcomeSymbol}
            </Link>
            <Link to={`/events/${eventId}`}>
              {texts.toEvent}
              {event !== undefined && (
                <>
                  : <Localized text={event.title} />
                </>
              )}
            </Link>
            {issuedAt !== null && (
              <Anchor href={`/${language}/recommendations/${symbolToPath(symbol)}`}>
                {texts.publicPage}
              </Anchor>
            )}
          </Group>
        </Stack>
      }
    >
      <Stack gap="xl" maw="60rem">
        <Wording recommendation={recommendation} />
        <FollowUp recommendation={recommendation} />
        <Responses recommendation={recommendation} />
        <StatusHistory history={recommendation.history} />
      </Stack>
    </Page>
  );
}
