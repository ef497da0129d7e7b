import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../../parts/empty-state';
import { LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { Board } from '../programme/programme.queries';
import { PersonLink } from './differences';
import { Fold, LongList } from './fold';
import { PublicLink, useOnSite } from './public-link';
import { ReleaseForm } from './release-form';
import { refreshReleases, type ReleaseMade, type ReleasePreview } from './release.queries';
import { releaseTexts } from './release.texts';
import { ReleaseWill } from './release-will';
import { usePreview } from './use-preview';

interface Props {
  readonly board: Board;
  readonly onClose: () => void;
}

/** Makes the programme public: what that would publish, leave out and change, then the act, then what came of it. */
export function ReleaseDialog({ board, onClose }: Props) {
  const texts = useTexts(releaseTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const query = usePreview(board, true);
  const [made, setMade] = useState<ReleaseMade>();
  const [refusal, setRefusal] = useState<unknown>();
  const eventId = board.event.id;
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {made !== undefined ? (
        <Made eventId={eventId} made={made} onClose={onClose} />
      ) : (
        <Loaded query={query}>
          {(preview) =>
            preview.counts.total === 0 && preview.last === null ? (
              <EmptyState title={texts.noSessions}>{texts.noSessionsLead}</EmptyState>
            ) : preview.unchanged ? (
              <Unchanged preview={preview} refusal={refusal} onClose={onClose} />
            ) : (
              <Stack>
                <Text>{texts.lead}</Text>
                <NotPublic eventId={eventId} />
                <ReleaseWill eventId={eventId} preview={preview} />
                <ReleaseForm
                  eventId={eventId}
                  preview={preview}
                  onMade={(release) => {
                    setMade(release);
                    void refreshReleases(queries, eventId);
                  }}
                  onOvertaken={(error) => {
                    setRefusal(error);
                    void refreshReleases(queries, eventId);
                  }}
                  onCancel={onClose}
                />
              </Stack>
            )
          }
        </Loaded>
      )}
    </Modal>
  );
}

function NotPublic({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(releaseTexts);
  const onSite = useOnSite(eventId);
  return onSite?.shown === false ? (
    <Alert color="gray" variant="light">
      {texts.notPublic}
    </Alert>
  ) : null;
}

function Unchanged({
  preview,
  refusal,
  onClose,
}: {
  readonly preview: ReleasePreview;
  /** What the server said to who was second. */
  readonly refusal: unknown;
  readonly onClose: () => void;
}) {
  const texts = useTexts(releaseTexts);
  const common = useTexts(consoleTexts);
  const moment = useMoment();
  return (
    <Stack>
      {refusal !== undefined && <ProblemBox error={refusal} />}
      <EmptyState
        title={texts.unchanged}
        action={
          <Button variant="default" onClick={onClose}>
            {common.close}
          </Button>
        }
      >
        {preview.last !== null &&
          texts.unchangedLead(preview.last.name, moment(preview.last.releasedAt))}
      </EmptyState>
    </Stack>
  );
}

function Made({
  eventId,
  made,
  onClose,
}: {
  readonly eventId: string;
  readonly made: ReleaseMade;
  readonly onClose: () => void;
}) {
  const texts = useTexts(releaseTexts);
  const common = useTexts(consoleTexts);
  const { withoutAddress } = made;
  const said = useRef<HTMLDivElement>(null);
  // The form, which had the focus, is gone.
  useEffect(() => said.current?.focus(), []);
  return (
    <Stack>
      <Alert color="teal" variant="light" role="status" ref={said} tabIndex={-1}>
        <Stack gap="xs">
          <Text fw={600}>{texts.made(made.name, made.sessions)}</Text>
          <Text>{made.letters === 0 ? texts.noLetters : texts.lettersWait(made.letters)}</Text>
        </Stack>
      </Alert>
      {withoutAddress.length > 0 && (
        <Fold title={texts.withoutAddress(withoutAddress.length)} opened>
          <LongList
            label={texts.withoutAddress(withoutAddress.length)}
            items={withoutAddress}
            keyOf={({ expertId }) => expertId}
          >
            {(person) => <PersonLink person={person} />}
          </LongList>
        </Fold>
      )}
      <Group justify="flex-end" gap="md">
        <PublicLink eventId={eventId} label={texts.toPublic} />
        {made.letters > 0 && (
          <LinkButton to="/messages" variant="default">
            {texts.toMessages}
          </LinkButton>
        )}
        <Button onClick={onClose}>{common.close}</Button>
      </Group>
    </Stack>
  );
}
