import { Alert, Grid, Modal, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { answer, api, ifMatch } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { useForm, type Form } from '../../../forms/use-form';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { CheckPanel } from './check-panel';
import { NewSessionPeople } from './new-session-people';
import { refreshProgramme, type Board, type Session } from './programme.queries';
import { SessionContributions } from './session-contributions';
import { firstFree, sessionCopy } from './session-copy';
import { MoreFields, WhatFields, WhenFields, WhereFields } from './session-fields';
import { SessionFacts } from './session-facts';
import { formTexts } from './session-form.texts';
import { useClashFocus } from './session-refusals';
import { SessionPeople } from './session-people';
import {
  inputOf,
  NEW_SESSION,
  patchOf,
  placementOf,
  valuesOf,
  type SessionValues,
} from './session-values';
import { useSessionCheck } from './use-session-check';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  /** The id of the session that is open, `new`, or nothing. */
  readonly open: string | undefined;
  /** Of a new one: the id of the session that it is a copy of. */
  readonly copyOf: string | undefined;
  /** Of a new one: the day on which it is to be. */
  readonly day: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: (shown: string | undefined) => void;
}

/** A session, new or as it is: its fields with the check beside them, its people, its contributions. */
export function SessionDialog({ board, mayWrite, open, copyOf, day, onOpen, onClose }: Props) {
  const texts = useTexts(formTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const session = board.sessions.find(({ id }) => id === open);
  const model = board.sessions.find(({ id }) => id === copyOf);
  return (
    <Modal
      opened={open !== undefined}
      onClose={() => onClose(session?.id)}
      size="72rem"
      title={open === 'new' ? texts.newSession : localized(session?.title).text || texts.gone}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {open === 'new' && mayWrite ? (
        <NewSession
          key={copyOf ?? 'new'}
          board={board}
          model={model}
          day={day}
          onOpen={onOpen}
          onClose={onClose}
        />
      ) : session !== undefined && !mayWrite ? (
        <SessionFacts board={board} session={session} />
      ) : session !== undefined ? (
        <KnownSession
          key={session.id}
          board={board}
          session={session}
          onOpen={onOpen}
          onClose={() => onClose(session.id)}
        />
      ) : (
        open !== undefined && open !== 'new' && <Alert color="orange">{texts.gone}</Alert>
      )}
    </Modal>
  );
}

interface NewProps {
  readonly board: Board;
  readonly model: Session | undefined;
  readonly day: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: (shown: string | undefined) => void;
}

function NewSession({ board, model, day, onOpen, onClose }: NewProps) {
  const texts = useTexts(formTexts);
  const queries = useQueryClient();
  const made = useRef<string>(undefined);
  const eventId = board.event.id;
  const copy = useMemo(() => (model === undefined ? undefined : sessionCopy(model)), [model]);
  const form = useForm<SessionValues>({
    id: model === undefined ? `session.new.${eventId}` : `session.copy.${model.id}`,
    initial: copy?.values ?? {
      ...NEW_SESSION,
      startsLocal: day === undefined ? '' : firstFree(board, day),
    },
    save: async (values) => {
      const session = await answer(
        api.POST('/api/v1/events/{id}/sessions', {
          params: { path: { id: eventId } },
          body: { ...inputOf(values), contributions: [...(copy?.contributions ?? [])] },
        }),
      );
      made.current = session.id;
      await refreshProgramme(queries, eventId);
      notifyDone(texts.created);
    },
  });
  return (
    <SessionForm
      board={board}
      session={undefined}
      form={form}
      actLabel={texts.create}
      onOpen={onOpen}
      onSaved={() => onClose(made.current)}
      onCancel={() => onClose(undefined)}
    >
      <NewSessionPeople board={board} form={form} onOpenOther={onOpen} />
      <Text size="sm" c="dimmed">
        {copy !== undefined && copy.contributions.length > 0
          ? texts.copied(copy.contributions.length)
          : texts.withoutTalks}
      </Text>
    </SessionForm>
  );
}

interface KnownProps {
  readonly board: Board;
  readonly session: Session;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

function KnownSession({ board, session, onOpen, onClose }: KnownProps) {
  const texts = useTexts(formTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const path = { id: session.id };
  // What a save differs from: the session as it was read last.
  const before = useRef({ version: session.version, values: valuesOf(session) });
  if (before.current.version < session.version)
    before.current = { version: session.version, values: valuesOf(session) };
  const form = useForm<SessionValues>({
    id: `session.${session.id}`,
    initial: valuesOf(session),
    version: session.version,
    save: async (values, version) => {
      await answer(
        api.PATCH('/api/v1/sessions/{id}', {
          params: { path, header: ifMatch(version ?? session.version) },
          body: patchOf(values, before.current.values),
        }),
      );
      await refreshProgramme(queries, board.event.id);
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/sessions/{id}', { params: { path } }));
      before.current = { version: now.version, values: valuesOf(now) };
      return before.current;
    },
  });
  const cancelled = session.state === 'cancelled';
  return (
    <Stack>
      {cancelled && <Alert color="orange">{texts.cancelledNote}</Alert>}
      <SessionForm
        board={board}
        session={session}
        form={form}
        onOpen={onOpen}
        onSaved={onClose}
        onCancel={onClose}
      >
        <div>
          <Title order={3} size="h5" mb="xs">
            {texts.people}
          </Title>
          <SessionPeople
            board={board}
            session={session}
            contributionId={null}
            label={texts.people}
            readOnly={cancelled}
            onOpenOther={onOpen}
          />
        </div>
      </SessionForm>
      <SessionContributions board={board} session={session} onOpenOther={onOpen} />
    </Stack>
  );
}

interface FormProps {
  readonly board: Board;
  readonly session: Session | undefined;
  readonly form: Form<SessionValues>;
  readonly actLabel?: string;
  readonly onOpen: (id: string) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly children?: React.ReactNode;
}

function SessionForm({ board, session, form, actLabel, onOpen, ...rest }: FormProps) {
  const texts = useTexts(formTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const localized = useLocalized();
  const people = session?.people ?? form.values.people;
  const next = placementOf(form.values, session, people);
  // The same place is the same object, so that typing a title of the same length of time asks nothing anew.
  const placement = useMemo(() => next, [JSON.stringify(next)]);
  const checked = useSessionCheck(board, placement, form.values);
  useClashFocus(form);
  return (
    <FormFrame
      form={form}
      labels={{
        title: texts.title,
        abstract: texts.abstract,
        kind: texts.kind,
        startsLocal: texts.startTime,
        durationMinutes: texts.duration,
        roomId: texts.room,
        allRooms: texts.allRooms,
        trackId: texts.track,
        themeIds: texts.themes,
        expectedAudience: texts.audience,
        languages: texts.languages,
      }}
      show={(field, values) => {
        if (field === 'roomId')
          return localized(board.rooms.find(({ id }) => id === values.roomId)?.name).text || '—';
        if (field === 'trackId')
          return localized(board.tracks.find(({ id }) => id === values.trackId)?.name).text || '—';
        if (field === 'kind') return words.sessionKinds[values.kind];
        if (field === 'startsLocal') return values.startsLocal.replace('T', ' ') || '—';
        if (field === 'title' || field === 'abstract')
          return Object.values(values[field]).join('\n') || '—';
        if (field === 'themeIds')
          return values.themeIds
            .map((id) => localized(board.themes.find((theme) => theme.id === id)?.name).text)
            .join(', ');
        if (field === 'languages') return values.languages.join(', ');
        if (field === 'people') return values.people.map(({ name }) => name).join(', ');
        if (field === 'allRooms') return values.allRooms ? common.yes : common.no;
        return values[field] ?? '—';
      }}
      {...(actLabel === undefined ? {} : { actLabel })}
      onSaved={rest.onSaved}
      onCancel={rest.onCancel}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <WhatFields form={form} board={board} />
            <WhenFields form={form} board={board} />
            <WhereFields form={form} board={board} />
            <MoreFields form={form} board={board} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <CheckPanel
              board={board}
              checked={checked}
              placement={placement}
              onOpenOther={onOpen}
              onTakeRoom={(roomId) => form.change({ roomId, allRooms: false })}
              onTakeTime={(startsLocal) => form.change({ startsLocal })}
            />
            {rest.children}
          </Stack>
        </Grid.Col>
      </Grid>
    </FormFrame>
  );
}
