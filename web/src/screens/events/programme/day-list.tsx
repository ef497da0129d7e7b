import { Group, Text, Title } from '@mantine/core';
import { memo, useCallback, useMemo, useState } from 'react';
import { formatDateWithWeekday } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { DayGroup } from './programme-days';
import type { Board, Session } from './programme.queries';
import { programmeTexts } from './programme.texts';
import type { SessionAct } from './session-menu';
import { SessionRow } from './session-row';

/** From so many sessions on, rows out of sight are not drawn. */
const MANY = 100;

interface Props {
  readonly group: DayGroup;
  readonly board: Board;
  readonly findings: readonly View<'FindingView'>[] | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly mayWrite: boolean;
  readonly onOpen: (session: Session) => void;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
  readonly onAct: (act: SessionAct, session: Session) => void;
}

/** The sessions of a day, or those without hours, with their number. */
export const DayList = memo(function DayList(props: Props) {
  const { group, board, findings, chosen, mayWrite, onOpen, onChoose, onAct } = props;
  const texts = useTexts(programmeTexts);
  const language = useLanguage();
  const [menu, setMenu] = useState<string>();
  const tracks = useMemo(
    () => new Map(board.tracks.map((track) => [track.id, track])),
    [board.tracks],
  );
  const said = useMemo(() => {
    const counts = new Map<string, { all: number; blocked: boolean }>();
    for (const { level, sessions } of findings ?? []) {
      for (const { id } of sessions) {
        const before = counts.get(id) ?? { all: 0, blocked: false };
        counts.set(id, { all: before.all + 1, blocked: before.blocked || level === 'block' });
      }
    }
    return counts;
  }, [findings]);
  const choose = useCallback((id: string, on: boolean) => onChoose([id], on), [onChoose]);
  const ids = group.sessions.map(({ id }) => id);
  const heading = `programme-${group.day ?? 'none'}`;
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" mb="xs" mt="sm">
        <div>
          <Title order={2} size="h4" id={heading} tabIndex={-1}>
            {group.day === null ? texts.unscheduled : formatDateWithWeekday(group.day, language)}
          </Title>
          <Text size="sm" c="dimmed">
            {group.day === null ? texts.unscheduledLead : texts.sessionsCount(ids.length)}
          </Text>
        </div>
        {mayWrite && (
          <label className="programme-quiet programme-choose-day">
            <input
              type="checkbox"
              className="programme-choose"
              checked={ids.every((id) => chosen.has(id))}
              onChange={(event) => onChoose(ids, event.currentTarget.checked)}
            />{' '}
            {group.day === null ? texts.chooseAll : texts.chooseDay}
          </label>
        )}
      </Group>
      <ul
        className={board.sessions.length > MANY ? 'programme-rows is-many' : 'programme-rows'}
        role="list"
      >
        {group.sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            track={session.trackId === null ? undefined : tracks.get(session.trackId)}
            warnings={said.get(session.id)?.all ?? 0}
            blocked={said.get(session.id)?.blocked ?? false}
            chosen={chosen.has(session.id)}
            mayWrite={mayWrite}
            menuOpened={menu === session.id}
            onOpen={onOpen}
            onChoose={choose}
            onMenu={setMenu}
            onAct={onAct}
          />
        ))}
      </ul>
    </section>
  );
});
