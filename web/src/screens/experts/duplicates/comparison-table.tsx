import './comparison.css';
import { Badge, Radio, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '../../../parts/link';
import { useTexts } from '../../../texts/texts';
import { useComparedFields, type ComparedField } from './comparison-rows';
import type { Comparison } from './duplicates.queries';
import { duplicatesTexts } from './duplicates.texts';
import { takenFrom, type MergeChoice } from './merge-choice';

interface Props {
  readonly comparison: Comparison;
  readonly choice: MergeChoice;
  /** Absent for who may only look. */
  readonly choose?: ((choice: MergeChoice) => void) | undefined;
}

const SIDES = ['one', 'other'] as const;

/** Two records field by field. What differs is marked, and where a merge needs a choice it is made here. */
export function ComparisonTable({ comparison, choice, choose }: Props) {
  const texts = useTexts(duplicatesTexts);
  const fields = useComparedFields();
  return (
    // On a narrow screen the cells are laid out anew; the roles say that it is a table all the same.
    <Table className="comparison" role="table" withTableBorder>
      <colgroup>
        <col className="comparison-field" />
        <col />
        <col />
      </colgroup>
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          <Table.Th scope="col" role="columnheader">
            {texts.field}
          </Table.Th>
          {SIDES.map((side) => (
            <Table.Th
              key={side}
              scope="col"
              role="columnheader"
              data-taken={choice.kept === side && choose !== undefined}
            >
              <Stack gap={4}>
                <Link to={`/experts/${comparison[side].id}`} fw={650}>
                  {comparison[side].name}
                </Link>
                {choose !== undefined && (
                  <Radio
                    name="kept"
                    size="sm"
                    label={texts.keepThis}
                    aria-label={`${texts.keepThis}: ${comparison[side].name}`}
                    checked={choice.kept === side}
                    onChange={() => choose({ ...choice, kept: side })}
                  />
                )}
              </Stack>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {fields
          .filter(({ show }) => SIDES.some((side) => show(comparison[side]) !== undefined))
          .map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              comparison={comparison}
              choice={choice}
              choose={choose}
            />
          ))}
      </Table.Tbody>
    </Table>
  );
}

function FieldRow({
  field,
  comparison,
  choice,
  choose,
}: Props & { readonly field: ComparedField }) {
  const texts = useTexts(duplicatesTexts);
  const { one, other } = comparison;
  const differs = field.value(one) !== field.value(other);
  const wanted = comparison.choices.find((asked) => asked === field.choice);
  const taken = wanted === undefined ? undefined : takenFrom(comparison, choice, wanted);
  const rule =
    wanted !== undefined ? (field.choiceRule ?? texts.chooseOne) : differs ? field.rule : undefined;
  return (
    <Table.Tr role="row" data-differs={differs}>
      <Table.Th scope="row" role="rowheader">
        <Text fw={600} size="sm" component="span">
          {field.label}
        </Text>{' '}
        {differs && (
          <Badge variant="light" color="orange" size="sm" tt="none">
            ≠ {texts.differs}
          </Badge>
        )}
        {rule !== undefined && choose !== undefined && (
          <Text size="xs" c="dimmed">
            {rule}
          </Text>
        )}
      </Table.Th>
      {SIDES.map((side) => (
        <Table.Td key={side} role="cell" data-taken={taken === side && choose !== undefined}>
          {wanted !== undefined && choose !== undefined ? (
            <Radio
              name={`take.${wanted}`}
              size="sm"
              label={shown(field.show(comparison[side]), texts.nothing)}
              checked={taken === side}
              onChange={() => choose({ ...choice, picked: { ...choice.picked, [wanted]: side } })}
            />
          ) : (
            shown(field.show(comparison[side]), texts.nothing)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function shown(value: ReactNode, nothing: string): ReactNode {
  return value === undefined ? (
    <Text span size="sm" c="dimmed">
      {nothing}
    </Text>
  ) : (
    value
  );
}
