import { Center, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { ProblemBox } from './problem-box';

/** A quiet sign that something is being loaded. */
export function Waiting() {
  const texts = useTexts(consoleTexts);
  return (
    <Center py="xl" role="status" aria-label={texts.loading} data-waiting>
      <Loader />
    </Center>
  );
}

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What a query gives, or that it is being loaded, or why it cannot be shown. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemBox error={query.error} again={() => void query.refetch()} />;
  return <Waiting />;
}
