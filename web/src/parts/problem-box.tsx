import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { asProblem } from '../api/problem';
import { consoleTexts } from '../texts/console.texts';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/texts';
import { issueSentence } from './issue-sentence';
import { problemSentence } from './problem-sentence';

interface Props {
  readonly error: unknown;
  /** What the fields are called, by their names in the API: each fault is said with its field. */
  readonly labels?: Readonly<Record<string, string | undefined>> | undefined;
  /** Offered as “Try again”. */
  readonly again?: (() => void) | undefined;
}

/** A refusal or failure, said where it happened, with what to do. Announced to screen readers. */
export function ProblemBox({ error, labels, again }: Props) {
  const language = useLanguage();
  const texts = useTexts(consoleTexts);
  const problem = asProblem(error);
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} variant="light">
      <Stack gap="xs" align="flex-start">
        <Text>{problemSentence(problem, language)}</Text>
        {problem.issues.length > 0 && (
          <List size="sm">
            {problem.issues.map((issue) => (
              <List.Item key={`${issue.field} ${issue.code}`}>
                {[labels?.[issue.field.split('.')[0] ?? ''], issueSentence(issue, language)]
                  .filter((part) => part !== undefined)
                  .join(': ')}
              </List.Item>
            ))}
          </List>
        )}
        {again && (
          <Button variant="default" size="xs" onClick={again}>
            {texts.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
