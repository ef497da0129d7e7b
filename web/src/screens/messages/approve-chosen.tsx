import { Button, List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { Confirm } from '../../parts/confirm';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { approveMessage, recipientOf, type Message } from './messages.queries';
import { messagesTexts } from './messages.texts';

interface Props {
  readonly messages: readonly Message[];
  readonly onDone: () => void;
}

/** How many recipients are named before the rest is only counted. */
const NAMED = 10;

/** Approves the chosen messages together; one that is refused does not hold up the others. */
export function ApproveChosen({ messages, onDone }: Props) {
  const texts = useTexts(messagesTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const approve = async () => {
    let approved = 0;
    for (const message of messages) {
      try {
        await approveMessage(message.id);
        approved += 1;
      } catch (error) {
        notifyRefused(`${recipientOf(message)}: ${problemSentence(asProblem(error), language)}`);
      }
    }
    onDone();
    if (approved > 0) notifyDone(texts.approved(approved));
    await queries.invalidateQueries({ queryKey: ['messages'] });
  };
  return (
    <>
      {messages.length > 0 && (
        <Button size="xs" onClick={() => setAsking(true)}>
          {texts.approveCount(messages.length)}
        </Button>
      )}
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={texts.approveTitle}
        actLabel={texts.approveCount(messages.length)}
        act={approve}
      >
        <Text>{texts.approveLead}</Text>
        <List size="sm">
          {messages.slice(0, NAMED).map((message) => (
            <List.Item key={message.id}>{recipientOf(message)}</List.Item>
          ))}
          {messages.length > NAMED && <List.Item>+ {messages.length - NAMED}</List.Item>}
        </List>
      </Confirm>
    </>
  );
}
