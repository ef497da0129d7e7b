import { Badge, Group, Text, Title } from '@mantine/core';
import { Link } from '../../../parts/link';
import { Row, Rows } from '../../../parts/rows';
import { Localized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { partPath } from '../outcomes.queries';
import type { Publication } from './publication.queries';
import { Files } from './published-box';
import { publishedTexts } from './published.texts';

const COLOURS = { current: 'green', superseded: 'gray', withdrawn: 'red' } as const;

/** The word for the state of a publication. */
export function PublicationStateBadge({ state }: { readonly state: Publication['state'] }) {
  const texts = useTexts(publishedTexts);
  const words = {
    current: texts.current,
    superseded: texts.supersededState,
    withdrawn: texts.withdrawnState,
  };
  return (
    <Badge variant="light" color={COLOURS[state]} tt="none">
      {words[state]}
    </Badge>
  );
}

/** Everything that came out of an outcome, the latest first, with its files. */
export function EarlierPublications({
  publications,
}: {
  readonly publications: readonly Publication[];
}) {
  const texts = useTexts(publishedTexts);
  const words = useWords();
  const moment = useMoment();
  return (
    <section aria-labelledby="publication-history">
      <Title order={3} size="h4" mb="xs" id="publication-history">
        {texts.history}
      </Title>
      {publications.length === 0 ? (
        <Text c="dimmed" size="sm">
          {texts.noHistory}
        </Text>
      ) : (
        <Rows label={texts.history}>
          {publications.map((publication) => (
            <Row key={publication.id} acts={<PublicationStateBadge state={publication.state} />}>
              <Group gap="xs">
                <Link
                  to={partPath(
                    { id: publication.outcomeVersionId, outcomeId: publication.outcomeId },
                    'publication',
                  )}
                  fw={600}
                >
                  {texts.version(publication.label)}
                </Link>
                <Text span>{words.updateTypes[publication.updateType]}</Text>
              </Group>
              <Text size="sm" c="dimmed">
                {[
                  texts.since(moment(publication.publishedAt)),
                  ...(publication.withdrawnAt === null
                    ? []
                    : [texts.withdrawnOn(moment(publication.withdrawnAt))]),
                ].join(' · ')}
              </Text>
              {Object.keys(publication.notice).length > 0 && (
                <Text size="sm" className="kept-lines">
                  <Localized text={publication.notice} />
                </Text>
              )}
              <Files publication={publication} />
            </Row>
          ))}
        </Rows>
      )}
    </section>
  );
}
