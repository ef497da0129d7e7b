import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../../parts/empty-state';
import { Link, LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { Row, Rows } from '../../../parts/rows';
import { countryName } from '../../../../../src/kernel/countries.js';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { ComparisonPart } from './comparison-part';
import type { Pair } from './duplicates.queries';
import { duplicatesTexts } from './duplicates.texts';
import { Likelihood, useReasons } from './pair-words';
import { isPair, useQueue } from './use-queue';

const LIST = 'pairs-list';
/** So many pairs stand in the list at first, and come with each “Show more”. */
const SHOWN = 100;

/** The pairs that may be one person, and one of them side by side. */
export default function DuplicatesScreen() {
  const texts = useTexts(duplicatesTexts);
  const queue = useQueue();
  const { open } = queue;
  return (
    <Page
      title={texts.title}
      lead={open === undefined ? texts.lead : undefined}
      above={<Link to="/experts">{texts.toExperts}</Link>}
      actions={
        <LinkButton to="/experts/merges" variant="default">
          {texts.merges}
        </LinkButton>
      }
    >
      {open === undefined ? (
        <PairList queue={queue} />
      ) : (
        <ComparisonPart
          key={`${open.one} ${open.other}`}
          ids={open}
          pair={queue.pairs.find((pair) => isPair(open, pair))}
          goOn={queue.goOn}
          toList={() => queue.show(undefined)}
          listId={LIST}
        />
      )}
    </Page>
  );
}

function PairList({ queue }: { readonly queue: ReturnType<typeof useQueue> }) {
  const texts = useTexts(duplicatesTexts);
  const common = useTexts(consoleTexts);
  const { query, pairs, show, expertId } = queue;
  const [shown, setShown] = useState(SHOWN);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  // All pairs that were there are decided upon, and there are more.
  const wanting = query.isSuccess && pairs.length === 0 && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (wanting && !isError) void fetchNextPage();
  }, [wanting, isError, fetchNextPage]);
  return (
    <section aria-label={texts.list} id={LIST} tabIndex={-1} className="page-heading">
      {expertId !== undefined && (
        <Text mb="sm">
          <Link to="/experts/duplicates">{texts.wholeRegistry}</Link>
        </Text>
      )}
      <Loaded query={query}>
        {() =>
          pairs.length === 0 && !query.hasNextPage ? (
            <EmptyState title={texts.empty}>{texts.emptyLead}</EmptyState>
          ) : (
            <Rows label={texts.list}>
              {pairs.slice(0, shown).map((pair) => (
                <PairRow
                  key={`${pair.one.id} ${pair.other.id}`}
                  pair={pair}
                  open={() => show(pair)}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {(query.hasNextPage || pairs.length > shown) && (
        <Group justify="center" mt="md">
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => {
              setShown(shown + SHOWN);
              if (pairs.length <= shown) void query.fetchNextPage();
            }}
          >
            {common.showMore}
          </Button>
        </Group>
      )}
    </section>
  );
}

function PairRow({ pair, open }: { readonly pair: Pair; readonly open: () => void }) {
  const texts = useTexts(duplicatesTexts);
  const reasons = useReasons();
  const { one, other } = pair;
  return (
    <Row
      acts={
        <>
          <Likelihood score={pair.score} />
          <Button
            size="compact-md"
            variant="default"
            aria-label={texts.compareBoth(one.name, other.name)}
            onClick={open}
          >
            {texts.compare}
          </Button>
        </>
      }
    >
      <Person person={one} />
      <Person person={other} />
      <Text size="sm" c="dimmed">
        {reasons(pair.reasons)}
      </Text>
    </Row>
  );
}

function Person({ person }: { readonly person: Pair['one'] }) {
  const language = useLanguage();
  const { name, names, country, emails } = person;
  const more = [
    ...names.filter((form) => form !== name),
    ...(country === null ? [] : [countryName(country, language)]),
    ...emails,
  ];
  return (
    <Text>
      <Text span fw={600}>
        {name}
      </Text>
      {more.length > 0 && (
        <Text span size="sm">
          {' '}
          {more.join(' · ')}
        </Text>
      )}
    </Text>
  );
}
