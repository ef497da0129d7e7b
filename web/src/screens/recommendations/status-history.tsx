import { Group, Text, Title } from '@mantine/core';
import { Row, Rows } from '../../parts/rows';
import { useTexts } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { LinkedText } from './linked-text';
import { recommendationTexts } from './recommendation.texts';
import type { RecommendationDetail } from './recommendations.queries';
import { StatusBadge } from './status-badge';

interface Props {
  readonly history: RecommendationDetail['history'];
}

/** Each step of the status with who took it, when, and what was noted; the latest first. */
export function StatusHistory({ history }: Props) {
  const texts = useTexts(recommendationTexts);
  const moment = useMoment();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="recommendation-history">
      <Title order={2} size="h3" mb="xs" id="recommendation-history">
        {texts.history}
      </Title>
      <Rows label={texts.history}>
        {history.toReversed().map(({ id, at, by, oldStatus, newStatus, note }) => {
          const name = by?.name ?? '';
          return (
            <Row key={id}>
              <Group gap={6}>
                <StatusBadge status={oldStatus} />
                <span aria-hidden>→</span>
                <StatusBadge status={newStatus} />
              </Group>
              {Object.keys(note).length > 0 && (
                <Text component="div" maw="70ch" mt={4}>
                  <LinkedText text={note} />
                </Text>
              )}
              <Text size="sm" c="dimmed">
                {name === '' ? moment(at) : texts.by(name, moment(at))}
              </Text>
            </Row>
          );
        })}
      </Rows>
    </section>
  );
}
