import { Checkbox, Group, MultiSelect, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { localInZone } from '../../../../../src/kernel/local-time.js';
import { LocalizedInput } from '../../../forms/localized-input';
import { optionsOf } from '../../../forms/options';
import type { Form } from '../../../forms/use-form';
import { Link } from '../../../parts/link';
import { ThemeSelect } from '../../../pickers/theme-select';
import { useCan, useSession } from '../../../session/session';
import { useLanguageName, useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { DayInput, TimeField } from '../../../time/date-inputs';
import { useDay, useViewerZone } from '../../../time/time';
import { venuesQuery } from '../events.queries';
import { hoursOf } from './programme-days';
import type { Board } from './programme.queries';
import { programmeTexts } from './programme.texts';
import { fieldId, refusalAt } from './session-refusals';
import { formTexts } from './session-form.texts';
import { endOf, type SessionValues } from './session-values';

interface Props {
  readonly form: Form<SessionValues>;
  readonly board: Board;
}

/** Drawn anew only when one of its own fields, the refusal or the programme has changed: typing stays quick. */
function drawnFor(...fields: readonly (keyof SessionValues)[]) {
  return (before: Props, after: Props): boolean =>
    before.board === after.board &&
    before.form.problem === after.form.problem &&
    fields.every((field) => before.form.values[field] === after.form.values[field]);
}

/** What a session is: title, kind, abstract, themes, languages. */
export const WhatFields = memo(
  function WhatFields({ form }: Props) {
    const texts = useTexts(formTexts);
    const words = useWords();
    const kinds = optionsOf(words.sessionKinds);
    return (
      <>
        <LocalizedInput
          label={texts.title}
          name="title"
          required
          value={form.values.title}
          error={form.error}
          onChange={(title) => form.change({ title })}
        />
        <Select
          label={texts.kind}
          name="kind"
          data={kinds}
          allowDeselect={false}
          value={form.values.kind}
          error={form.error('kind')}
          onChange={(chosen) => {
            const kind = kinds.find(({ value }) => value === chosen)?.value;
            if (kind !== undefined) form.change({ kind });
          }}
        />
      </>
    );
  },
  drawnFor('title', 'kind'),
);

/** When a session is: a day, a time, a length; on the clock of the event, and on the reader's where that differs. */
export const WhenFields = memo(
  function WhenFields({ form, board }: Props) {
    const texts = useTexts(formTexts);
    const day = useDay();
    const own = useViewerZone();
    const { startsLocal, durationMinutes } = form.values;
    const [date = '', time = ''] = startsLocal.split('T');
    const ends = endOf(startsLocal, durationMinutes, board.zone);
    const set = (nextDate: string, nextTime: string) =>
      form.change({
        startsLocal: nextDate === '' ? '' : nextTime === '' ? nextDate : `${nextDate}T${nextTime}`,
      });
    const there = ends === undefined ? undefined : localInZone(startsLocal, board.zone, own);
    const differs = there !== undefined && there.slice(0, 16) !== startsLocal;
    return (
      <div>
        <Group gap="sm" align="flex-start">
          <DayInput
            label={texts.starts}
            name="startsLocal"
            clearable
            min={board.days.at(0)}
            max={board.days.at(-1)}
            value={date}
            error={refusalAt(form, 'startsLocal')}
            onChange={(next) => set(next, next === '' ? '' : time === '' ? '10:00' : time)}
          />
          <TimeField
            label={texts.startTime}
            value={time}
            disabled={date === ''}
            onChange={(next) => set(date, next)}
          />
          <NumberInput
            label={texts.duration}
            name="durationMinutes"
            w="7rem"
            min={1}
            max={2160}
            hideControls
            step={5}
            allowDecimal={false}
            allowNegative={false}
            value={durationMinutes ?? ''}
            error={refusalAt(form, 'durationMinutes') ?? form.error('endsLocal')}
            onChange={(value) =>
              form.change({ durationMinutes: typeof value === 'number' ? value : null })
            }
          />
        </Group>
        <Text size="sm" c="dimmed" mt={4}>
          {ends === undefined
            ? texts.startsHint
            : texts.ends(
                ends.slice(0, 10) === date
                  ? ends.slice(11)
                  : `${ends.slice(11)}, ${day(ends.slice(0, 10))}`,
              )}
        </Text>
        {differs && ends !== undefined && (
          <Text size="sm" c="dimmed">
            {texts.ownTime(
              `${day(there.slice(0, 10))}, ${hoursOf(there, localInZone(ends, board.zone, own), day)}`,
            )}
          </Text>
        )}
      </div>
    );
  },
  drawnFor('startsLocal', 'durationMinutes'),
);

/** Where a session is: a room of the venue, or all of them. */
export const WhereFields = memo(
  function WhereFields({ form, board }: Props) {
    const texts = useTexts(formTexts);
    const programme = useTexts(programmeTexts);
    const localized = useLocalized();
    const writesVenues = useCan('venues:write');
    const venues = useQuery(venuesQuery);
    const known = new Set(board.rooms.map(({ id }) => id));
    const label = (name: string, capacity: number | null) =>
      capacity === null ? name : `${name} · ${texts.holds(capacity)}`;
    const own = board.rooms.map((room) => ({
      value: room.id,
      label: label(localized(room.name).text, room.capacity),
      venue: localized(room.venueName).text,
    }));
    // An event without a venue, or with a part of it elsewhere: the rooms of all other houses stand below.
    const others = (venues.data?.items ?? []).flatMap((venue) =>
      venue.rooms
        .filter(({ id }) => !known.has(id))
        .map((room) => ({
          value: room.id,
          label: label(localized(room.name).text, room.capacity),
          venue: localized(venue.name).text,
        })),
    );
    const byVenue = Map.groupBy([...own, ...others], ({ venue }) => venue);
    const none = own.length + others.length === 0 && venues.data !== undefined;
    return (
      <Stack gap="xs">
        <Select
          label={texts.room}
          name="roomId"
          searchable
          clearable
          placeholder={texts.roomNone}
          disabled={form.values.allRooms}
          data={[...byVenue].map(([group, items]) => ({ group, items }))}
          value={form.values.allRooms ? null : form.values.roomId}
          id={fieldId('roomId')}
          error={refusalAt(form, 'roomId')}
          onChange={(roomId) => form.change({ roomId })}
        />
        {none && (
          <Text size="sm">
            {programme.noRooms}{' '}
            {writesVenues && <Link to="/organization/venues">{programme.toVenues}</Link>}
          </Text>
        )}
        <Checkbox
          label={texts.allRooms}
          name="allRooms"
          checked={form.values.allRooms}
          error={form.error('allRooms')}
          onChange={(event) =>
            form.change({
              allRooms: event.currentTarget.checked,
              ...(event.currentTarget.checked ? { roomId: null } : {}),
            })
          }
        />
      </Stack>
    );
  },
  drawnFor('roomId', 'allRooms'),
);

/** For whom and on what: track, themes, audience, languages, abstract. */
export const MoreFields = memo(
  function MoreFields({ form, board }: Props) {
    const texts = useTexts(formTexts);
    const localized = useLocalized();
    const languageName = useLanguageName();
    const { organization } = useSession();
    const languages = [
      ...new Set([...board.languages, ...organization.languages, ...form.values.languages]),
    ];
    return (
      <>
        <Group gap="sm" align="flex-start" grow>
          <Select
            label={texts.track}
            name="trackId"
            clearable
            data={board.tracks.map(({ id, name }) => ({ value: id, label: localized(name).text }))}
            value={form.values.trackId}
            error={form.error('trackId')}
            onChange={(trackId) => form.change({ trackId })}
          />
          <NumberInput
            label={texts.audience}
            name="expectedAudience"
            min={0}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={form.values.expectedAudience ?? ''}
            error={form.error('expectedAudience')}
            onChange={(value) =>
              form.change({ expectedAudience: typeof value === 'number' ? value : null })
            }
          />
        </Group>
        <ThemeSelect
          label={texts.themes}
          name="themeIds"
          value={form.values.themeIds}
          error={form.error('themeIds')}
          onChange={(themeIds) => form.change({ themeIds })}
        />
        <MultiSelect
          label={texts.languages}
          name="languages"
          data={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={form.values.languages}
          error={form.error('languages')}
          onChange={(chosen) => form.change({ languages: chosen })}
        />
        <LocalizedInput
          label={texts.abstract}
          name="abstract"
          rows={2}
          value={form.values.abstract}
          error={form.error}
          onChange={(abstract) => form.change({ abstract })}
        />
      </>
    );
  },
  drawnFor('abstract', 'trackId', 'themeIds', 'expectedAudience', 'languages'),
);
