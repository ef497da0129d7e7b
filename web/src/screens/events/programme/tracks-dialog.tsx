import { Button, ColorInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { useForm } from '../../../forms/use-form';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { Row, Rows } from '../../../parts/rows';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { refreshProgramme, type Board, type Track } from './programme.queries';
import { tracksTexts } from './tracks.texts';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}

/** The tracks of an event: added, renamed, coloured, deleted. */
export function TracksDialog({ board, mayWrite, onClose }: Props) {
  const texts = useTexts(tracksTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<string>();
  const [doomed, setDoomed] = useState<Track>();
  const count = (id: string) => board.sessions.filter(({ trackId }) => trackId === id).length;
  const close = () => {
    setEdited(undefined);
    focusLater('add-track');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text c="dimmed">{texts.lead}</Text>
        {board.tracks.length === 0 ? (
          <Text>{texts.empty}</Text>
        ) : (
          <Rows label={texts.title}>
            {board.tracks.map((track) => {
              const name = localized(track.name);
              return (
                <Row
                  key={track.id}
                  acts={
                    mayWrite && edited !== track.id ? (
                      <>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={texts.edit(name.text)}
                          onClick={() => setEdited(track.id)}
                        >
                          {common.edit}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={texts.remove(name.text)}
                          onClick={() => setDoomed(track)}
                        >
                          {common.remove}
                        </Button>
                      </>
                    ) : undefined
                  }
                >
                  {edited === track.id ? (
                    <TrackForm board={board} track={track} onClose={close} />
                  ) : (
                    <>
                      {track.color !== null && (
                        <span
                          className="programme-dot"
                          style={{ background: track.color }}
                          aria-hidden
                        />
                      )}
                      <Text span fw={600} lang={name.lang}>
                        {name.text}
                      </Text>{' '}
                      <Text span size="sm" c="dimmed">
                        {texts.sessions(count(track.id))}
                      </Text>
                    </>
                  )}
                </Row>
              );
            })}
          </Rows>
        )}
        {edited === 'new' && <TrackForm board={board} track={undefined} onClose={close} />}
        {mayWrite && edited !== 'new' && (
          <Group>
            <Button id="add-track" onClick={() => setEdited('new')}>
              {texts.add}
            </Button>
          </Group>
        )}
      </Stack>
      <Confirm
        opened={doomed !== undefined}
        onClose={() => {
          setDoomed(undefined);
          focusLater('add-track');
        }}
        title={texts.removeTitle}
        actLabel={texts.removeTitle}
        dangerous
        act={async () => {
          if (doomed === undefined) return;
          await answer(api.DELETE('/api/v1/tracks/{id}', { params: { path: { id: doomed.id } } }));
          await refreshProgramme(queries, board.event.id);
        }}
      >
        <Text>
          {doomed !== undefined && texts.removeLead(localized(doomed.name).text, count(doomed.id))}
        </Text>
      </Confirm>
    </Modal>
  );
}

/** Told apart by people who see no red or no green, and seen on light and on dark. */
const COLOURS = [
  '#0d5a63',
  '#1c7ed6',
  '#7048e8',
  '#c2255c',
  '#e8590c',
  '#f08c00',
  '#2f9e44',
  '#5c5f66',
];

interface FormProps {
  readonly board: Board;
  readonly track: Track | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly name: Record<string, string>;
  readonly color: string;
}

function TrackForm({ board, track, onClose }: FormProps) {
  const texts = useTexts(tracksTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const eventId = board.event.id;
  const valuesOf = (one: Pick<Track, 'name' | 'color'>): Values => ({
    name: one.name,
    color: one.color ?? '',
  });
  const nothing = { name: {}, color: COLOURS[board.tracks.length % COLOURS.length] ?? null };
  const form = useForm<Values>({
    id: track === undefined ? `track.new.${eventId}` : `track.${track.id}`,
    initial: valuesOf(track ?? nothing),
    version: track?.version ?? null,
    save: async ({ name, color }, version) => {
      const body = { name, color: color === '' ? null : color.toLowerCase() };
      await answer(
        version === null
          ? api.POST('/api/v1/events/{id}/tracks', {
              params: { path: { id: eventId } },
              body: {
                ...body,
                position: Math.max(-1, ...board.tracks.map(({ position }) => position)) + 1,
              },
            })
          : api.PATCH('/api/v1/tracks/{id}', {
              params: { path: { id: track?.id ?? '' }, header: ifMatch(version) },
              body,
            }),
      );
      await refreshProgramme(queries, eventId);
      notifyDone(common.saved);
    },
    current: async () => {
      const { items } = await answer(
        api.GET('/api/v1/events/{id}/tracks', { params: { path: { id: eventId } } }),
      );
      const now = items.find(({ id }) => id === track?.id);
      return { values: valuesOf(now ?? nothing), version: now?.version ?? null };
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{ name: texts.name, color: texts.color }}
      show={(field, values) =>
        field === 'name' ? Object.values(values.name).join('\n') : values.color || texts.noColor
      }
      onSaved={onClose}
      onCancel={onClose}
    >
      <LocalizedInput
        label={texts.name}
        name="name"
        required
        value={form.values.name}
        error={form.error}
        onChange={(name) => form.change({ name })}
      />
      <ColorInput
        label={texts.color}
        name="color"
        format="hex"
        swatches={COLOURS}
        withPicker={false}
        withEyeDropper={false}
        placeholder={texts.noColor}
        value={form.values.color}
        error={form.error('color')}
        onChange={(color) => form.change({ color })}
      />
    </FormFrame>
  );
}
