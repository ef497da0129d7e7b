import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../parts/empty-state';
import { LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { modelQuery, type CopiedSeries } from './copying.queries';
import { copyingTexts } from './copying.texts';
import { NextForm } from './next-form';

interface Props {
  readonly series: CopiedSeries;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes the next event of a series after its last one: on which day, what comes along, every date. */
export function NextDialog({ series, opened, onClose }: Props) {
  const texts = useTexts(copyingTexts);
  const common = useTexts(consoleTexts);
  const title = useLocalized()(series.title).text;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={texts.nextTitle(title)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <NextModel series={series} onClose={onClose} />}
    </Modal>
  );
}

/** The model is the last event of the series; one without events asks for its first. */
function NextModel({ series, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(copyingTexts);
  const query = useQuery(modelQuery(series.id));
  return (
    <Loaded query={query}>
      {(model) =>
        model === null ? (
          <EmptyState
            title={texts.noModel}
            action={
              <LinkButton to={`/events/new?seriesId=${series.id}`}>{texts.firstByHand}</LinkButton>
            }
          />
        ) : (
          <NextForm series={series} model={model} onClose={onClose} />
        )
      }
    </Loaded>
  );
}
