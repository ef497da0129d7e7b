import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { mandatesQuery } from './mandates.queries';
import { mandatesTexts } from './mandates.texts';

/** The mandates that the organization carries out. */
export default function MandatesScreen() {
  const texts = useTexts(mandatesTexts);
  const writes = useCan('mandates:write');
  const query = useInfiniteQuery(mandatesQuery);
  const add = writes && <LinkButton to="/mandates/new">{texts.add}</LinkButton>;
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      <Loaded query={query}>
        {({ pages }) => {
          const mandates = pages.flatMap(({ items }) => items);
          if (mandates.length === 0) {
            return (
              <EmptyState title={texts.emptyTitle} action={add}>
                {texts.empty}
              </EmptyState>
            );
          }
          return (
            <Stack>
              <Rows label={texts.title}>
                {mandates.map((mandate) => (
                  <MandateRow key={mandate.id} mandate={mandate} />
                ))}
              </Rows>
              <ShowMore query={query} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function MandateRow({ mandate }: { readonly mandate: View<'MandateListItem'> }) {
  const texts = useTexts(mandatesTexts);
  const words = useWords();
  const localized = useLocalized();
  const day = useDay();
  const writes = useCan('mandates:write');
  const name = localized(mandate.title).text;
  const common = useTexts(consoleTexts);
  return (
    <Row
      acts={
        writes && (
          <LinkButton
            to={`/mandates/${mandate.id}/edit`}
            variant="default"
            size="xs"
            aria-label={texts.editOf(name)}
          >
            {common.edit}
          </LinkButton>
        )
      }
    >
      <Title order={2} size="h4">
        <Link to={`/mandates/${mandate.id}`} inherit>
          <Localized text={mandate.title} />
        </Link>
      </Title>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {words.mandateKinds[mandate.kind]} · {day(mandate.adoptedOn)} ·{' '}
          {texts.counts(mandate.proposalCount, mandate.commitmentCount)}
        </Text>
        <Badge
          variant="light"
          color={mandate.visibility === 'public' ? 'petrol' : 'gray'}
          tt="none"
        >
          {texts[`state_${mandate.visibility}`]}
        </Badge>
      </Group>
      {localized(mandate.summary).text !== '' && (
        <Text mt={4}>
          <Localized text={mandate.summary} />
        </Text>
      )}
    </Row>
  );
}
