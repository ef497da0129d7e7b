import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { answer, api, type View } from '../api/client';
import { asProblem } from '../api/problem';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { problemSentence } from '../parts/problem-sentence';
import { useLanguage } from '../texts/language';
import { sessionTexts } from './session.texts';

interface Props {
  readonly email: string;
  readonly onLogin: (session: View<'AuthSessionView'>) => void;
}

/**
 * Asks to log in when the session has ended, over the screen as it is: behind it every form keeps its text, and
 * what was being sent is sent afterwards.
 */
export function LoginAgain({ email, onLogin }: Props) {
  const texts = useTexts(sessionTexts);
  const language = useLanguage();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const attempt = async (login: () => Promise<View<'AuthSessionView'>>) => {
    setBusy(true);
    setFailure('');
    try {
      onLogin(await login());
    } catch (error) {
      const problem = asProblem(error);
      setFailure(
        problem.status === 401 && password === ''
          ? texts.notYet
          : problemSentence(problem, language),
      );
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt(() => answer(api.POST('/api/v1/session', { body: { email, password } })));
  };

  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={texts.ended}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>{texts.lead}</Text>
          <Text fw={600}>{email}</Text>
          <PasswordInput
            label={texts.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': consoleTexts.showPassword[language] }}
            data-autofocus
            error={failure === '' ? undefined : failure}
          />
          <Group justify="space-between">
            <Anchor href="/login" target="_blank" rel="opener">
              {texts.otherWay}
            </Anchor>
            <Group gap="xs">
              <Button
                variant="default"
                loading={busy && password === ''}
                onClick={() => void attempt(() => answer(api.GET('/api/v1/session')))}
              >
                {texts.done}
              </Button>
              <Button type="submit" loading={busy && password !== ''} disabled={password === ''}>
                {texts.logIn}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
