import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { Row, Rows } from '../../../parts/rows';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { Localized, useLanguageName, useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { Link } from '../../../parts/link';
import { FactStateBadge } from '../../evidence/fact-state';
import { MoveButtons } from '../../../parts/move-buttons';
import { PART_HEADING } from '../../../parts/part-links';
import { actsQuery, type PartProps } from '../outcomes.queries';
import { CiteDialog } from '../text/cite-dialog';
import { removeCitation, setCitations } from './citations.queries';
import { citationsTexts } from './citations.texts';

type Citation = PartProps['version']['citations'][number];

/** The facts that a version cites, in their order, with those that stand against its publication. */
export default function EvidencePart({ version }: PartProps) {
  const texts = useTexts(citationsTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const { data } = useQuery(actsQuery(version.id));
  const writes = data?.actions.includes('edit') === true;
  const [picking, setPicking] = useState(false);
  const { citations } = version;
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    }
    await queries.invalidateQueries({ queryKey: ['outcomes'] });
  };
  const ids = citations.map(({ evidenceId }) => evidenceId);
  const move = (index: number, steps: number) => {
    const moved = [...ids];
    const [id] = moved.splice(index, 1);
    if (id === undefined) return;
    moved.splice(index + steps, 0, id);
    void attempt(() => setCitations(version.id, moved));
  };
  const take = (id: string) =>
    attempt(async () => {
      await removeCitation(version.id, id);
      focusLater(PART_HEADING);
      notifyDone(texts.removed, {
        label: common.undo,
        act: () => void attempt(() => setCitations(version.id, ids)),
      });
    });
  const add = <Button onClick={() => setPicking(true)}>{texts.add}</Button>;
  return (
    <Stack>
      <Group justify="space-between">
        <Text c="dimmed" maw="70ch">
          {texts.lead}
        </Text>
        {writes && citations.length > 0 && add}
      </Group>
      {citations.length === 0 ? (
        <EmptyState title={texts.empty} action={writes ? add : undefined} />
      ) : (
        <Rows label={texts.list}>
          {citations.map((citation, index) => (
            <CitationRow
              key={citation.evidenceId}
              citation={citation}
              number={index + 1}
              version={version}
              acts={
                writes && (
                  <CitationActs
                    citation={citation}
                    first={index === 0}
                    last={index === citations.length - 1}
                    move={(steps) => move(index, steps)}
                    take={() => void take(citation.evidenceId)}
                  />
                )
              }
            />
          ))}
        </Rows>
      )}
      {picking && (
        <CiteDialog versionId={version.id} cited={new Set(ids)} onClose={() => setPicking(false)} />
      )}
    </Stack>
  );
}

interface ActsProps {
  readonly citation: Citation;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (steps: -1 | 1) => void;
  readonly take: () => void;
}

function CitationActs({ citation, first, last, move, take }: ActsProps) {
  const texts = useTexts(citationsTexts);
  const claim = useLocalized()(citation.claim).text;
  return (
    <>
      <MoveButtons
        id={`citation-${citation.evidenceId}`}
        what={claim}
        first={first}
        last={last}
        move={move}
      />
      <Button variant="default" size="xs" aria-label={texts.take(claim)} onClick={take}>
        {texts.takeShort}
      </Button>
    </>
  );
}

function CitationRow({
  citation,
  number,
  version,
  acts,
}: {
  readonly citation: Citation;
  readonly number: number;
  readonly version: PartProps['version'];
  readonly acts: React.ReactNode;
}) {
  const texts = useTexts(citationsTexts);
  const languageName = useLanguageName();
  const day = useDay();
  const { sourceUrl } = citation;
  const noted =
    sourceUrl === null
      ? []
      : version.editions.filter(({ body }) => body.includes(sourceUrl)).map(({ lang }) => lang);
  return (
    <Row acts={acts}>
      <Group gap="xs" align="baseline">
        <Text span c="dimmed">
          {number}.
        </Text>
        <Link to={`/evidence?fact=${citation.evidenceId}`}>
          <Localized text={citation.claim} />
        </Link>
        <FactStateBadge state={citation.state} />
      </Group>
      <Text size="sm" c="dimmed">
        {citation.occurredOn === null ? '' : `${day(citation.occurredOn)} · `}
        {sourceUrl === null ? (
          <Localized text={citation.source} />
        ) : (
          <Anchor href={sourceUrl} target="_blank" rel="noreferrer" size="sm">
            {Object.keys(citation.source).length === 0 ? (
              texts.source
            ) : (
              <Localized text={citation.source} />
            )}
          </Anchor>
        )}
        {noted.length > 0 &&
          ` · ${texts.noteIn(noted.map((lang) => languageName(lang)).join(', '))}`}
      </Text>
      {citation.state !== 'checked' && (
        <Alert
          mt={6}
          p="xs"
          variant="light"
          color={citation.state === 'refuted' ? 'red' : 'orange'}
        >
          {texts[citation.state]}
        </Alert>
      )}
    </Row>
  );
}
