import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { acceptTexts } from './accept.texts';
import { differences, type ComparedPlan } from './compared-plans';
import { compareTexts } from './explain.texts';
import { SessionLink, useNames } from './plan-names';

const STEP = 50;

interface Props {
  readonly plans: readonly ComparedPlan[];
  readonly board: Board;
}

/** The sessions that the plans place differently, with each plan's place. */
export function CompareDifferences({ plans, board }: Props) {
  const texts = useTexts(compareTexts);
  const accepts = useTexts(acceptTexts);
  const common = useTexts(consoleTexts);
  const names = useNames(board);
  const [most, setMost] = useState(STEP);
  const found = differences(plans);
  return (
    <Stack gap="xs">
      <Title order={4} size="h5" id="planner-differences">
        {texts.differs}
      </Title>
      {found.length === 0 ? (
        <Text>{texts.same}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560} tabIndex={0} role="region" aria-label={texts.differs}>
          <Table aria-labelledby="planner-differences">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{accepts.session}</Table.Th>
                {plans.map(({ letter }) => (
                  <Table.Th scope="col" key={letter}>
                    {texts.plan(letter)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice(0, most).map(({ sessionId, places }) => (
                <Table.Tr key={sessionId}>
                  <Table.Th scope="row" fw={400}>
                    <SessionLink board={board} id={sessionId} />
                  </Table.Th>
                  {places.map((place, index) => (
                    <Table.Td key={plans[index]?.letter}>
                      {place === undefined
                        ? texts.noPlace
                        : names.place(place.startsLocal, place.roomId)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {found.length > most && (
        <Button variant="default" onClick={() => setMost(most + STEP)}>
          {common.showMore}
        </Button>
      )}
    </Stack>
  );
}
