import './recommendations.css';
import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay } from '../../time/time';
import { DueBadge } from './due-badge';
import { ExportDialog } from './export-dialog';
import { Filters, useFilter } from './filters';
import { plainMarkdown } from './plain-markdown';
import { recommendationsQuery, type Recommendation } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';
import { StatusBadge } from './status-badge';

/** What became of the recommendations: what is late first. */
export default function RecommendationsScreen() {
  const texts = useTexts(recommendationsTexts);
  const { filter } = useFilter();
  const query = useInfiniteQuery(recommendationsQuery(filter));
  const [exporting, setExporting] = useState(false);
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        shown.length > 0 && (
          <Button variant="default" onClick={() => setExporting(true)}>
            {texts.exportAct}
          </Button>
        )
      }
    >
      <Filters />
      <Loaded query={query}>
        {() =>
          shown.length === 0 ? (
            <Nothing />
          ) : (
            <section aria-label={texts.list}>
              {filter.outcomeId !== undefined && shown[0] !== undefined && (
                <Text mb="xs">{texts.ofOutcome(shown[0].outcomeSymbol)}</Text>
              )}
              <Rows label={texts.list}>
                {shown.map((recommendation) => (
                  <RecommendationRow key={recommendation.id} recommendation={recommendation} />
                ))}
              </Rows>
              <ShowMore query={query} mt="md" />
            </section>
          )
        }
      </Loaded>
      <ExportDialog opened={exporting} onClose={() => setExporting(false)} filter={filter} />
    </Page>
  );
}

function Nothing() {
  const texts = useTexts(recommendationsTexts);
  const common = useTexts(consoleTexts);
  const { filter, narrowed, clear } = useFilter();
  if (narrowed) {
    return (
      <EmptyState
        title={common.nothingFound}
        action={
          <Button variant="default" onClick={clear}>
            {common.clearFilters}
          </Button>
        }
      />
    );
  }
  if (filter.show === 'late') return <EmptyState title={texts.noneLate} />;
  if (filter.show === 'unanswered' || filter.show === 'over')
    return <EmptyState title={common.nothingFound} />;
  return (
    <EmptyState
      title={texts.empty}
      action={<LinkButton to="/outcomes">{texts.toOutcomes}</LinkButton>}
    >
      {texts.emptyLead}
    </EmptyState>
  );
}

function RecommendationRow({ recommendation }: { readonly recommendation: Recommendation }) {
  const texts = useTexts(recommendationsTexts);
  const localized = useLocalized();
  const day = useDay();
  const { addressees, dueOn, status, symbol, responded } = recommendation;
  const wording = localized(recommendation.texts);
  const names = addressees.map(({ name }) => localized(name).text);
  const facts = [
    names.length === 0 ? texts.toNobody : texts.to(names.join(', ')),
    ...(dueOn === null ? [] : [texts.due(day(dueOn))]),
    ...(status === 'draft' || names.length === 0 ? [] : [texts.responded(responded, names.length)]),
  ];
  return (
    <Row
      acts={
        <div className="to-the-end">
          <DueBadge dueOn={dueOn} status={status} />
          <StatusBadge status={status} />
        </div>
      }
    >
      <Link to={`/recommendations/${recommendation.id}`} fw={600}>
        {symbol}
      </Link>
      <Text lineClamp={2} lang={wording.lang}>
        {plainMarkdown(wording.text)}
      </Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Row>
  );
}
