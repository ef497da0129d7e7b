import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useLocalized } from '../texts/localized';

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly disabled?: boolean;
}

/** The query of all themes of the organization, as a tree in its order. */
export const themesQuery = {
  queryKey: ['themes'],
  queryFn: () => answer(api.GET('/api/v1/themes')),
  staleTime: 60_000,
};

/** Several themes of the organization. */
export function ThemeSelect({ label, name, description, error, value, onChange, disabled }: Props) {
  const localized = useLocalized();
  const { data } = useQuery(themesQuery);
  return (
    <MultiSelect
      label={label}
      {...(name === undefined ? {} : { name })}
      description={description}
      error={error}
      disabled={disabled ?? false}
      searchable
      data={(data?.items ?? []).map((theme) => ({
        value: theme.id,
        label: `${'– '.repeat(theme.depth)}${localized(theme.title).text}`,
      }))}
      value={[...value]}
      onChange={onChange}
    />
  );
}
