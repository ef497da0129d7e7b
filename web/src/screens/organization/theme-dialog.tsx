import { Modal, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { lastPosition, withBelow, type Theme } from './theme-order';
import { themesTexts } from './themes.texts';

interface Props {
  readonly themes: readonly Theme[];
  readonly edited: Theme | undefined;
  /** The theme below which one is to be added, or `top`. */
  readonly addedBelow: string | undefined;
  readonly onClose: () => void;
}

/** A new theme, or one that is edited. */
export function ThemeDialog({ themes, edited, addedBelow, onClose }: Props) {
  const texts = useTexts(themesTexts);
  const common = useTexts(consoleTexts);
  const opened = edited !== undefined || addedBelow !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={edited === undefined ? texts.add : texts.edit}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && (
        <ThemeForm
          themes={themes}
          edited={edited}
          parentId={themes.find(({ id }) => id === addedBelow)?.id ?? null}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly themes: readonly Theme[];
  readonly edited: Theme | undefined;
  readonly parentId: string | null;
  readonly onClose: () => void;
}

function valuesOf({ title, parentId, key }: Pick<Theme, 'title' | 'parentId' | 'key'>) {
  return { title, parentId, key };
}

function ThemeForm({ themes, edited, parentId, onClose }: FormProps) {
  const texts = useTexts(themesTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const path = { id: edited?.id ?? '' };
  const form = useForm({
    id: edited === undefined ? `theme.new.${parentId ?? 'top'}` : `theme.${edited.id}`,
    initial: valuesOf(edited ?? { title: {}, parentId, key: '' }),
    version: edited?.version ?? null,
    save: async ({ key, ...rest }, version) => {
      const body = {
        ...rest,
        ...(key.trim() === '' ? {} : { key: key.trim() }),
        // At a new place it stands after those that are there.
        ...(edited !== undefined && edited.parentId === rest.parentId
          ? {}
          : { position: lastPosition(themes, rest.parentId) }),
      };
      await answer(
        version === null
          ? api.POST('/api/v1/themes', { body })
          : api.PATCH('/api/v1/themes/{id}', { params: { path, header: ifMatch(version) }, body }),
      );
      await queries.invalidateQueries({ queryKey: ['themes'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/themes/{id}', { params: { path } }));
      return { values: valuesOf(now), version: now.version };
    },
  });
  const own = edited === undefined ? new Set<string>() : withBelow(themes, edited.id);
  return (
    <FormFrame
      form={form}
      labels={{ title: texts.title, parentId: texts.parent, key: texts.key }}
      show={(field, values) =>
        field === 'title'
          ? Object.values(values.title).join('\n')
          : field === 'key'
            ? values.key
            : localized(themes.find(({ id }) => id === values.parentId)?.title).text || texts.top
      }
      onSaved={onClose}
      onCancel={onClose}
    >
      <LocalizedInput
        label={texts.title}
        name="title"
        required
        value={form.values.title}
        error={form.error}
        onChange={(title) => form.change({ title })}
      />
      <Select
        label={texts.parent}
        name="parentId"
        searchable
        allowDeselect={false}
        data={[
          { value: '', label: texts.top },
          ...themes
            .filter(({ id }) => !own.has(id))
            .map((theme) => ({
              value: theme.id,
              label: `${'– '.repeat(theme.depth - 1)}${localized(theme.title).text}`,
            })),
        ]}
        value={form.values.parentId ?? ''}
        error={form.error('parentId')}
        onChange={(chosen) => form.change({ parentId: chosen === '' ? null : chosen })}
      />
      <TextInput
        label={texts.key}
        name="key"
        description={texts.keyHint}
        value={form.values.key}
        error={form.error('key')}
        onChange={(event) => form.change({ key: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
