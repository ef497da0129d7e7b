import { Button, Fieldset, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { answer, api, connect } from '../../api/client';
import { asProblem, type ApiProblem } from '../../api/problem';
import { notifyDone } from '../../parts/notify';
import { ProblemBox } from '../../parts/problem-box';
import { useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { accountTexts } from './account.texts';

const EMPTY = { currentPassword: '', newPassword: '' };

/** Changes the password. What is typed here is the one thing that is not kept as a draft. */
export function PasswordPart() {
  const texts = useTexts(accountTexts);
  const common = useTexts(consoleTexts);
  const { account, refresh } = useSession();
  const queries = useQueryClient();
  const [values, setValues] = useState(EMPTY);
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setProblem(undefined);
    try {
      const { currentPassword, newPassword } = values;
      const body = account.hasPassword ? { currentPassword, newPassword } : { newPassword };
      const session = await answer(api.PUT('/api/v1/account/password', { body }));
      connect({ csrfToken: session.csrfToken });
      setValues(EMPTY);
      notifyDone(texts.passwordChanged);
      await refresh();
      await queries.invalidateQueries({ queryKey: ['account'] });
    } catch (error) {
      const found = asProblem(error);
      setProblem(found);
      const faulty = found.issues[0]?.field ?? '';
      // After the messages are on the screen.
      window.setTimeout(() => {
        form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(faulty)}"]`)?.focus();
      }, 50);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof typeof EMPTY, autoComplete: string, description?: string) => (
    <PasswordInput
      label={texts[name]}
      name={name}
      description={description}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': common.showPassword }}
      aria-invalid={problem?.issues.some((issue) => issue.field === name) ?? false}
      value={values[name]}
      error={problem?.issues.find((issue) => issue.field === name)?.message}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setValues((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  return (
    <Fieldset legend={texts.password} maw="36rem">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {!account.hasPassword && <Text c="dimmed">{texts.noPassword}</Text>}
          {/* Password managers file the password under this name. */}
          <input type="hidden" name="username" autoComplete="username" value={account.email} />
          {account.hasPassword && field('currentPassword', 'current-password')}
          {field('newPassword', 'new-password', texts.newPasswordHint)}
          <Text size="sm" c="dimmed">
            {texts.passwordEnds}
          </Text>
          {problem !== undefined && problem.issues.length === 0 && <ProblemBox error={problem} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={values.newPassword === ''}>
              {texts.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Fieldset>
  );
}
