import { Badge } from '@mantine/core';
import { useWords } from '../../texts/texts';
import type { Status } from './recommendations.queries';

const COLOURS: Readonly<Record<Status, string>> = {
  draft: 'gray',
  issued: 'blue',
  accepted: 'teal',
  accepted_in_part: 'teal',
  noted: 'gray',
  rejected: 'red',
  not_started: 'orange',
  planned: 'blue',
  in_progress: 'blue',
  implemented_declared: 'teal',
  implemented_verified: 'green',
  closed: 'green',
  superseded: 'gray',
  no_longer_applicable: 'gray',
  will_not_implement: 'red',
  withdrawn: 'red',
};

/** Where a recommendation or an answer to it stands, in a word. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const words = useWords();
  return (
    <Badge variant="light" color={COLOURS[status]} tt="none">
      {words.recommendationStatuses[status]}
    </Badge>
  );
}
