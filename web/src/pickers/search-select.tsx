import { Combobox, InputBase, Loader, ScrollArea, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemBox } from '../parts/problem-box';
import { consoleTexts } from '../texts/console.texts';
import { useTexts } from '../texts/texts';

export interface Choice {
  readonly id: string;
  /** What stands in the field once it is chosen. */
  readonly label: string;
  /** What the list shows; the label by default. */
  readonly shown?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** What is chosen now; null for nothing. */
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  /** Names the search for the cache, e.g. `experts`. */
  readonly kind: string;
  /** Finds choices for what is typed; an empty text gives the first of all. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  /** Leaves the field empty after a choice: for adding one after the other. */
  readonly adds?: boolean | undefined;
  /** Offered below the list when nothing fits: “Add a new expert”. */
  readonly otherwise?: ReactNode;
}

/** A field that searches on the server as one types. By keyboard: arrows, Enter, Escape. */
export function SearchSelect(props: Props) {
  const { value, onChange, kind, find } = props;
  const texts = useTexts(consoleTexts);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(undefined);
    },
  });
  const [typed, setTyped] = useState<string>();
  const [text] = useDebouncedValue(typed ?? '', 150);
  const query = useQuery({
    queryKey: ['search-select', kind, text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: combobox.dropdownOpened,
    placeholderData: (before) => before,
  });
  const choices = query.data ?? [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice !== undefined) onChange(choice);
        setTyped(undefined);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={props.label}
          name={props.name}
          description={props.description}
          placeholder={props.placeholder ?? texts.search}
          error={props.error}
          required={props.required ?? false}
          disabled={props.disabled ?? false}
          autoComplete="off"
          value={typed ?? (props.adds === true ? '' : (value?.label ?? ''))}
          rightSection={query.isFetching ? <Loader size={16} /> : <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
            if (event.currentTarget.value === '' && props.adds !== true) onChange(null);
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        {query.isError && <ProblemBox error={query.error} />}
        <Combobox.Options aria-label={props.label}>
          <ScrollArea.Autosize mah={260} type="auto">
            {choices.map((choice) => (
              <Combobox.Option key={choice.id} value={choice.id} active={choice.id === value?.id}>
                {choice.shown ?? choice.label}
              </Combobox.Option>
            ))}
            {query.isSuccess && choices.length === 0 && (
              <Combobox.Empty>{texts.nothingFound}</Combobox.Empty>
            )}
            {query.isPending && <Combobox.Empty>{texts.loading}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
        {props.otherwise !== undefined && <Combobox.Footer>{props.otherwise}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
