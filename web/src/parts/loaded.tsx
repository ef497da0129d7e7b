import { Center, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem, type ApiProblem } from '../api/problem';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';
import { EmptyState } from './empty-state';
import { LinkButton } from './link';
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
  if (query.isError) {
    return isNowhere(asProblem(query.error)) ? (
      <Nowhere />
    ) : (
      <ProblemBox error={query.error} again={() => void query.refetch()} />
    );
  }
  return <Waiting />;
}

/** Whether an address leads to nothing: a thing that is gone or of others, or an address that was mistyped. */
function isNowhere({ status, code, issues }: ApiProblem): boolean {
  const mistyped = code === 'invalid_input' && issues.some((issue) => issue.code === 'not_a_uuid');
  return status === 404 || mistyped;
}

/** Asking again would give the same: there is a way on instead. */
function Nowhere() {
  const texts = useTexts(consoleTexts);
  return (
    <div role="alert">
      <EmptyState title={texts.notFound} action={<LinkButton to="/">{texts.toToday}</LinkButton>} />
    </div>
  );
}
