import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useCountryName } from '../../texts/country-name';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { BreakdownPanel } from './breakdown-panel';
import { breakdownTexts } from './breakdown.texts';
import { breakdownQuery, type Breakdown, type Days } from './mandates.queries';

export type BreakdownRow = View<'BreakdownRowView'>;

interface Props {
  readonly id: string;
  readonly by: Breakdown;
  readonly days: Days;
}

/** The events that serve the mandate by theme, country or kind; each row opens to its events. */
export function BreakdownPart({ id, by, days }: Props) {
  const texts = useTexts(breakdownTexts);
  const query = useQuery(breakdownQuery(id, by, days));
  const nameOf = useRowName(by);
  const { get, set } = useAddress();
  return (
    <Loaded query={query}>
      {({ rows, events }) => {
        if (rows.every((row) => row.events.length === 0 && !row.promised)) {
          return <EmptyState title={texts.none} />;
        }
        const anyUnconfirmed = rows.some(({ unconfirmed }) => unconfirmed > 0);
        const most = Math.max(...rows.map(({ held, planned }) => held + planned), 1);
        return (
          <Stack gap="sm">
            <Text>
              {texts.total(events)} {texts[`note_${by}`]}
            </Text>
            <Table.ScrollContainer minWidth={340} tabIndex={0} role="region" aria-label={texts[by]}>
              <Table verticalSpacing="xs" captionSide="bottom">
                <Table.Caption ta="start">{texts.legend}</Table.Caption>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{texts[by]}</Table.Th>
                    <Table.Th scope="col" className="breakdown-picture">
                      {texts.picture}
                    </Table.Th>
                    <Table.Th scope="col" ta="end">
                      {texts.held}
                    </Table.Th>
                    <Table.Th scope="col" ta="end">
                      {texts.planned}
                    </Table.Th>
                    {anyUnconfirmed && (
                      <Table.Th scope="col" ta="end">
                        {texts.unconfirmed}
                      </Table.Th>
                    )}
                    <Table.Th scope="col" ta="end">
                      {texts.published}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <BreakdownLine
                      key={row.themeId ?? row.value ?? ''}
                      row={row}
                      name={nameOf(row)}
                      most={most}
                      withUnconfirmed={anyUnconfirmed}
                      open={() => set({ row: row.value ?? 'none' })}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <BreakdownPanel
              row={
                get('row') === undefined
                  ? undefined
                  : rows.find(({ value }) => (value ?? 'none') === get('row'))
              }
              nameOf={nameOf}
              onClose={() => set({ row: undefined })}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
}

interface LineProps {
  readonly row: BreakdownRow;
  readonly name: string;
  readonly most: number;
  readonly withUnconfirmed: boolean;
  readonly open: () => void;
}

function BreakdownLine({ row, name, most, withUnconfirmed, open }: LineProps) {
  const texts = useTexts(breakdownTexts);
  const { held, planned, drafts, unconfirmed, published } = row;
  const width = (count: number) => ({ width: `${String((count / most) * 100)}%` });
  const gap = row.promised && held + planned + unconfirmed === 0;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} pl={`${String(0.625 + (row.depth - 1) * 1.25)}rem`}>
        {row.events.length === 0 ? (
          name
        ) : (
          <Anchor
            component="button"
            type="button"
            ta="start"
            aria-haspopup="dialog"
            aria-label={texts.showEvents(name)}
            onClick={open}
          >
            {name}
          </Anchor>
        )}
        {gap && (
          <Text size="sm" className="state-late" fw={600}>
            {texts.gap}
          </Text>
        )}
      </Table.Th>
      <Table.Td className="breakdown-picture">
        <div className="breakdown-bar" aria-hidden="true">
          {held > 0 && <div className="held" style={width(held)} />}
          {planned > 0 && <div className="planned" style={width(planned)} />}
        </div>
      </Table.Td>
      <Table.Td ta="end">{held}</Table.Td>
      <Table.Td ta="end">
        {planned}
        {drafts > 0 && (
          <Text size="xs" c="dimmed">
            {texts.drafts(drafts)}
          </Text>
        )}
      </Table.Td>
      {withUnconfirmed && <Table.Td ta="end">{unconfirmed}</Table.Td>}
      <Table.Td ta="end">{published}</Table.Td>
    </Table.Tr>
  );
}

/** What a row is called: the theme, the country, the kind. */
function useRowName(by: Breakdown): (row: BreakdownRow) => string {
  const texts = useTexts(breakdownTexts);
  const words = useWords();
  const countryName = useCountryName();
  const localized = useLocalized();
  const kinds: Readonly<Record<string, string>> = words.eventKinds;
  return ({ value, title }) => {
    if (value === null) return texts[`without_${by}`];
    if (by === 'theme') return localized(title).text;
    if (by === 'kind') return kinds[value] ?? value;
    return countryName(value);
  };
}
