import { Table, Text, Title } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { useNumbers } from './plan-numbers';
import type { RuleCost } from './planner.queries';
import { resultTexts } from './result.texts';

/** What a plan costs, rule by rule, the dearest first. */
export function CostsTable({ costs }: { readonly costs: readonly RuleCost[] }) {
  const texts = useTexts(resultTexts);
  const { bare } = useNumbers();
  const dearest = [...costs].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.points - a.points,
  );
  return (
    <section aria-labelledby="planner-costs">
      <Title order={4} size="h5" id="planner-costs" mb="xs">
        {texts.costs}
      </Title>
      {costs.length === 0 ? (
        <Text c="dimmed">{texts.costsNone}</Text>
      ) : (
        <>
          <Table maw="40rem" aria-labelledby="planner-costs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{texts.rule}</Table.Th>
                <Table.Th scope="col">{texts.weight}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {texts.points}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {dearest.map(({ rule, words, level, points }) => (
                <Table.Tr key={rule}>
                  <Table.Th scope="row" fw={400}>
                    {words}
                  </Table.Th>
                  <Table.Td>{texts[level]}</Table.Td>
                  <Table.Td ta="right">{bare(points)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {costs.some(({ points }) => points < 0) && (
            <Text size="sm" c="dimmed">
              {texts.reward}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

const LEVELS: readonly RuleCost['level'][] = ['hard', 'medium', 'soft'];
