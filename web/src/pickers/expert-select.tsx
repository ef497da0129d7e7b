import { Group, Text } from '@mantine/core';
import { answer, api, type View } from '../api/client';
import { useWords } from '../texts/texts';
import { SearchSelect, type Choice } from './search-select';

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  readonly adds?: boolean;
  readonly disabled?: boolean;
}

/** An expert of the registry, found in any script: “Sultanov” finds Султанов, “Li Wei” finds 李伟. */
export function ExpertSelect(props: Props) {
  const words = useWords();
  const line = (expert: View<'ExpertView'>) => (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <span>{expert.name}</span>
      <Text size="xs" c="dimmed">
        {[expert.country, words.expertCategories[expert.category]].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
  return (
    <SearchSelect
      {...props}
      kind="experts"
      find={async (text, signal) => {
        const query = { limit: 20, ...(text.trim() === '' ? {} : { q: text.trim() }) };
        const page = await answer(api.GET('/api/v1/experts', { params: { query }, signal }));
        return page.items.map((expert) => ({
          id: expert.id,
          label: expert.name,
          shown: line(expert),
        }));
      }}
    />
  );
}
