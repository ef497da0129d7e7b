import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useAddress } from '../../../parts/address';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { useNames } from './plan-names';
import { useNumbers } from './plan-numbers';
import type { PlanRun } from './planner.queries';
import { resultTexts } from './result.texts';

interface Props {
  readonly run: PlanRun;
  readonly board: Board;
  /** The choice that is shown beneath. */
  readonly shown: number;
}

/** The least number of moved sessions, one more, two more: what each gains, and who would have to be told. */
export function WaysPart({ run, board, shown }: Props) {
  const texts = useTexts(resultTexts);
  const numbers = useNumbers();
  const names = useNames(board);
  const { set } = useAddress();
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={4} size="h5" id="planner-ways">
          {texts.ways}
        </Title>
        {run.choices.length > 1 && (
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              set({
                compare: run.choices
                  .slice(0, 3)
                  .map(({ choice }) => `${run.id}:${String(choice)}`)
                  .join(),
              })
            }
          >
            {texts.compareThese}
          </Button>
        )}
      </Group>
      {run.choices.length === 1 && <Text c="dimmed">{texts.onlyOne}</Text>}
      <Table.ScrollContainer minWidth={560} tabIndex={0} role="region" aria-label={texts.ways}>
        <Table aria-labelledby="planner-ways">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.fromRelease}</Table.Th>
              <Table.Th scope="col">{texts.told}</Table.Th>
              <Table.Th scope="col" ta="right">
                {texts.wishes}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {texts.gain}
              </Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {run.choices.map((way, index) => {
              const before = run.choices[index - 1];
              const saved = before === undefined ? 0 : before.score.soft - way.score.soft;
              return (
                <Table.Tr key={way.choice}>
                  <Table.Th scope="row" fw={600}>
                    {texts.choice(way.movedFromRelease ?? 0)}
                  </Table.Th>
                  <Table.Td>
                    {way.toldExpertIds.length === 0
                      ? texts.nobody
                      : names.list(way.toldExpertIds.map(names.person))}
                  </Table.Td>
                  <Table.Td ta="right">{numbers.bare(way.score.soft)}</Table.Td>
                  <Table.Td ta="right">
                    {before === undefined ? '—' : texts.gains(numbers.bare(saved))}
                  </Table.Td>
                  <Table.Td>
                    {way.choice === shown ? (
                      <Text size="sm">{texts.shown}</Text>
                    ) : (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={`${texts.show}: ${texts.choice(way.movedFromRelease ?? 0)}`}
                        onClick={() => set({ choice: String(way.choice) })}
                      >
                        {texts.show}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
