import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../../parts/confirm';
import { Facts } from '../../../parts/facts';
import { focusLater } from '../../../parts/focus';
import { Link } from '../../../parts/link';
import { notifyDone } from '../../../parts/notify';
import { Localized, useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { MoveButtons } from '../../../parts/move-buttons';
import { PART_HEADING } from '../../../parts/part-links';
import { partPath, type Recommendation, type Version } from '../outcomes.queries';
import { EditRecommendation } from './recommendation-dialog';
import { removeRecommendation } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';
import type { DraggedRow } from './use-dragged-order';
import { WordingEditor } from './wording-editor';

interface Props {
  readonly version: Version;
  readonly recommendation: Recommendation;
  readonly lang: string;
  /** The language that stands beside it; absent for none. */
  readonly beside: string | undefined;
  readonly stale: boolean;
  readonly writes: boolean;
  /** Absent for one that is issued: its number stays. */
  readonly order:
    | {
        readonly first: boolean;
        readonly last: boolean;
        readonly move: (steps: -1 | 1) => void;
        readonly dragged: DraggedRow;
      }
    | undefined;
}

/** One numbered recommendation: its wording in two languages, to whom it goes, and when it is due. */
export function RecommendationCard(props: Props) {
  const { version, recommendation, lang, beside, stale, writes, order } = props;
  const texts = useTexts(recommendationsTexts);
  const words = useWords();
  const day = useDay();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'edit' | 'remove'>();
  const { id, number, status, addressees, dueOn } = recommendation;
  const history = `${partPath(version, 'history')}?${new URLSearchParams({ lang, of: id }).toString()}`;
  return (
    <Paper
      component="li"
      withBorder
      p="md"
      id={`recommendation-${id}`}
      tabIndex={-1}
      className="page-heading"
      {...(writes ? order?.dragged.row : {})}
    >
      <Stack gap="sm">
        <Group justify="space-between">
          <Group gap="xs">
            {writes && order !== undefined && !(order.first && order.last) && (
              <span
                className="outcome-grip"
                title={texts.drag}
                aria-hidden
                {...order.dragged.handle}
              >
                <IconGripVertical size={20} />
              </span>
            )}
            <Title order={3} size="h4">
              {texts.named(number)}
            </Title>
            <Text span ff="monospace" size="sm" c="dimmed">
              {recommendation.symbol}
            </Text>
            <Badge variant="light" color="gray" tt="none">
              {words.recommendationStatuses[status]}
            </Badge>
          </Group>
          {writes && order !== undefined && (
            <Group gap={4}>
              <MoveButtons
                id={`move-${id}`}
                what={texts.named(number)}
                first={order.first}
                last={order.last}
                move={order.move}
              />
            </Group>
          )}
        </Group>
        <div className="outcome-sides" {...(beside === undefined ? {} : { 'data-two': '' })}>
          <div>
            {stale && (
              <Text size="sm" fw={600} c="orange">
                {texts.staleWording}
              </Text>
            )}
            {writes ? (
              <WordingEditor
                key={lang}
                versionId={version.id}
                recommendation={recommendation}
                lang={lang}
              />
            ) : (
              <Wording recommendation={recommendation} lang={lang} />
            )}
          </div>
          {beside !== undefined && <Wording recommendation={recommendation} lang={beside} named />}
        </div>
        <Facts
          facts={[
            {
              name: texts.addressees,
              value:
                addressees.length === 0
                  ? texts.noAddressees
                  : addressees.map(({ partnerId, name }, index) => (
                      <span key={partnerId ?? JSON.stringify(name)}>
                        {index > 0 && ', '}
                        <Localized text={name} />
                      </span>
                    )),
            },
            { name: texts.dueOn, value: dueOn === null ? texts.noDue : day(dueOn) },
          ]}
        />
        <Group gap="xs">
          {writes && (
            <Button
              size="xs"
              variant="default"
              aria-label={texts.editNamed(number)}
              onClick={() => setAsked('edit')}
            >
              {texts.edit}
            </Button>
          )}
          {writes && status === 'draft' && (
            <Button size="xs" variant="default" onClick={() => setAsked('remove')}>
              {texts.remove(number)}
            </Button>
          )}
          <Link to={history} size="sm">
            {texts.history}
          </Link>
          {status !== 'draft' && (
            <Link to={`/recommendations/${id}`} size="sm">
              {texts.followUp}
            </Link>
          )}
        </Group>
      </Stack>
      {asked === 'edit' && (
        <EditRecommendation
          version={version}
          recommendation={recommendation}
          onClose={() => setAsked(undefined)}
        />
      )}
      <Confirm
        opened={asked === 'remove'}
        onClose={() => setAsked(undefined)}
        title={texts.remove(number)}
        actLabel={texts.remove(number)}
        dangerous
        act={async () => {
          await removeRecommendation(id);
          await queries.invalidateQueries({ queryKey: ['outcomes'] });
          await queries.invalidateQueries({ queryKey: ['recommendations'] });
          notifyDone(texts.removed);
          focusLater(PART_HEADING);
        }}
      >
        <Text>{texts.removeWhat}</Text>
      </Confirm>
    </Paper>
  );
}

/** A wording to read. */
function Wording({
  recommendation,
  lang,
  named,
}: {
  readonly recommendation: Recommendation;
  readonly lang: string;
  readonly named?: boolean;
}) {
  const texts = useTexts(recommendationsTexts);
  const name = useLanguageName()(lang);
  const text = recommendation.texts[lang];
  return (
    <div>
      {named === true && (
        <Text size="sm" c="dimmed">
          {name}
        </Text>
      )}
      {text === undefined ? (
        <Text c="dimmed">{texts.noWording(name)}</Text>
      ) : (
        <Text lang={lang} className="kept-lines">
          {text}
        </Text>
      )}
    </div>
  );
}
