import { Checkbox, Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { isOffered, NEEDS, type PartName } from './copy-parts';
import type { CopyParts, CopyReport } from './copying.queries';
import { copyingTexts } from './copying.texts';

/** In two columns: what belongs to the programme, and what belongs to the event. */
const COLUMNS: readonly (readonly PartName[])[] = [
  ['programme', 'rooms', 'contributions', 'people', 'assignments'],
  ['partners', 'proposals', 'themes', 'onlineUrl'],
];

interface Props {
  readonly parts: Required<CopyParts>;
  readonly onChange: (parts: Required<CopyParts>) => void;
  /** How many of each come along, as far as it is known. */
  readonly counts: CopyReport['counts'] | undefined;
}

/** What of the event comes along; a part that needs another one stands below it. */
export function PartsFields({ parts, onChange, counts }: Props) {
  const texts = useTexts(copyingTexts);
  const countOf = (part: PartName) => {
    if (counts === undefined || !parts[part] || !isOffered(part, parts)) return '';
    if (part === 'programme') return ` (${String(counts.sessions)})`;
    if (part === 'rooms' || part === 'onlineUrl') return '';
    return ` (${String(counts[part])})`;
  };
  return (
    <Fieldset legend={texts.parts}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
        {COLUMNS.map((column) => (
          <Stack key={column[0]} gap="xs">
            {column.map((part) => (
              <Checkbox
                key={part}
                name={`with.${part}`}
                label={`${texts[part]}${countOf(part)}`}
                ps={NEEDS[part] === undefined ? 0 : 'lg'}
                checked={parts[part] && isOffered(part, parts)}
                disabled={!isOffered(part, parts)}
                onChange={(event) => onChange({ ...parts, [part]: event.currentTarget.checked })}
              />
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
