import { Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { View } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { notifyDone } from '../../parts/notify';
import { consoleTexts } from '../../texts/console.texts';
import { isUiLanguage, LANGUAGE_NAMES, UI_LANGUAGES, useLanguage } from '../../texts/language';
import { useTexts, useWords } from '../../texts/texts';
import { inviteMember, ROLES } from './members.queries';
import { membersTexts } from './members.texts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a person a member by their address. */
export function InviteMember({ opened, onClose }: Props) {
  const texts = useTexts(membersTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.invite}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: Pick<Props, 'onClose'>) {
  const texts = useTexts(membersTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const form = useForm<Required<View<'MemberInput'>>>({
    id: 'member.new',
    initial: { email: '', role: 'viewer', displayName: '', language },
    save: async ({ displayName, ...rest }) => {
      const name = displayName.trim();
      await inviteMember(name === '' ? rest : { ...rest, displayName: name });
      await queries.invalidateQueries({ queryKey: ['members'] });
      await queries.invalidateQueries({ queryKey: ['messages'] });
      notifyDone(texts.invited(rest.email), {
        label: texts.toOutbox,
        act: () => navigate('/messages'),
      });
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{}}
      actLabel={texts.sendInvitation}
      onSaved={onClose}
      onCancel={onClose}
    >
      <TextInput
        label={texts.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        required
        data-autofocus
        value={form.values.email}
        error={form.error('email')}
        onChange={(event) => form.change({ email: event.currentTarget.value })}
      />
      <Radio.Group
        label={texts.role}
        name="role"
        value={form.values.role}
        error={form.error('role')}
        onChange={(chosen) => {
          const role = ROLES.find((candidate) => candidate === chosen);
          if (role !== undefined) form.change({ role });
        }}
      >
        <Stack gap="xs" mt="xs">
          {ROLES.toReversed().map((role) => (
            <Radio key={role} value={role} label={words.roles[role]} description={texts[role]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={`${texts.name} (${common.optional})`}
        name="displayName"
        description={texts.nameHint}
        autoComplete="off"
        value={form.values.displayName}
        error={form.error('displayName')}
        onChange={(event) => form.change({ displayName: event.currentTarget.value })}
      />
      <Select
        label={texts.language}
        name="language"
        description={texts.languageHint}
        allowDeselect={false}
        data={UI_LANGUAGES.map((tag) => ({ value: tag, label: LANGUAGE_NAMES[tag] }))}
        value={form.values.language}
        error={form.error('language')}
        onChange={(tag) => {
          if (tag !== null && isUiLanguage(tag)) form.change({ language: tag });
        }}
      />
    </FormFrame>
  );
}
