import { List, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchFile } from '../../api/client';
import { Confirm } from '../../parts/confirm';
import { notifyDone } from '../../parts/notify';
import { offerFile } from '../../parts/offer-file';
import { useLanguage } from '../../texts/language';
import { formatNumber, useTexts } from '../../texts/texts';
import { facetQuery, type ExpertFilter } from './experts.queries';
import { expertsTexts, tableTexts } from './experts.texts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly filter: ExpertFilter;
  readonly total: number;
  /** The experts that were chosen one by one. */
  readonly chosen: readonly string[];
}

const ENDINGS = ['xlsx', 'csv'] as const;

/** Saves the experts that the filters find, or those that were chosen, as a file; says beforehand what it will hold. */
export function ExportDialog({ opened, onClose, filter, total, chosen }: Props) {
  const texts = useTexts(tableTexts);
  const shared = useTexts(expertsTexts);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const [ending, setEnding] = useState<(typeof ENDINGS)[number]>('xlsx');
  const some = chosen.length > 0 && !all;
  const wanted: ExpertFilter = some ? { id: [...chosen] } : filter;
  const count = some ? chosen.length : total;
  const consents = useQuery({ ...facetQuery(wanted, 'consent'), enabled: opened });
  const narrowed = filter.consent === undefined || some;
  const without = (consents.data ?? [])
    .filter(({ value }) => value !== 'granted' && (narrowed || asked(filter, value)))
    .reduce((sum, counted) => sum + counted.count, 0);
  const found =
    Object.keys(filter).length === 0
      ? texts.exportAll(formatNumber(language, total))
      : texts.exportFound(formatNumber(language, total));
  const save = async () => {
    const { blob, name } = await fetchFile(`/api/v1/experts/export.${ending}${asQuery(wanted)}`);
    offerFile(blob, name);
    notifyDone(texts.exported(name));
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={texts.exportTitle}
      actLabel={`${texts.exportAct}: ${shared.found(count)}`}
      disabled={count === 0}
      act={save}
    >
      <Stack>
        {chosen.length > 0 ? (
          <Radio.Group
            label={texts.exportWhich}
            value={some ? 'chosen' : 'all'}
            onChange={(value) => setAll(value === 'all')}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="chosen"
                label={texts.exportChosen(formatNumber(language, chosen.length))}
              />
              <Radio value="all" label={found} />
            </Stack>
          </Radio.Group>
        ) : (
          <Text>{found}</Text>
        )}
        <Radio.Group
          label={texts.exportAs}
          value={ending}
          onChange={(value) => setEnding(ENDINGS.find((one) => one === value) ?? 'xlsx')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="xlsx" label={texts.exportXlsx} />
            <Radio value="csv" label={texts.exportCsv} />
          </Stack>
        </Radio.Group>
        <List size="sm" spacing="xs">
          <List.Item>{texts.exportPersonal}</List.Item>
          {without > 0 && (
            <List.Item>{texts.exportConsent(formatNumber(language, without))}</List.Item>
          )}
          <List.Item>{texts.exportBack}</List.Item>
        </List>
      </Stack>
    </Confirm>
  );
}

function asked(filter: ExpertFilter, consent: string | null): boolean {
  return filter.consent?.some((value) => value === consent) ?? false;
}

function asQuery(filter: ExpertFilter): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}
