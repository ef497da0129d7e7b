import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSession } from '../session/session';
import { useLocalized } from '../texts/localized';

interface Props {
  /** The heading of the page; also the title of the window. */
  readonly title: ReactNode;
  /** The title of the window where the heading is no plain text. */
  readonly windowTitle?: string | undefined;
  /** A sentence on what this page is for. */
  readonly lead?: ReactNode;
  /** What can be done with the whole: buttons at the right. */
  readonly actions?: ReactNode;
  /** The way back up, over the heading. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the console. On arrival its heading takes the focus, so that a screen reader says where one is. */
export function Page({ title, windowTitle, lead, actions, above, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { organization } = useSession();
  const name = useLocalized()(organization.name).text;
  const said = windowTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = [said, name, 'Suhbat'].filter((part) => part !== '').join(' · ');
  }, [said, name]);
  return (
    <Stack gap="lg">
      <Box>
        {above}
        <Group justify="space-between" align="flex-start" gap="md" wrap="wrap">
          <Box miw={0} flex="1 1 28rem">
            <Title order={1} ref={heading} tabIndex={-1} className="page-heading">
              {title}
            </Title>
            {lead !== undefined && (
              <Text c="dimmed" mt={4} maw="70ch" component="div">
                {lead}
              </Text>
            )}
          </Box>
          {actions !== undefined && (
            <Group gap="xs" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
      </Box>
      {children}
    </Stack>
  );
}
