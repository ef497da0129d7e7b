import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Confirm } from '../../parts/confirm';
import { focusLater } from '../../parts/focus';
import { notifyDone } from '../../parts/notify';
import { Row, Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay, useMoment } from '../../time/time';
import { LinkedText } from './linked-text';
import { recommendationTexts } from './recommendation.texts';
import type { Addressee, RecommendationDetail, Response } from './recommendations.queries';
import { ResponseDialog, type Edited } from './response-dialog';
import { StatusBadge } from './status-badge';

const HEADING = 'recommendation-responses';

interface Chosen {
  readonly addressee: Addressee;
  readonly response: Response;
}

/** What each addressee has answered; written down, mended and removed here. */
export function Responses({ recommendation }: { readonly recommendation: RecommendationDetail }) {
  const texts = useTexts(recommendationTexts);
  const mayWrite = useCan('recommendations:write');
  const [edited, setEdited] = useState<Edited>();
  const [removed, setRemoved] = useState<Chosen>();
  // Only what was issued can be answered.
  const writes =
    mayWrite && recommendation.issuedAt !== null && recommendation.status !== 'withdrawn';
  const { addressees } = recommendation;
  if (addressees.length === 0) return null;
  return (
    <section aria-labelledby={HEADING}>
      <Title order={2} size="h3" mb="xs" id={HEADING} tabIndex={-1} className="page-heading">
        {texts.responses}
      </Title>
      <Stack>
        {addressees.map((addressee) => (
          <OfAddressee
            key={addressee.id}
            addressee={addressee}
            writes={writes}
            add={() => setEdited({ addressee, response: undefined })}
            edit={(response) => setEdited({ addressee, response })}
            remove={(response) => setRemoved({ addressee, response })}
          />
        ))}
      </Stack>
      <ResponseDialog
        recommendation={recommendation}
        edited={edited}
        onClose={() => setEdited(undefined)}
      />
      <RemoveResponse removed={removed} onClose={() => setRemoved(undefined)} />
    </section>
  );
}

interface OfAddresseeProps {
  readonly addressee: Addressee;
  readonly writes: boolean;
  readonly add: () => void;
  readonly edit: (response: Response) => void;
  readonly remove: (response: Response) => void;
}

function OfAddressee({ addressee, writes, add, edit, remove }: OfAddresseeProps) {
  const texts = useTexts(recommendationTexts);
  const name = useLocalized()(addressee.name);
  const { responses } = addressee;
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h5">
          <span lang={name.lang}>{name.text}</span>
        </Title>
        {writes && (
          <Button
            size="xs"
            variant={responses.length === 0 ? 'filled' : 'default'}
            aria-label={`${texts.addResponse}: ${name.text}`}
            onClick={add}
          >
            {texts.addResponse}
          </Button>
        )}
      </Group>
      {responses.length === 0 ? (
        <Text c="dimmed" size="sm">
          {texts.noResponse}
        </Text>
      ) : (
        <Rows label={`${texts.responses}: ${name.text}`}>
          {responses.toReversed().map((response, index) => (
            <ResponseRow
              key={response.id}
              response={response}
              counts={index === 0 && responses.length > 1}
              {...(writes ? { edit: () => edit(response), remove: () => remove(response) } : {})}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

interface ResponseRowProps {
  readonly response: Response;
  /** Whether it is the latest of several. */
  readonly counts: boolean;
  readonly edit?: () => void;
  readonly remove?: () => void;
}

function ResponseRow({ response, counts, edit, remove }: ResponseRowProps) {
  const texts = useTexts(recommendationTexts);
  const common = useTexts(consoleTexts);
  const day = useDay();
  const moment = useMoment();
  const when = day(response.respondedOn);
  const author = response.createdBy?.name ?? '';
  return (
    <Row
      acts={
        edit !== undefined && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${common.edit}: ${when}`}
              onClick={edit}
            >
              {common.edit}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={`${common.remove}: ${when}`}
              onClick={remove}
            >
              {common.remove}
            </Button>
          </>
        )
      }
    >
      <Group gap="xs">
        <StatusBadge status={response.answer} />
        <Text span>{when}</Text>
        {counts && (
          <Text span size="sm" c="dimmed">
            {texts.latest}
          </Text>
        )}
      </Group>
      {Object.keys(response.text).length > 0 && (
        <Text component="div" maw="70ch">
          <LinkedText text={response.text} />
        </Text>
      )}
      {author !== '' && (
        <Text size="sm" c="dimmed">
          {texts.writtenDown(author, moment(response.createdAt))}
        </Text>
      )}
    </Row>
  );
}

interface RemoveProps {
  readonly removed: Chosen | undefined;
  readonly onClose: () => void;
}

function RemoveResponse({ removed, onClose }: RemoveProps) {
  const texts = useTexts(recommendationTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const act = async () => {
    await answer(
      api.DELETE('/api/v1/recommendation-responses/{id}', {
        params: { path: { id: removed?.response.id ?? '' } },
      }),
    );
    notifyDone(texts.removed);
    await queries.invalidateQueries({ queryKey: ['recommendations'] });
    focusLater(HEADING);
  };
  return (
    <Confirm
      opened={removed !== undefined}
      onClose={onClose}
      title={texts.removeResponse}
      actLabel={texts.removeResponse}
      dangerous
      act={act}
    >
      <Text>{texts.removeLead(localized(removed?.addressee.name).text)}</Text>
    </Confirm>
  );
}
