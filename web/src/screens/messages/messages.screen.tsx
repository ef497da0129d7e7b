import { Alert, Anchor, Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { optionsOf } from '../../forms/options';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { ApproveChosen } from './approve-chosen';
import { MessagePanel } from './message-panel';
import { MessageStateBadge, useMessageKind } from './message-state';
import { messagesQuery, recipientOf, type Message } from './messages.queries';
import { messageKindTexts, messagesTexts } from './messages.texts';

const LIST = 'messages-list';

/** The outbox: what waits for approval, what is on its way, what has left and what has not. */
export default function MessagesScreen() {
  const texts = useTexts(messagesTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const kindOf = useMessageKind();
  const writes = useCan('messages:write');
  const { get, set } = useAddress();
  const states = optionsOf(words.messageStates);
  const state = states.find(({ value }) => value === get('state'))?.value;
  const kind = get('kind');
  const query = useInfiniteQuery(messagesQuery({ state, kind }));
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const waiting = shown.filter((message) => message.state === 'awaiting_approval');
  const chosenShown = waiting.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) => {
    setChosen((before) => (on ? new Set([...before, id]) : before.difference(new Set([id]))));
  };
  const filtered = state !== undefined || kind !== undefined;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Group align="end">
        <Select
          label={texts.state}
          placeholder={texts.anyState}
          clearable
          data={states}
          value={state ?? null}
          onChange={(value) => set({ state: value ?? undefined })}
        />
        <Select
          label={texts.kind}
          placeholder={texts.anyKind}
          clearable
          data={[
            ...new Set([...Object.keys(messageKindTexts), ...(kind === undefined ? [] : [kind])]),
          ].map((value) => ({ value, label: kindOf(value) }))}
          value={kind ?? null}
          onChange={(value) => set({ kind: value ?? undefined })}
        />
      </Group>
      <Loaded query={query}>
        {() =>
          shown.length === 0 ? (
            <EmptyState
              title={filtered ? common.nothingFound : texts.empty}
              {...(filtered
                ? {
                    action: (
                      <Button
                        variant="default"
                        onClick={() => set({ state: undefined, kind: undefined })}
                      >
                        {common.clearFilters}
                      </Button>
                    ),
                  }
                : {})}
            >
              {filtered ? undefined : texts.emptyLead}
            </EmptyState>
          ) : (
            <section aria-label={texts.list} id={LIST} tabIndex={-1} className="page-heading">
              {shown.some((message) => message.state === 'unsent') && (
                <Alert color="orange" mb="md">
                  {texts.noServer}
                </Alert>
              )}
              {writes && waiting.length > 0 && (
                <Group mb="xs">
                  <Checkbox
                    label={texts.chooseAll}
                    checked={chosenShown.length === waiting.length}
                    indeterminate={chosenShown.length > 0 && chosenShown.length < waiting.length}
                    onChange={(event) =>
                      setChosen(
                        new Set(event.currentTarget.checked ? waiting.map(({ id }) => id) : []),
                      )
                    }
                  />
                  <ApproveChosen messages={chosenShown} onDone={() => setChosen(new Set())} />
                </Group>
              )}
              <Rows label={texts.list}>
                {shown.map((message) => (
                  <MessageRow
                    key={message.id}
                    message={message}
                    open={() => set({ message: message.id })}
                    chosen={chosen.has(message.id)}
                    {...(writes && waiting.length > 0
                      ? { choose: (on: boolean) => choose(message.id, on) }
                      : {})}
                  />
                ))}
              </Rows>
              <ShowMore query={query} mt="md" />
            </section>
          )
        }
      </Loaded>
      <MessagePanel id={get('message')} onClose={() => set({ message: undefined })} listId={LIST} />
    </Page>
  );
}

interface RowProps {
  readonly message: Message;
  readonly open: () => void;
  readonly chosen: boolean;
  readonly choose?: (on: boolean) => void;
}

function MessageRow({ message, open, chosen, choose }: RowProps) {
  const texts = useTexts(messagesTexts);
  const kindOf = useMessageKind();
  const moment = useMoment();
  const languageName = useLanguageName();
  return (
    <Row
      acts={<MessageStateBadge state={message.state} />}
      before={
        choose !== undefined && (
          <Checkbox
            aria-label={texts.choose(message.subject, recipientOf(message))}
            checked={chosen}
            disabled={message.state !== 'awaiting_approval'}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        )
      }
    >
      <Anchor
        component="button"
        type="button"
        fw={600}
        ta="start"
        lang={message.language}
        onClick={open}
      >
        {message.subject}
      </Anchor>
      <Text size="sm">{texts.to(recipientOf(message))}</Text>
      <Text size="sm" c="dimmed">
        {[kindOf(message.kind), languageName(message.language), moment(message.createdAt)].join(
          ' · ',
        )}
      </Text>
      {message.state === 'failed' && message.lastError !== null && (
        <Text size="sm" c="var(--mantine-color-error)">
          {message.lastError}
        </Text>
      )}
    </Row>
  );
}
