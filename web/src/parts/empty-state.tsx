import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What goes here. */
  readonly children?: ReactNode;
  /** The first step: a button or a link. */
  readonly action?: ReactNode;
}

/** An empty place that says what goes there and offers the first step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="sm" ta="center">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children !== undefined && (
          <Text c="dimmed" maw="55ch" component="div">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  );
}
