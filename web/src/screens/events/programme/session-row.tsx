import './session-row.css';
import { memo } from 'react';
import { localInZone, offsetAt } from '../../../../../src/kernel/local-time.js';
import { useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay, useViewerZone } from '../../../time/time';
import { hoursOf } from './programme-days';
import type { Session, Track } from './programme.queries';
import { programmeTexts } from './programme.texts';
import { SessionMenu, type SessionAct } from './session-menu';

interface Props {
  readonly session: Session;
  readonly track: Track | undefined;
  /** What the rules say of it. */
  readonly warnings: number;
  readonly blocked: boolean;
  readonly chosen: boolean;
  readonly mayWrite: boolean;
  readonly menuOpened: boolean;
  readonly onOpen: (session: Session) => void;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly onMenu: (id: string | undefined) => void;
  readonly onAct: (act: SessionAct, session: Session) => void;
}

/** One session of the list. Made of plain elements: there may be a thousand of them. */
export const SessionRow = memo(function SessionRow(props: Props) {
  const { session, track, warnings, blocked, chosen, mayWrite } = props;
  const texts = useTexts(programmeTexts);
  const words = useWords();
  const localized = useLocalized();
  const title = localized(session.title);
  const pause = session.kind === 'break' || session.kind === 'social';
  const cancelled = session.state === 'cancelled';
  const room = session.allRooms
    ? { text: texts.allRooms, lang: undefined }
    : session.roomName === null
      ? { text: pause ? '' : texts.noRoom, lang: undefined }
      : localized(session.roomName);
  return (
    <li
      className={['programme-row', pause && 'is-pause', cancelled && 'is-cancelled']
        .filter(Boolean)
        .join(' ')}
    >
      <span>
        {mayWrite && (
          <input
            type="checkbox"
            className="programme-choose"
            aria-label={texts.choose(title.text)}
            checked={chosen}
            onChange={(event) => props.onChoose(session.id, event.currentTarget.checked)}
          />
        )}
      </span>
      <Hours session={session} />
      <div className="programme-what">
        <button
          type="button"
          id={`session-${session.id}`}
          className="programme-title"
          lang={title.lang}
          onClick={() => props.onOpen(session)}
        >
          {title.text}
        </button>{' '}
        <span className="programme-mark">{words.sessionKinds[session.kind]}</span>{' '}
        {cancelled && (
          <>
            <span className="programme-mark is-refused">{words.sessionStates.cancelled}</span>{' '}
          </>
        )}
        {warnings > 0 && (
          <span className={`programme-mark ${blocked ? 'is-refused' : 'is-warning'}`}>
            {texts.findings(warnings)}
          </span>
        )}
        <div className="programme-quiet">
          <span lang={room.lang}>{room.text}</span>
          {track !== undefined && (
            <>
              {room.text === '' ? '' : ' · '}
              {track.color !== null && (
                <span className="programme-dot" style={{ background: track.color }} aria-hidden />
              )}
              <span lang={localized(track.name).lang}>{localized(track.name).text}</span>
            </>
          )}
          {session.expectedAudience !== null && ` · ${texts.audience(session.expectedAudience)}`}
        </div>
        <People session={session} contributionId={null} />
        {session.contributions.length > 0 && (
          <details>
            <summary className="programme-quiet">
              {texts.contributions(session.contributions.length)}
            </summary>
            <ol className="programme-talks">
              {session.contributions.map((talk) => (
                <li key={talk.id}>
                  <span lang={localized(talk.title).lang}>{localized(talk.title).text}</span>
                  {talk.durationMinutes !== null && ` · ${texts.length(talk.durationMinutes)}`}
                  <People session={session} contributionId={talk.id} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      {mayWrite ? (
        <SessionMenu
          title={title.text}
          cancelled={cancelled}
          opened={props.menuOpened}
          onOpened={(opened) => props.onMenu(opened ? session.id : undefined)}
          onAct={(act) => props.onAct(act, session)}
        />
      ) : (
        <span />
      )}
    </li>
  );
});

function Hours({ session }: { readonly session: Session }) {
  const texts = useTexts(programmeTexts);
  const day = useDay();
  const own = useViewerZone();
  const { startsLocal, endsLocal, zone } = session;
  if (startsLocal === null || endsLocal === null)
    return <div className="programme-quiet">{texts.length(session.durationMinutes)}</div>;
  const there = localInZone(startsLocal, zone, own);
  const differs = there.slice(0, 16) !== startsLocal.slice(0, 16);
  const sameDay = there.slice(0, 10) === startsLocal.slice(0, 10);
  return (
    <div>
      <time
        className="programme-hours"
        dateTime={`${startsLocal.slice(0, 16)}${offsetAt(startsLocal, zone)}`}
      >
        {hoursOf(startsLocal, endsLocal, day)}
      </time>
      {differs && (
        <div className="programme-quiet">
          {texts.ownTime(
            `${hoursOf(there, localInZone(endsLocal, zone, own), day)}${sameDay ? '' : `, ${day(there.slice(0, 10))}`}`,
          )}
        </div>
      )}
    </div>
  );
}

/** Who takes part, role by role in the order in which they stand. */
function People({
  session,
  contributionId,
}: {
  readonly session: Session;
  readonly contributionId: string | null;
}) {
  const words = useWords();
  const people = session.people.filter((person) => person.contributionId === contributionId);
  if (people.length === 0) return null;
  const byRole = Map.groupBy(people, ({ role }) => role);
  return (
    <div className="programme-quiet">
      {[...byRole]
        .map(
          ([role, ofRole]) =>
            `${words.speakerRoles[role]}: ${ofRole.map(({ name }) => name).join(', ')}`,
        )
        .join(' · ')}
    </div>
  );
}
