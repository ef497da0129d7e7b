import { NumberInput, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { useForm } from '../../../forms/use-form';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { peopleTexts } from './people.texts';
import { refreshProgramme, type Board, type Contribution, type Session } from './programme.queries';
import { SessionPeople } from './session-people';

interface TalkProps {
  readonly board: Board;
  readonly session: Session;
  readonly talk: Contribution | undefined;
  readonly onClose: () => void;
  readonly onOpenOther: (sessionId: string) => void;
}

const NOTHING: Pick<Contribution, 'title' | 'abstract' | 'durationMinutes'> = {
  title: {},
  abstract: {},
  durationMinutes: null,
};

function valuesOf(talk: Pick<Contribution, 'title' | 'abstract' | 'durationMinutes'>) {
  const { title, abstract, durationMinutes } = talk;
  return { title, abstract, durationMinutes };
}

/** A contribution, new or as it is, with those who give it. */
export function TalkForm({ board, session, talk, onClose, onOpenOther }: TalkProps) {
  const texts = useTexts(peopleTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const path = { id: talk?.id ?? '' };
  const form = useForm({
    id: talk === undefined ? `contribution.new.${session.id}` : `contribution.${talk.id}`,
    initial: valuesOf(talk ?? NOTHING),
    version: talk?.version ?? null,
    save: async (body, version) => {
      await answer(
        version === null
          ? api.POST('/api/v1/sessions/{id}/contributions', {
              params: { path: { id: session.id } },
              body,
            })
          : api.PATCH('/api/v1/contributions/{id}', {
              params: { path, header: ifMatch(version) },
              body,
            }),
      );
      await refreshProgramme(queries, board.event.id);
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(
        api.GET('/api/v1/sessions/{id}', { params: { path: { id: session.id } } }),
      );
      const found = now.contributions.find(({ id }) => id === talk?.id);
      return {
        values: valuesOf(found ?? NOTHING),
        version: found?.version ?? null,
      };
    },
  });
  return (
    <Stack>
      <FormFrame
        form={form}
        labels={{
          title: texts.talkTitle,
          abstract: texts.talkAbstract,
          durationMinutes: texts.talkMinutes,
        }}
        actLabel={texts.saveTalk}
        onSaved={onClose}
        onCancel={onClose}
      >
        <LocalizedInput
          label={texts.talkTitle}
          name="title"
          required
          value={form.values.title}
          error={form.error}
          onChange={(title) => form.change({ title })}
        />
        <NumberInput
          label={texts.talkMinutes}
          name="durationMinutes"
          w="8rem"
          min={1}
          max={1440}
          hideControls
          step={5}
          allowDecimal={false}
          allowNegative={false}
          value={form.values.durationMinutes ?? ''}
          error={form.error('durationMinutes')}
          onChange={(value) =>
            form.change({ durationMinutes: typeof value === 'number' ? value : null })
          }
        />
        <LocalizedInput
          label={texts.talkAbstract}
          name="abstract"
          rows={2}
          value={form.values.abstract}
          error={form.error}
          onChange={(abstract) => form.change({ abstract })}
        />
      </FormFrame>
      {talk !== undefined && (
        <>
          <Title order={4} size="h6">
            {texts.speakers}
          </Title>
          <SessionPeople
            board={board}
            session={session}
            contributionId={talk.id}
            label={texts.speakers}
            readOnly={session.state === 'cancelled'}
            onOpenOther={onOpenOther}
          />
        </>
      )}
    </Stack>
  );
}
