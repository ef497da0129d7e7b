import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { Loaded } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { Row, Rows } from '../../../parts/rows';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { Localized, useLanguageName, useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { PlacementDialog } from './placement-dialog';
import { placementsQuery, type Placement } from './publication.queries';
import { publishedTexts } from './published.texts';

const HEADING = 'publication-placements';

/** Where the outcome came out besides the site: print, online media, bulletins. */
export function Placements({ outcomeId }: { readonly outcomeId: string }) {
  const texts = useTexts(publishedTexts);
  const writes = useCan('publications:write');
  const [edited, setEdited] = useState<Placement | 'new'>();
  const [removed, setRemoved] = useState<Placement>();
  const query = useQuery(placementsQuery(outcomeId));
  return (
    <section aria-labelledby={HEADING}>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h4" id={HEADING} tabIndex={-1} className="page-heading">
          {texts.placements}
        </Title>
        {writes && (
          <Button variant="default" size="xs" onClick={() => setEdited('new')}>
            {texts.addPlacement}
          </Button>
        )}
      </Group>
      <Loaded query={query}>
        {(placements) =>
          placements.length === 0 ? (
            <Text c="dimmed" size="sm">
              {texts.placementsEmpty}
            </Text>
          ) : (
            <Rows label={texts.placements}>
              {placements.map((placement) => (
                <PlacementRow
                  key={placement.id}
                  placement={placement}
                  {...(writes
                    ? {
                        edit: () => setEdited(placement),
                        remove: () => setRemoved(placement),
                      }
                    : {})}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <PlacementDialog outcomeId={outcomeId} edited={edited} onClose={() => setEdited(undefined)} />
      <RemovePlacement removed={removed} onClose={() => setRemoved(undefined)} />
    </section>
  );
}

interface RowProps {
  readonly placement: Placement;
  readonly edit?: () => void;
  readonly remove?: () => void;
}

function PlacementRow({ placement, edit, remove }: RowProps) {
  const common = useTexts(consoleTexts);
  const words = useWords();
  const day = useDay();
  const languageName = useLanguageName();
  const outlet = useLocalized()(placement.outlet).text;
  const name = <Localized text={placement.outlet} />;
  return (
    <Row
      acts={
        edit !== undefined && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${common.edit}: ${outlet}`}
              onClick={edit}
            >
              {common.edit}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={`${common.remove}: ${outlet}`}
              onClick={remove}
            >
              {common.remove}
            </Button>
          </>
        )
      }
    >
      {placement.url === null ? (
        <Text fw={600}>{name}</Text>
      ) : (
        <Anchor href={placement.url} fw={600} rel="noreferrer">
          {name}
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        {[
          words.channels[placement.channel],
          day(placement.placedOn),
          ...(placement.lang === null ? [] : [languageName(placement.lang)]),
        ].join(' · ')}
      </Text>
    </Row>
  );
}

interface RemoveProps {
  readonly removed: Placement | undefined;
  readonly onClose: () => void;
}

function RemovePlacement({ removed, onClose }: RemoveProps) {
  const texts = useTexts(publishedTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const act = async () => {
    await answer(
      api.DELETE('/api/v1/placements/{id}', { params: { path: { id: removed?.id ?? '' } } }),
    );
    notifyDone(texts.placementRemoved);
    await queries.invalidateQueries({ queryKey: ['placements'] });
    focusLater(HEADING);
  };
  return (
    <Confirm
      opened={removed !== undefined}
      onClose={onClose}
      title={texts.removePlacement}
      actLabel={texts.removePlacement}
      dangerous
      act={act}
    >
      <Text>{texts.removePlacementLead(localized(removed?.outlet).text)}</Text>
    </Confirm>
  );
}
