import { Button, Group } from '@mantine/core';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';

interface Props {
  /** A list that is read page by page. */
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly mt?: 'md';
}

/** The way to the next page below a list, as long as there is one. */
export function ShowMore({ query, mt }: Props) {
  const common = useTexts(consoleTexts);
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center" {...(mt && { mt })}>
      <Button
        variant="default"
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {common.showMore}
      </Button>
    </Group>
  );
}
