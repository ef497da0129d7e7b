import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { View } from '../../../api/client';
import { useAddress } from '../../../parts/address';
import { Confirm } from '../../../parts/confirm';
import { notifyDone } from '../../../parts/notify';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { StateDialog } from './state-dialog';
import { removeDraft, type EventState } from './state.queries';
import { stateTexts } from './state.texts';

const CloneDialog = lazy(async () => {
  const { CloneDialog: dialog } = await import('../copying/clone-dialog');
  return { default: dialog };
});
const MoveDialog = lazy(async () => {
  const { MoveDialog: dialog } = await import('../copying/move-dialog');
  return { default: dialog };
});

/** The states in which an event can still be given other hours. */
const MOVABLE: readonly EventState[] = ['draft', 'announced', 'postponed'];

/** The state that usually comes next; the others are in the menu. */
const FORWARD: readonly EventState[] = ['announced', 'held', 'closed'];

/** What can be done with an event as a whole: its next state at hand, the rest in a menu. Only for who may change it. */
export function EventActions({ event }: { readonly event: View<'EventView'> }) {
  const texts = useTexts(stateTexts);
  const { get, set } = useAddress();
  const [asking, setAsking] = useState<'move' | 'clone' | 'remove'>();
  const stopAsking = () => setAsking(undefined);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const title = useLocalized()(event.title).text;
  const forward =
    event.state === 'closed' ? undefined : event.nextStates.find((to) => FORWARD.includes(to));
  const others = event.nextStates.filter((to) => to !== forward);
  const isDraft = event.state === 'draft' && event.announcedAt === null;
  // A link can lead to the question itself: `?change=announced`.
  const asked = get('change');
  const change = (['draft', 'announced', 'held', 'closed', 'postponed', 'cancelled'] as const).find(
    (to) => to === asked,
  );
  const nameOf = (to: EventState) => {
    if (to === 'announced' && event.announcedAt !== null) return texts.act_announced_again;
    if (to === 'held' && event.state === 'closed') return texts.act_reopened;
    return texts[`act_${to}`];
  };
  const ask = (to: EventState) => set({ change: to }, { replace: true });
  return (
    <>
      {forward !== undefined && (
        <Button
          variant={isTime(event, forward) ? 'filled' : 'default'}
          onClick={() => ask(forward)}
        >
          {nameOf(forward)}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={texts.more}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {MOVABLE.includes(event.state) && (
            <Menu.Item onClick={() => setAsking('move')}>{texts.move}</Menu.Item>
          )}
          <Menu.Item onClick={() => setAsking('clone')}>{texts.clone}</Menu.Item>
          {(others.length > 0 || isDraft) && <Menu.Divider />}
          {others.map((to) => (
            <Menu.Item
              key={to}
              {...(to === 'cancelled' ? { color: 'red' } : {})}
              onClick={() => ask(to)}
            >
              {nameOf(to)}
            </Menu.Item>
          ))}
          {isDraft && (
            <Menu.Item color="red" onClick={() => setAsking('remove')}>
              {texts.remove}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {asking === 'move' && <MoveDialog event={event} opened onClose={stopAsking} />}
        {asking === 'clone' && <CloneDialog event={event} opened onClose={stopAsking} />}
      </Suspense>
      {change !== undefined && (
        <StateDialog
          key={change}
          event={event}
          to={change}
          onClose={() => set({ change: undefined }, { replace: true })}
        />
      )}
      <Confirm
        opened={asking === 'remove'}
        onClose={stopAsking}
        title={texts.removeTitle}
        actLabel={texts.removeTitle}
        dangerous
        act={async () => {
          await removeDraft(event.id);
          navigate('/events');
          notifyDone(texts.removed);
          queries.removeQueries({ queryKey: ['events', event.id] });
          await queries.invalidateQueries({ queryKey: ['events'] });
        }}
      >
        <Text>{texts.removeWhat(title)}</Text>
      </Confirm>
    </>
  );
}

/** Whether the clock allows a state already; until then it is offered, with the reason, but does not stand out. */
function isTime(event: View<'EventView'>, to: EventState): boolean {
  const moment = to === 'held' ? event.startsAt : to === 'closed' ? event.endsAt : undefined;
  return moment === undefined || Temporal.Instant.compare(moment, Temporal.Now.instant()) <= 0;
}
