import { Badge, Button, Card, Group, Table, Text, Title } from '@mantine/core';
import {
  formatDate,
  formatDateWithWeekday,
  formatTimeRange,
} from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { offsetName } from '../copying/offset-name';
import type { CommonTime, CommonTimeSlot } from './common-time.queries';
import { commonTimeTexts } from './common-time.texts';

const COLOURS = { comfortable: 'green', uncomfortable: 'orange', missing: 'red' } as const;

interface Props {
  readonly slot: CommonTimeSlot;
  readonly people: CommonTime['people'];
  readonly busy: boolean;
  /** Absent for who may not change the event. */
  readonly onUse: (() => void) | undefined;
}

/** One time: when it is for the event, and what it means on the clock of each person. */
export function SlotCard({ slot, people, busy, onUse }: Props) {
  const texts = useTexts(commonTimeTexts);
  const language = useLanguage();
  const hours = formatTimeRange(slot.startsLocal, slot.endsLocal, language);
  const day = formatDateWithWeekday(slot.startsLocal, language);
  const said = `${day}, ${hours} (${offsetName(slot.startsOffset)})`;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={4} size="h5">
            {said}
          </Title>
          <Text size="sm" c="dimmed">
            {[
              ...(slot.missing > 0 ? [texts.missing(slot.missing)] : []),
              ...(slot.worstMinutes > 0
                ? [texts.worst(slot.worstMinutes)]
                : slot.missing === 0
                  ? [texts.allComfortable]
                  : []),
            ].join(' · ')}
          </Text>
        </div>
        {onUse !== undefined && (
          <Button variant="default" aria-label={texts.useAt(said)} loading={busy} onClick={onUse}>
            {texts.use}
          </Button>
        )}
      </Group>
      <Table.ScrollContainer
        minWidth={420}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={said}
      >
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.person}</Table.Th>
              <Table.Th scope="col">{texts.clock}</Table.Th>
              <Table.Th scope="col">{texts.comfort}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {slot.people.map((one) => (
              <Table.Tr key={one.expertId}>
                <Table.Th scope="row" fw={400}>
                  {people.find(({ expertId }) => expertId === one.expertId)?.name}
                </Table.Th>
                <Table.Td>
                  {formatDate(one.startsLocal, language)},{' '}
                  {formatTimeRange(one.startsLocal, one.endsLocal, language)} (
                  {offsetName(one.offset)})
                </Table.Td>
                <Table.Td>
                  <Badge
                    variant="light"
                    color={COLOURS[one.comfort]}
                    autoContrast
                    tt="none"
                    styles={{ label: { color: 'var(--mantine-color-text)' } }}
                  >
                    <Comfort one={one} />
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

function Comfort({ one }: { readonly one: CommonTimeSlot['people'][number] }) {
  const texts = useTexts(commonTimeTexts);
  const [reason] = one.reasons;
  if (reason !== undefined) return texts[`reason_${reason}`];
  return one.comfort === 'comfortable'
    ? texts.comfortable
    : texts.uncomfortable(one.discomfortMinutes);
}
