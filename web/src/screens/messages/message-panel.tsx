import { Alert, Button, Drawer, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../../api/client';
import { asProblem } from '../../api/problem';
import { Confirm } from '../../parts/confirm';
import { Facts } from '../../parts/facts';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { notifyDone } from '../../parts/notify';
import { ProblemBox } from '../../parts/problem-box';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguageName } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { MessageStateBadge, useMessageKind } from './message-state';
import {
  approveMessage,
  discardMessage,
  messageQuery,
  recipientOf,
  retryMessage,
} from './messages.queries';
import { messagesTexts } from './messages.texts';

interface Props {
  readonly id: string | undefined;
  readonly onClose: () => void;
  /** The list takes the focus when the message that was opened from it is gone. */
  readonly listId: string;
}

/** One message beside the list: to whom, in what language, what it says, and what can be done with it. */
export function MessagePanel({ id, onClose, listId }: Props) {
  const texts = useTexts(messagesTexts);
  const common = useTexts(consoleTexts);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={texts.list}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {id !== undefined && <Opened key={id} id={id} onClose={onClose} listId={listId} />}
    </Drawer>
  );
}

function Opened({ id, onClose, listId }: Props & { readonly id: string }) {
  const texts = useTexts(messagesTexts);
  const query = useQuery(messageQuery(id));
  if (query.isError && asProblem(query.error).status === 404) return <Text>{texts.gone}</Text>;
  return (
    <Loaded query={query}>
      {(message) => <Content message={message} onClose={onClose} listId={listId} />}
    </Loaded>
  );
}

interface ContentProps {
  readonly message: View<'MessageView'>;
  readonly onClose: () => void;
  readonly listId: string;
}

function Content({ message, onClose, listId }: ContentProps) {
  const texts = useTexts(messagesTexts);
  const kindOf = useMessageKind();
  const languageName = useLanguageName();
  const moment = useMoment();
  const fact = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  return (
    <Stack>
      <Title order={2} size="h4" lang={message.language}>
        {message.subject}
      </Title>
      <Facts
        facts={[
          { name: texts.state, value: <MessageStateBadge state={message.state} /> },
          { name: texts.recipient, value: recipientOf(message) },
          { name: texts.language, value: languageName(message.language) },
          { name: texts.kind, value: kindOf(message.kind) },
          { name: texts.written, value: moment(message.createdAt) },
          ...(message.calendars.length === 0
            ? []
            : [{ name: texts.calendars, value: <FileNames names={message.calendars} /> }]),
          ...fact(texts.left, message.sentAt === null ? null : moment(message.sentAt)),
          ...fact(texts.attempts, message.attempts === 0 ? null : String(message.attempts)),
          ...fact(
            texts.nextAttempt,
            message.state === 'queued' && message.nextAttemptAt !== null
              ? moment(message.nextAttemptAt)
              : null,
          ),
          ...fact(texts.lastError, message.lastError),
        ]}
      />
      <Acts message={message} onClose={onClose} listId={listId} />
      {message.state === 'unsent' && <Alert color="orange">{texts.noServer}</Alert>}
      {message.bodyText === null ? (
        <Text c="dimmed">{texts.secretHidden}</Text>
      ) : (
        <section aria-label={texts.text}>
          {message.secret && (
            <Alert color="orange" mb="xs">
              {texts.secretShown}
            </Alert>
          )}
          <Paper withBorder p="md" lang={message.language} className="kept-lines">
            {message.bodyText}
          </Paper>
        </section>
      )}
    </Stack>
  );
}

function FileNames({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => <div key={name}>{name}</div>);
}

function Acts({ message, onClose, listId }: ContentProps) {
  const texts = useTexts(messagesTexts);
  const writes = useCan('messages:write');
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'approve' | 'discard'>();
  const [problem, setProblem] = useState<unknown>();
  if (!writes || message.state === 'sent') return null;
  const retry = async () => {
    setProblem(undefined);
    try {
      await retryMessage(message.id);
      notifyDone(texts.retried);
    } catch (error) {
      setProblem(error);
    }
    await queries.invalidateQueries({ queryKey: ['messages'] });
  };
  const approve = async () => {
    await approveMessage(message.id);
    notifyDone(texts.approved(1));
    await queries.invalidateQueries({ queryKey: ['messages'] });
  };
  const discard = async () => {
    await discardMessage(message.id);
    notifyDone(texts.discarded);
    onClose();
    await queries.invalidateQueries({ queryKey: ['messages', 'list'] });
    focusLater(listId);
  };
  return (
    <>
      <Group gap="xs">
        {message.state === 'awaiting_approval' && (
          <Button onClick={() => setAsking('approve')}>{texts.approve}</Button>
        )}
        {(message.state === 'failed' || message.state === 'unsent') && (
          <Button variant="default" onClick={() => void retry()}>
            {texts.retry}
          </Button>
        )}
        <Button variant="subtle" color="red" onClick={() => setAsking('discard')}>
          {texts.discard}
        </Button>
      </Group>
      {problem !== undefined && <ProblemBox error={problem} />}
      <Confirm
        opened={asking === 'approve'}
        onClose={() => setAsking(undefined)}
        title={texts.approveTitle}
        actLabel={texts.approveCount(1)}
        act={approve}
      >
        <Text>{texts.to(recipientOf(message))}</Text>
        <Text>{texts.approveLead}</Text>
      </Confirm>
      <Confirm
        opened={asking === 'discard'}
        onClose={() => setAsking(undefined)}
        title={texts.discardTitle}
        actLabel={texts.discardTitle}
        dangerous
        act={discard}
      >
        <Text>{texts.discardLead(recipientOf(message))}</Text>
      </Confirm>
    </>
  );
}
