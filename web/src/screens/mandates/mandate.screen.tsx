import './coverage.css';
import './coverage-print.css';
import { Button, Group, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useAddress } from '../../parts/address';
import { useCan } from '../../session/session';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay } from '../../time/time';
import { BreakdownPart } from './breakdown-part';
import { coverageTexts } from './coverage.texts';
import { Headline } from './headline';
import { MatrixPart } from './matrix-part';
import { coverageQuery } from './mandates.queries';
import { QuarterChoice } from './quarter-choice';
import { shownDays } from './shown-days';
import { ViewLinks } from './view-links';

const BREAKDOWNS = ['theme', 'country', 'kind'] as const;

/** One mandate: what of it is kept, planned and late, and why. Prints on a sheet of A4. */
export default function MandateScreen() {
  const { id } = useParams<{ id: string }>();
  const texts = useTexts(coverageTexts);
  const localized = useLocalized();
  const day = useDay();
  const writes = useCan('mandates:write');
  const { get } = useAddress();
  const query = useQuery(coverageQuery(id));
  const by = BREAKDOWNS.find((candidate) => candidate === get('by'));
  return (
    <Loaded query={query}>
      {(coverage) => {
        const title = localized(coverage.title);
        const commitments = coverage.proposals.flatMap((proposal) => proposal.commitments);
        const days = shownDays(coverage, get('from'), get('to'));
        const edit = (
          <LinkButton
            to={`/mandates/${id}/edit`}
            variant={commitments.length > 0 ? 'default' : 'filled'}
          >
            {texts.edit}
          </LinkButton>
        );
        return (
          <div className="coverage-page">
            <Page
              title={<span lang={title.lang}>{title.text}</span>}
              windowTitle={`${title.text} · ${texts.coverage}`}
              above={
                <Link to="/mandates" className="no-print">
                  {texts.toList}
                </Link>
              }
              lead={texts.asOf(day(coverage.today))}
              actions={
                commitments.length > 0 && (
                  <>
                    <Button
                      variant="default"
                      leftSection={<IconPrinter size={18} aria-hidden />}
                      onClick={() => window.print()}
                    >
                      {texts.print}
                    </Button>
                    {edit}
                  </>
                )
              }
            >
              {commitments.length === 0 ? (
                <EmptyState title={texts.noCommitmentsTitle} action={writes ? edit : undefined}>
                  {texts.noCommitmentsLead}
                </EmptyState>
              ) : (
                <Stack gap="md">
                  <Headline coverage={coverage} />
                  <Group justify="space-between" align="flex-end" className="no-print">
                    <ViewLinks id={id} by={by} />
                    <QuarterChoice coverage={coverage} days={days} />
                  </Group>
                  {by === undefined ? (
                    <MatrixPart coverage={coverage} days={days} />
                  ) : (
                    <BreakdownPart key={by} id={id} by={by} days={days} />
                  )}
                </Stack>
              )}
            </Page>
          </div>
        );
      }}
    </Loaded>
  );
}
