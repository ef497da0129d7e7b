import { Modal, Select, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { LocalizedText } from '../../../../src/kernel/localized-text.js';
import { answer, api, type View } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import { partPath, type OutcomeDetail, type Version } from './outcomes.queries';
import { changeNotice, openVersion } from './version-acts.queries';
import { versionActsTexts } from './version-acts.texts';

type UpdateType = View<'NewVersionInput'>['updateType'];

/** Only a later version has a notice; the type of a first one is not asked for. */
const laterType = (type: Version['updateType']): UpdateType =>
  type === 'new' ? 'correction' : type;

/** Opens a new version of a published outcome. */
export function NewVersionDialog({
  outcome,
  onClose,
}: {
  readonly outcome: OutcomeDetail;
  readonly onClose: () => void;
}) {
  const texts = useTexts(versionActsTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const form = useForm<{
    updateType: UpdateType;
    notice: LocalizedText;
    bump: 'minor' | 'major';
  }>({
    id: `outcome.${outcome.id}.version.new`,
    initial: { updateType: 'correction', notice: {}, bump: 'minor' },
    save: async (values) => {
      const opened = await openVersion(outcome.id, values);
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
      navigate(partPath(opened, 'text'));
    },
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={texts.newVersion}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{texts.newVersionWhat}</Text>
        <FormFrame
          form={form}
          labels={{ updateType: texts.updateType, notice: texts.notice, bump: texts.bump }}
          actLabel={texts.openVersion}
          onSaved={onClose}
          onCancel={onClose}
        >
          <TypeSelect
            value={form.values.updateType}
            error={form.error('updateType')}
            onChange={(updateType) => form.change({ updateType })}
          />
          <LocalizedInput
            label={texts.notice}
            name="notice"
            required
            rows={2}
            value={form.values.notice}
            onChange={(notice) => form.change({ notice })}
            error={form.error}
          />
          <Select
            label={texts.bump}
            name="bump"
            allowDeselect={false}
            data={[
              { value: 'minor', label: texts.minor },
              { value: 'major', label: texts.major },
            ]}
            value={form.values.bump}
            onChange={(bump) => form.change({ bump: bump === 'major' ? 'major' : 'minor' })}
          />
        </FormFrame>
      </Stack>
    </Modal>
  );
}

/** Changes what readers are told of a later version. */
export function NoticeDialog({
  version,
  onClose,
}: {
  readonly version: Version;
  readonly onClose: () => void;
}) {
  const texts = useTexts(versionActsTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const initial = { updateType: laterType(version.updateType), notice: version.notice };
  const form = useForm<{ updateType: UpdateType; notice: LocalizedText }>({
    id: `outcome-version.${version.id}.notice`,
    initial,
    save: async (values) => {
      await changeNotice(version.id, { ...values, seen: version.notice });
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const params = { path: { id: version.id } };
      const now = await answer(api.GET('/api/v1/outcome-versions/{id}', { params }));
      return {
        values: { updateType: laterType(now.updateType), notice: now.notice },
        version: null,
      };
    },
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={texts.editNotice}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <FormFrame
        form={form}
        labels={{ updateType: texts.updateType, notice: texts.notice }}
        onSaved={onClose}
        onCancel={onClose}
      >
        <TypeSelect
          value={form.values.updateType}
          error={form.error('updateType')}
          onChange={(updateType) => form.change({ updateType })}
        />
        <LocalizedInput
          label={texts.notice}
          name="notice"
          required
          rows={2}
          value={form.values.notice}
          onChange={(notice) => form.change({ notice })}
          error={form.error}
        />
      </FormFrame>
    </Modal>
  );
}

function TypeSelect({
  value,
  onChange,
  error,
}: {
  readonly value: UpdateType;
  readonly onChange: (type: UpdateType) => void;
  readonly error: string | undefined;
}) {
  const texts = useTexts(versionActsTexts);
  const { new: _first, ...later } = useWords().updateTypes;
  const types = optionsOf(later);
  return (
    <Select
      label={texts.updateType}
      name="updateType"
      allowDeselect={false}
      data={types}
      value={value}
      error={error}
      onChange={(chosen) => {
        const type = types.find((candidate) => candidate.value === chosen)?.value;
        if (type !== undefined) onChange(type);
      }}
    />
  );
}
