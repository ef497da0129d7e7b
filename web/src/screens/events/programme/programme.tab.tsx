import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { zoneName } from '../../../../../src/kernel/local-time.js';
import { useAddress } from '../../../parts/address';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { Loaded, Waiting } from '../../../parts/loaded';
import { useCan } from '../../../session/session';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { ViewSwitch } from '../board/view-switch';
import type { EventTabProps } from '../event.screen';
import { ReleaseLine } from '../releases/release-line';
import { ChosenBar } from './chosen-bar';
import { DayList } from './day-list';
import { byDay, filterSessions } from './programme-days';
import { ProgrammeDialogs } from './programme-dialogs';
import { ProgrammeFilters } from './programme-filters';
import { useProgrammeChanges } from './programme-live';
import { boardQuery, isOpen, warningsQuery, type Board, type Session } from './programme.queries';
import { ProgrammeActions } from './programme-actions';
import { programmeTexts } from './programme.texts';
import { SessionActs, type Acted } from './session-acts';
import type { SessionAct } from './session-menu';
import { useFilter } from './use-filter';
import { WarningsPanel } from './warnings-panel';

const NONE: readonly never[] = [];
const BoardView = lazy(() => import('../board/board.view'));
const PlannerView = lazy(() => import('../planner/planner.view'));

/** The programme of an event as a list: its sessions day by day, each with room, people and contributions. */
export default function ProgrammeTab({ event }: EventTabProps) {
  const query = useQuery(boardQuery(event.id));
  const changedBy = useProgrammeChanges(event.id);
  const texts = useTexts(programmeTexts);
  const mayWrite = useCan('programme:write') && isOpen(event);
  const planning = useAddress().get('view') === 'planner';
  return (
    <Stack>
      {!isOpen(event) && <Alert color="gray">{texts.closed}</Alert>}
      <div aria-live="polite">
        {changedBy !== undefined && (
          <Text size="sm" c="dimmed">
            {texts.changedBy(changedBy)}
          </Text>
        )}
      </div>
      <Loaded query={query}>
        {(board) =>
          planning ? (
            <Suspense fallback={<Waiting />}>
              <PlannerView board={board} mayWrite={mayWrite} />
            </Suspense>
          ) : (
            <Programme
              board={board}
              mayWrite={board.mayWrite && isOpen(event)}
              changedBy={changedBy}
            />
          )
        }
      </Loaded>
    </Stack>
  );
}

interface ProgrammeProps {
  readonly board: Board;
  readonly mayWrite: boolean;
  readonly changedBy: string | undefined;
}

function Programme({ board, mayWrite, changedBy }: ProgrammeProps) {
  const texts = useTexts(programmeTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const { get, set } = useAddress();
  const onBoard = get('view') === 'board';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [acted, setActed] = useState<Acted>();
  const filter = useDeferredValue(useFilter());
  const warnings = useQuery(warningsQuery(board.event.id));
  const shown = useMemo(() => {
    const names = new Map(board.tracks.map(({ id, name }) => [id, Object.values(name).join(' ')]));
    return filterSessions(board.sessions, filter, (id) => names.get(id) ?? '');
  }, [board, filter]);
  const groups = useMemo(() => byDay(shown), [shown]);
  const open = useCallback(
    (session: Pick<Session, 'id'>) => set({ session: session.id, copy: undefined }),
    [set],
  );
  const choose = useCallback((ids: readonly string[], on: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);
  const act = useCallback(
    (what: SessionAct, session: Session) => {
      if (what === 'open') open(session);
      else if (what === 'duplicate') set({ session: 'new', copy: session.id });
      else setActed({ what, session });
    },
    [open, set],
  );
  const chosenSessions = board.sessions.filter(({ id }) => chosen.has(id));
  const found = <WarningsPanel findings={warnings.data ?? []} onOpen={(id) => open({ id })} />;
  const add = (
    <Button id="add-session" onClick={() => set({ session: 'new', copy: undefined })}>
      {texts.addSession}
    </Button>
  );
  return (
    <>
      <Group gap="xs" justify="space-between">
        <ProgrammeActions board={board} mayWrite={mayWrite} add={add} />
        {board.sessions.length > 0 && <ViewSwitch />}
      </Group>
      <ReleaseLine board={board} />
      {board.sessions.length === 0 ? (
        <EmptyState title={texts.emptyTitle} {...(mayWrite ? { action: add } : {})}>
          {mayWrite ? texts.emptyLead : texts.emptyForReaders}
        </EmptyState>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {texts.timesIn(zoneName(board.zone, board.event.startsLocal, language))}
          </Text>
          {!onBoard && found}
          <ProgrammeFilters board={board} shown={shown.length} />
          {onBoard && (
            <Suspense fallback={<Waiting />}>
              <BoardView
                board={board}
                mayWrite={mayWrite}
                changedBy={changedBy}
                findings={warnings.data ?? NONE}
                onOpen={open}
              />
            </Suspense>
          )}
          {onBoard && found}
          {(onBoard ? [] : groups).map((group) => (
            <DayList
              key={group.day ?? 'none'}
              group={group}
              board={board}
              findings={warnings.data}
              chosen={chosen}
              mayWrite={mayWrite}
              onOpen={open}
              onChoose={choose}
              onAct={act}
            />
          ))}
          {shown.length === 0 && !onBoard && <Text c="dimmed">{texts.nothingShown}</Text>}
        </>
      )}
      {mayWrite && !onBoard && chosenSessions.length > 0 && (
        <ChosenBar board={board} sessions={chosenSessions} onNone={() => setChosen(new Set())} />
      )}
      <SessionActs
        board={board}
        acted={acted}
        name={acted === undefined ? '' : localized(acted.session.title).text}
        onClose={() => setActed(undefined)}
      />
      <ProgrammeDialogs
        board={board}
        mayWrite={mayWrite}
        session={get('session')}
        copyOf={get('copy')}
        dialog={get('dialog')}
        importId={get('import')}
        onOpen={(id) => set({ session: id, copy: undefined })}
        onClose={(back) => {
          set({
            session: undefined,
            copy: undefined,
            dialog: undefined,
            import: undefined,
            release: undefined,
          });
          focusLater(back ?? 'add-session');
        }}
      />
    </>
  );
}
