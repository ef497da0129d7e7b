import { memo } from 'react';
import { useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { hoursOf } from '../programme/programme-days';
import type { Session, Track } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { boardTexts } from './board.texts';
import type { Piece } from './layout';

/** From this height on there is room for names, in pixels. */
const TALL = 64;

export interface ItemFlags {
  readonly chosen: boolean;
  /** Does not fit what is filtered. */
  readonly dim: boolean;
  /** Stands elsewhere while it is held. */
  readonly lifted: boolean;
  /** The colleague who has changed it just now. */
  readonly changedBy: string | undefined;
  readonly warnings: number;
  readonly blocked: boolean;
  /** Takes the focus with Tab: one of all. */
  readonly tabbable: boolean;
}

interface Props extends ItemFlags {
  readonly piece: Piece;
  readonly track: Track | undefined;
  readonly mayWrite: boolean;
}

/** A session on the board. Made of plain elements: there may be a thousand of them. */
export const BoardItem = memo(function BoardItem(props: Props) {
  const { piece, track, mayWrite, chosen, dim, lifted, changedBy } = props;
  const { session, first, wide, height } = piece;
  const texts = useTexts(boardTexts);
  const localized = useLocalized();
  const title = localized(session.title);
  const pause = session.kind === 'break' || session.kind === 'social';
  return (
    <button
      type="button"
      id={first ? `session-${session.id}` : undefined}
      className={[
        'board-item',
        pause && 'is-pause',
        wide && 'is-wide',
        dim && 'is-dim',
        chosen && 'is-chosen',
        lifted && 'is-lifted',
        changedBy !== undefined && 'is-changed',
      ]
        .filter(Boolean)
        .join(' ')}
      style={{ left: piece.left, top: piece.top, width: piece.width, height }}
      data-session={session.id}
      tabIndex={first && props.tabbable ? 0 : -1}
      aria-hidden={first ? undefined : true}
      aria-label={useItemName(session, props)}
      aria-describedby="board-hint"
      {...(mayWrite ? { 'aria-pressed': chosen } : {})}
    >
      {track !== undefined && (
        <span className="board-track" style={{ background: track.color ?? undefined }} />
      )}
      <span className="board-item-text">
        <ItemHours session={session} first={first} />
        <span className="board-title" lang={title.lang}>
          {title.text}
        </span>
        {props.warnings > 0 && (
          <span className={`programme-mark ${props.blocked ? 'is-refused' : 'is-warning'}`}>
            ! {props.warnings}
          </span>
        )}
        {changedBy !== undefined && (
          <span className="programme-mark">{texts.changedByTag(changedBy)}</span>
        )}
        {height >= TALL && session.people.length > 0 && (
          <span className="board-people">
            {[...new Set(session.people.map(({ name }) => name))].join(', ')}
          </span>
        )}
      </span>
      {mayWrite && first && <span className="board-edge" data-edge="end" aria-hidden />}
    </button>
  );
});

function ItemHours({ session, first }: { readonly session: Session; readonly first: boolean }) {
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  const day = useDay();
  const { startsLocal, endsLocal, durationMinutes } = session;
  return (
    <span className="board-hours">
      {startsLocal === null || endsLocal === null
        ? words.length(durationMinutes)
        : hoursOf(startsLocal, endsLocal, day)}
      {!first && ` · ${texts.continued}`}
    </span>
  );
}

/** The name of a session for those who do not see where it stands. */
function useItemName(
  session: Session,
  { warnings, changedBy }: { readonly warnings: number; readonly changedBy: string | undefined },
): string {
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  const kinds = useWords().sessionKinds;
  const localized = useLocalized();
  const day = useDay();
  const { startsLocal, endsLocal } = session;
  const timed = startsLocal !== null && endsLocal !== null;
  return [
    localized(session.title).text,
    kinds[session.kind],
    timed
      ? session.allRooms
        ? words.allRooms
        : session.roomName === null
          ? words.noRoom
          : localized(session.roomName).text
      : words.unscheduled,
    ...(timed ? [day(startsLocal.slice(0, 10))] : []),
    timed ? hoursOf(startsLocal, endsLocal, day) : words.length(session.durationMinutes),
    ...(warnings > 0 ? [texts.warnings(warnings)] : []),
    ...(changedBy === undefined ? [] : [texts.changedByTag(changedBy)]),
  ].join(', ');
}

interface TrayItemProps {
  readonly session: Session;
  readonly track: Track | undefined;
  readonly mayWrite: boolean;
  readonly chosen: boolean;
  readonly lifted: boolean;
  readonly dim: boolean;
}

/** A session that waits for its hours. */
export const TrayItem = memo(function TrayItem(props: TrayItemProps) {
  const { session, track, mayWrite, chosen, lifted, dim } = props;
  const localized = useLocalized();
  const title = localized(session.title);
  return (
    <li>
      <button
        type="button"
        id={`session-${session.id}`}
        data-session={session.id}
        className={[
          'board-item',
          'is-waiting',
          chosen && 'is-chosen',
          lifted && 'is-lifted',
          dim && 'is-dim',
        ]
          .filter(Boolean)
          .join(' ')}
        aria-label={useItemName(session, { warnings: 0, changedBy: undefined })}
        aria-describedby="board-hint"
        {...(mayWrite ? { 'aria-pressed': chosen } : {})}
      >
        {track !== undefined && (
          <span className="board-track" style={{ background: track.color ?? undefined }} />
        )}
        <span className="board-item-text">
          <ItemHours session={session} first />
          <span className="board-title" lang={title.lang}>
            {title.text}
          </span>
        </span>
      </button>
    </li>
  );
});
