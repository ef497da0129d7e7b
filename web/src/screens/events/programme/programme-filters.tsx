import { Button, Select, Text, TextInput } from '@mantine/core';
import { optionsOf } from '../../../forms/options';
import { useAddress } from '../../../parts/address';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import type { Board } from './programme.queries';
import { programmeTexts } from './programme.texts';
import { useFilter } from './use-filter';

/** What is shown of the programme: by words, day, room, track and kind. Stands in the address. */
export function ProgrammeFilters({
  board,
  shown,
}: {
  readonly board: Board;
  readonly shown: number;
}) {
  const texts = useTexts(programmeTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const localized = useLocalized();
  const writeDay = useDay();
  const { set } = useAddress();
  const filter = useFilter();
  const filtered =
    filter.text !== '' ||
    [filter.day, filter.roomId, filter.trackId, filter.kind].some((value) => value !== undefined);
  const days = [
    ...new Set([
      ...board.days,
      ...board.sessions.flatMap(({ startsLocal }) => startsLocal?.slice(0, 10) ?? []),
    ]),
  ].sort();
  const choice = (
    name: string,
    label: string,
    value: string | undefined,
    data: readonly { value: string; label: string }[],
  ) => (
    <Select
      label={label}
      clearable
      searchable={data.length > 12}
      data={data}
      value={value ?? null}
      onChange={(next) => set({ [name]: next ?? undefined }, { replace: true })}
    />
  );
  return (
    <div>
      <div className="programme-filters no-print">
        <TextInput
          label={common.search}
          placeholder={texts.search}
          value={filter.text}
          onChange={(event) => set({ q: event.currentTarget.value }, { replace: true })}
        />
        {choice('day', texts.day, filter.day, [
          ...days.map((day) => ({ value: day, label: writeDay(day) })),
          { value: 'none', label: texts.unscheduled },
        ])}
        {board.rooms.length > 1 &&
          choice(
            'room',
            texts.room,
            filter.roomId,
            board.rooms.map(({ id, name }) => ({ value: id, label: localized(name).text })),
          )}
        {board.tracks.length > 0 &&
          choice(
            'track',
            texts.track,
            filter.trackId,
            board.tracks.map(({ id, name }) => ({ value: id, label: localized(name).text })),
          )}
        {choice('kind', texts.kind, filter.kind, optionsOf(words.sessionKinds))}
        {filtered && (
          <Button
            variant="default"
            onClick={() =>
              set({
                q: undefined,
                day: undefined,
                room: undefined,
                track: undefined,
                kind: undefined,
              })
            }
          >
            {common.clearFilters}
          </Button>
        )}
      </div>
      <Text size="sm" c="dimmed" mt={4} aria-live="polite">
        {filtered
          ? texts.shownOf(shown, board.sessions.length)
          : texts.sessionsCount(board.sessions.length)}
      </Text>
    </div>
  );
}
