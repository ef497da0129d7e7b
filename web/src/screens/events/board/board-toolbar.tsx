import { ActionIcon, Button, Checkbox, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useAddress } from '../../../parts/address';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { boardTexts } from './board.texts';
import type { Moves } from './use-moves';

/** Pixels to a minute. */
export const ZOOMS = [0.8, 1.4, 2.2, 3.6] as const;
export const USUAL_ZOOM = 1;

interface Props {
  readonly board: Board;
  readonly days: readonly string[];
  readonly day: string | undefined;
  readonly zoom: number;
  readonly whole: boolean;
  readonly moves: Moves;
  readonly mayWrite: boolean;
  readonly narrow: boolean;
  /** The rooms among which a narrow screen shows one. */
  readonly rooms: readonly (string | null)[];
  readonly room: string | null;
  readonly onHelp: () => void;
}

/** Does nothing for now, and keeps the focus that it may have. */
function idle(is: boolean) {
  return is ? { 'data-disabled': true, 'aria-disabled': true } : {};
}

const ALL = 'all';
/** More days than this are chosen from a list. */
const SIDE_BY_SIDE = 5;

/** Which days are shown and how large; undo and redo, print, and the keys. */
export function BoardToolbar(props: Props) {
  const { days, day, zoom, moves, narrow } = props;
  const texts = useTexts(boardTexts);
  const language = useLanguage();
  const { set } = useAddress();
  const short = (of: string) => {
    const ms = Temporal.PlainDate.from(of).toZonedDateTime('UTC').epochMilliseconds;
    const write = (options: Intl.DateTimeFormatOptions) =>
      // Day before month, as everywhere in the console.
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        ...options,
        timeZone: 'UTC',
      }).format(ms);
    return `${write({ weekday: 'short' })} ${write({ day: 'numeric', month: 'short' })}`;
  };
  const choices = [
    { value: ALL, label: texts.allDays },
    ...days.map((of) => ({ value: of, label: short(of) })),
  ];
  const choose = (value: string) =>
    set({ day: value === ALL ? undefined : value }, { replace: true });
  const setZoom = (to: number) =>
    set({ zoom: to === USUAL_ZOOM ? undefined : String(to) }, { replace: true });
  return (
    <Group gap="sm" className="no-print" align="center">
      {days.length > 1 &&
        (days.length > SIDE_BY_SIDE || narrow ? (
          <NativeSelect
            aria-label={texts.days}
            data={choices}
            value={day ?? ALL}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        ) : (
          <SegmentedControl
            aria-label={texts.days}
            data={choices}
            value={day ?? ALL}
            onChange={choose}
          />
        ))}
      {narrow && <RoomChoice {...props} />}
      <Group gap={4}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={texts.zoomOut}
          title={texts.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <IconZoomOut size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={texts.zoomIn}
          title={texts.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <IconZoomIn size={18} />
        </ActionIcon>
      </Group>
      <Checkbox
        label={texts.wholeDay}
        checked={props.whole}
        onChange={(event) =>
          set({ hours: event.currentTarget.checked ? ALL : undefined }, { replace: true })
        }
      />
      {props.mayWrite && (
        <Group gap={4}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={texts.undo}
            title={`${texts.undo} (Ctrl+Z)`}
            {...idle(!moves.canUndo)}
            onClick={moves.undo}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={texts.redo}
            title={`${texts.redo} (Ctrl+Shift+Z)`}
            {...idle(!moves.canRedo)}
            onClick={moves.redo}
          >
            <IconArrowForwardUp size={18} />
          </ActionIcon>
        </Group>
      )}
      <Button variant="default" onClick={() => window.print()}>
        {texts.print}
      </Button>
      {props.mayWrite && (
        <Button variant="default" id="board-help" onClick={props.onHelp} aria-haspopup="dialog">
          {texts.help}
        </Button>
      )}
    </Group>
  );
}

/** A narrow screen shows one room at a time. */
function RoomChoice({ board, rooms, room }: Props) {
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  const localized = useLocalized();
  const { set } = useAddress();
  const at = rooms.indexOf(room);
  const go = (to: number) => {
    const next = rooms[to];
    if (next !== undefined) set({ room: next ?? 'none' }, { replace: true });
  };
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={texts.previousRoom}
        disabled={at <= 0}
        onClick={() => go(at - 1)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <NativeSelect
        aria-label={texts.room}
        data={rooms.map((id) => ({
          value: id ?? 'none',
          label:
            id === null ? words.noRoom : localized(board.rooms.find((r) => r.id === id)?.name).text,
        }))}
        value={room ?? 'none'}
        onChange={(event) => set({ room: event.currentTarget.value }, { replace: true })}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={texts.nextRoom}
        disabled={at === rooms.length - 1}
        onClick={() => go(at + 1)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}
