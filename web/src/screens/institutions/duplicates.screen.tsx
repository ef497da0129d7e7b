import { Badge, Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { focusLater } from '../../parts/focus';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { Page } from '../../parts/page';
import { problemSentence } from '../../parts/problem-sentence';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { useCan } from '../../session/session';
import { useLanguage, type UiLanguage } from '../../texts/language';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { expertsChanged } from '../experts/experts.queries';
import { About, MergeDialog } from './merge-dialog';
import {
  institutionMergesQuery,
  institutionPairsQuery,
  markTwo,
  undoInstitutionMerge,
  type InstitutionMerge,
  type InstitutionPair,
} from './merges.queries';
import { institutionMergesTexts } from './merges.texts';

const LIST = 'institution-pairs';

/** Pairs of institutions that may be one, and the merges that were made, each with the way back. */
export default function InstitutionDuplicatesScreen() {
  const texts = useTexts(institutionMergesTexts);
  const { get, set } = useAddress();
  const query = useInfiniteQuery(institutionPairsQuery);
  const pairs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<Link to="/institutions">{texts.toList}</Link>}
    >
      <section aria-label={texts.title} id={LIST} tabIndex={-1} className="page-heading">
        <Loaded query={query}>
          {() =>
            pairs.length === 0 ? (
              <EmptyState title={texts.empty}>{texts.emptyLead}</EmptyState>
            ) : (
              <Rows label={texts.title}>
                {pairs.map((pair) => (
                  <PairRow
                    key={`${pair.one.id} ${pair.other.id}`}
                    pair={pair}
                    merge={() => set({ one: pair.one.id, other: pair.other.id })}
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <ShowMore query={query} mt="md" />
      </section>
      <MergesPart />
      <MergeDialog
        id={get('one')}
        otherId={get('other')}
        onClose={() => {
          set({ one: undefined, other: undefined });
          focusLater(LIST);
        }}
      />
    </Page>
  );
}

function percent(share: number, language: UiLanguage): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

interface PairProps {
  readonly pair: InstitutionPair;
  readonly merge: () => void;
}

function PairRow({ pair, merge }: PairProps) {
  const texts = useTexts(institutionMergesTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const client = useQueryClient();
  const writes = useCan('experts:write');
  const [busy, setBusy] = useState(false);
  const { one, other, score } = pair;
  const names = [localized(one.name).text, localized(other.name).text] as const;
  const areTwo = async () => {
    setBusy(true);
    try {
      await markTwo(one.id, other.id);
      notifyDone(texts.toldTwo);
      focusLater(LIST);
    } catch (refusal) {
      notifyRefused(problemSentence(asProblem(refusal), language));
    }
    await client.invalidateQueries({ queryKey: ['institutions', 'pairs'] });
    setBusy(false);
  };
  return (
    <Row
      acts={
        writes && (
          <>
            <Button size="compact-md" aria-label={texts.mergeBoth(...names)} onClick={merge}>
              {texts.mergePair}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              loading={busy}
              aria-label={texts.twoOf(...names)}
              onClick={() => void areTwo()}
            >
              {texts.two}
            </Button>
          </>
        )
      }
    >
      {[one, other].map((institution) => (
        <div key={institution.id}>
          <Text fw={600}>
            <Localized text={institution.name} />
          </Text>
          <Text size="sm" mb={4}>
            <About institution={institution} />
          </Text>
        </div>
      ))}
      <Text size="sm" c="dimmed">
        {texts.alike(percent(score, language))}
      </Text>
    </Row>
  );
}

function MergesPart() {
  const texts = useTexts(institutionMergesTexts);
  const query = useInfiniteQuery(institutionMergesQuery);
  const merges = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="institution-merges">
      <Title order={2} size="h3" mb="sm" id="institution-merges">
        {texts.merges}
      </Title>
      <Rows label={texts.merges}>
        {merges.map((merge) => (
          <MergeRow key={merge.id} merge={merge} />
        ))}
      </Rows>
      <ShowMore query={query} mt="md" />
    </section>
  );
}

function MergeRow({ merge }: { readonly merge: InstitutionMerge }) {
  const texts = useTexts(institutionMergesTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const moment = useMoment();
  const client = useQueryClient();
  const writes = useCan('experts:write');
  const [busy, setBusy] = useState(false);
  const names = [localized(merge.mergedName).text, localized(merge.keptName).text] as const;
  const undo = async () => {
    setBusy(true);
    try {
      await undoInstitutionMerge(merge.id);
      notifyDone(texts.undone);
      focusLater(LIST);
    } catch (refusal) {
      notifyRefused(problemSentence(asProblem(refusal), language));
    }
    await expertsChanged(client);
    setBusy(false);
  };
  return (
    <Row
      acts={
        merge.undoneAt !== null ? (
          <Badge variant="light" color="gray">
            {texts.undoneAt(moment(merge.undoneAt))}
          </Badge>
        ) : (
          writes && (
            <Button
              size="compact-md"
              variant="default"
              loading={busy}
              aria-label={texts.undoOf(...names)}
              onClick={() => void undo()}
            >
              {texts.undo}
            </Button>
          )
        )
      }
    >
      <Text>{texts.into(...names)}</Text>
      <Text size="sm" c="dimmed">
        {[moment(merge.at), merge.accountName ?? ''].filter(Boolean).join(', ')}
      </Text>
    </Row>
  );
}
