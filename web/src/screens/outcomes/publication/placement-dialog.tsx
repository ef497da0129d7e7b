import { Modal, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { FormFrame } from '../../../forms/form-frame';
import { LocalizedInput } from '../../../forms/localized-input';
import { useForm } from '../../../forms/use-form';
import { notifyDone } from '../../../parts/notify';
import { useSession } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { DayInput } from '../../../time/date-inputs';
import { useToday } from '../../../time/time';
import type { Placement } from './publication.queries';
import { publishedTexts } from './published.texts';

interface Props {
  readonly outcomeId: string;
  readonly edited: Placement | 'new' | undefined;
  readonly onClose: () => void;
}

/** A new placement, or one that is changed. */
export function PlacementDialog({ outcomeId, edited, onClose }: Props) {
  const texts = useTexts(publishedTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited === 'new' ? texts.addPlacement : texts.changePlacement}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {edited !== undefined && (
        <PlacementForm
          outcomeId={outcomeId}
          edited={edited === 'new' ? undefined : edited}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

type Channel = View<'PlacementInput'>['channel'];
const CHANNELS: readonly Channel[] = ['print', 'online_media', 'bulletin'];

function valuesOf({ channel, outlet, placedOn, lang, url }: Placement) {
  return { channel, outlet, placedOn, lang: lang ?? '', url: url ?? '' };
}

type Values = ReturnType<typeof valuesOf>;

interface FormProps {
  readonly outcomeId: string;
  readonly edited: Placement | undefined;
  readonly onClose: () => void;
}

function PlacementForm({ outcomeId, edited, onClose }: FormProps) {
  const texts = useTexts(publishedTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const today = useToday();
  const { organization } = useSession();
  const languageName = useLanguageName();
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm<Values>({
    id: edited === undefined ? `placement.new.${outcomeId}` : `placement.${edited.id}`,
    initial:
      edited === undefined
        ? { channel: 'print', outlet: {}, placedOn: today, lang: '', url: '' }
        : valuesOf(edited),
    version: edited?.version ?? null,
    save: async (values, version) => {
      const { lang, url } = values;
      const body = {
        ...values,
        lang: lang === '' ? null : lang,
        url: url.trim() === '' ? null : url.trim(),
      };
      await answer(
        version === null
          ? api.POST('/api/v1/outcomes/{id}/placements', {
              params: { path: { id: outcomeId } },
              body,
            })
          : api.PATCH('/api/v1/placements/{id}', {
              params: { path, header: ifMatch(version) },
              body,
            }),
      );
      await queries.invalidateQueries({ queryKey: ['placements'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const page = await answer(
        api.GET('/api/v1/outcomes/{id}/placements', {
          params: { path: { id: outcomeId }, query: { limit: 200 } },
        }),
      );
      const now = page.items.find(({ id }) => id === edited?.id);
      if (now === undefined) throw new ApiProblem({ status: 404, code: 'not_found' });
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <FormFrame form={form} labels={texts} onSaved={onClose} onCancel={onClose}>
      <Select
        label={texts.channel}
        name="channel"
        allowDeselect={false}
        data={CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
        value={form.values.channel}
        error={form.error('channel')}
        onChange={(chosen) => {
          const channel = CHANNELS.find((value) => value === chosen);
          if (channel !== undefined) form.change({ channel });
        }}
      />
      <LocalizedInput
        label={texts.outlet}
        name="outlet"
        required
        value={form.values.outlet}
        error={form.error}
        onChange={(outlet) => form.change({ outlet })}
      />
      <DayInput
        label={texts.placedOn}
        name="placedOn"
        required
        value={form.values.placedOn}
        error={form.error('placedOn')}
        onChange={(placedOn) => form.change({ placedOn })}
      />
      <Select
        label={`${texts.language} (${common.optional})`}
        name="lang"
        clearable
        data={organization.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
        value={form.values.lang === '' ? null : form.values.lang}
        error={form.error('lang')}
        onChange={(lang) => form.change({ lang: lang ?? '' })}
      />
      <TextInput
        label={`${texts.url} (${common.optional})`}
        name="url"
        type="url"
        inputMode="url"
        placeholder="https://"
        value={form.values.url}
        error={form.error('url')}
        onChange={(event) => form.change({ url: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
