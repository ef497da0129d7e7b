import { lazy, Suspense } from 'react';
import { useAddress } from '../../../parts/address';
import { useMayRelease } from '../releases/use-may-release';
import type { Board } from './programme.queries';
import { SessionDialog } from './session-dialog';

// What most visits do not open is loaded when it is.
const RulesDialog = lazy(async () => ({ default: (await import('./rules-dialog')).RulesDialog }));
const TracksDialog = lazy(async () => ({
  default: (await import('./tracks-dialog')).TracksDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog')).ExportDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog')).ImportDialog,
}));
const RoomHoursDialog = lazy(() => import('./room-hours-dialog'));
const ReleaseDialog = lazy(async () => ({
  default: (await import('../releases/release-dialog')).ReleaseDialog,
}));
const ReleasesDialog = lazy(async () => ({
  default: (await import('../releases/releases-dialog')).ReleasesDialog,
}));

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  /** From the address: the session that is open (`new` for one to be made), and which dialog. */
  readonly session: string | undefined;
  readonly copyOf: string | undefined;
  readonly dialog: string | undefined;
  readonly importId: string | undefined;
  readonly onOpen: (sessionId: string) => void;
  /** Closes whatever is open; the id of the element that takes the focus. */
  readonly onClose: (back: string | undefined) => void;
}

/** The dialogs of the programme; which one is open stands in the address. */
export function ProgrammeDialogs(props: Props) {
  const { board, mayWrite, dialog, onClose } = props;
  const { get, set } = useAddress();
  const mayRelease = useMayRelease(board);
  const back = dialog === undefined ? undefined : `programme-${dialog}`;
  return (
    <>
      <SessionDialog
        board={board}
        mayWrite={mayWrite}
        open={props.session}
        copyOf={props.copyOf}
        day={get('day') === 'none' ? undefined : (get('day') ?? board.days[0])}
        onOpen={props.onOpen}
        onClose={(shown) => onClose(shown === undefined ? undefined : `session-${shown}`)}
      />
      <Suspense fallback={null}>
        {dialog === 'rules' && (
          <RulesDialog board={board} mayWrite={mayWrite} onClose={() => onClose(back)} />
        )}
        {dialog === 'tracks' && (
          <TracksDialog board={board} mayWrite={mayWrite} onClose={() => onClose(back)} />
        )}
        {dialog === 'export' && (
          <ExportDialog eventId={board.event.id} onClose={() => onClose(back)} />
        )}
        {dialog === 'rooms' && <RoomHoursDialog board={board} onClose={() => onClose(back)} />}
        {dialog === 'release' && mayRelease && (
          <ReleaseDialog board={board} onClose={() => onClose(back)} />
        )}
        {dialog === 'releases' && (
          <ReleasesDialog
            board={board}
            mayWrite={mayWrite}
            release={get('release')}
            onRelease={(number) => set({ release: number?.toString() })}
            onClose={() => onClose(back)}
          />
        )}
        {dialog === 'import' && mayWrite && (
          <ImportDialog
            eventId={board.event.id}
            importId={props.importId}
            onImport={(id) => set({ import: id })}
            onClose={() => onClose(back)}
          />
        )}
      </Suspense>
    </>
  );
}
