import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { fetchFile } from '../../api/client';
import { Confirm } from '../../parts/confirm';
import { notifyDone } from '../../parts/notify';
import { offerFile } from '../../parts/offer-file';
import { useTexts } from '../../texts/texts';
import { tableTexts } from '../experts/experts.texts';
import { askedQuery, type RecommendationFilter } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly filter: RecommendationFilter;
}

const ENDINGS = ['xlsx', 'csv'] as const;

/** Saves the recommendations that the filters find as a file, in the order of the list. */
export function ExportDialog({ opened, onClose, filter }: Props) {
  const texts = useTexts(recommendationsTexts);
  const shared = useTexts(tableTexts);
  const [ending, setEnding] = useState<(typeof ENDINGS)[number]>('xlsx');
  const save = async () => {
    const params = new URLSearchParams(
      Object.entries(askedQuery(filter)).map(([name, value]) => [name, String(value)]),
    );
    const { blob, name } = await fetchFile(
      `/api/v1/recommendations/export.${ending}?${params.toString()}`,
    );
    offerFile(blob, name);
    notifyDone(shared.exported(name));
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={texts.exportTitle}
      actLabel={shared.exportAct}
      act={save}
    >
      <Stack>
        <Text>{texts.exportLead}</Text>
        <Radio.Group
          label={shared.exportAs}
          value={ending}
          onChange={(value) => setEnding(ENDINGS.find((one) => one === value) ?? 'xlsx')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="xlsx" label={shared.exportXlsx} />
            <Radio value="csv" label={shared.exportCsv} />
          </Stack>
        </Radio.Group>
      </Stack>
    </Confirm>
  );
}
