import { Text } from '@mantine/core';
import { formatDate, formatTimeRange } from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board, Session } from '../programme/programme.queries';
import { minutesOf, pictureDays, type PictureDay } from './picture-days';
import { useNumbers } from './plan-numbers';
import type { PlacedSession } from './planner.queries';
import { resultTexts } from './result.texts';
import './planner.css';

interface Props {
  readonly board: Board;
  readonly placed: readonly PlacedSession[];
  /** Sessions that are elsewhere than in the draft. */
  readonly moved?: ReadonlySet<string>;
}

/** Days and rooms at a glance. The same stands in words in the list of sessions, so that readers aloud skip the blocks. */
export function ProgrammePicture({ board, placed, moved }: Props) {
  const texts = useTexts(resultTexts);
  const sessions = new Map(board.sessions.map((session) => [session.id, session]));
  const days = pictureDays(placed);
  return (
    <>
      <div className="plan-picture" role="group" aria-label={texts.picture}>
        {days.map((day) => (
          <Day key={day.day} day={day} board={board} sessions={sessions} moved={moved} />
        ))}
      </div>
      {moved !== undefined && moved.size > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {texts.pictureLegend}
        </Text>
      )}
    </>
  );
}

interface DayProps {
  readonly day: PictureDay;
  readonly board: Board;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly moved: ReadonlySet<string> | undefined;
}

function Day({ day, board, sessions, moved }: DayProps) {
  const texts = useTexts(resultTexts);
  const numbers = useNumbers();
  const language = useLanguage();
  const localized = useLocalized();
  const rooms = [
    ...board.rooms.map(({ id, name }) => ({ id, name: localized(name).text })),
    { id: null, name: texts.noRoom },
  ].filter(({ id }) => day.placed.some(({ roomId }) => roomId === id));
  const caption = `${formatDate(day.day, language)}: ${numbers.sessions(day.placed.length)}, ${formatTimeRange(day.from, day.to, language)}`;
  const [start, end] = [minutesOf(day.from, day.day), minutesOf(day.to, day.day)];
  const share = (minutes: number) => `${String((100 * minutes) / Math.max(1, end - start))}%`;
  const title = (id: string) => localized(sessions.get(id)?.title).text;
  const colour = (id: string) => {
    const track = sessions.get(id)?.trackId;
    return board.tracks.find((candidate) => candidate.id === track)?.color ?? undefined;
  };
  return (
    <figure tabIndex={0} aria-label={caption}>
      <figcaption>{caption}</figcaption>
      <div className="plan-rooms" aria-hidden>
        {rooms.map((room) => (
          <div key={room.id} className="plan-room">
            <div className="plan-room-name" title={room.name}>
              {room.name}
            </div>
            <div className="plan-hours">
              {day.placed
                .filter(({ roomId }) => roomId === room.id)
                .map(({ sessionId, startsLocal, endsLocal }) => {
                  const from = minutesOf(startsLocal, day.day);
                  return (
                    <div
                      key={sessionId}
                      className={
                        moved?.has(sessionId) === true
                          ? 'plan-block plan-block-moved'
                          : 'plan-block'
                      }
                      title={`${formatTimeRange(startsLocal, endsLocal, language)} ${title(sessionId)}`}
                      style={{
                        top: share(from - start),
                        height: share(minutesOf(endsLocal, day.day) - from),
                        ...(colour(sessionId) === undefined
                          ? {}
                          : { '--plan-track': colour(sessionId) }),
                      }}
                    >
                      {title(sessionId)}
                    </div>
                  );
                })}
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}
