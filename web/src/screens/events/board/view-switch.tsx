import { SegmentedControl } from '@mantine/core';
import { useAddress } from '../../../parts/address';
import { useTexts } from '../../../texts/texts';
import { boardTexts } from './board.texts';

const BOARD = 'board';
const LIST = 'list';

/** Whether the programme is shown as a list or as a board. */
export function ViewSwitch() {
  const texts = useTexts(boardTexts);
  const { get, set } = useAddress();
  return (
    <SegmentedControl
      className="no-print"
      aria-label={texts.view}
      data={[
        { value: LIST, label: texts.list },
        { value: BOARD, label: texts.board },
      ]}
      value={get('view') === BOARD ? BOARD : LIST}
      onChange={(value) => set({ view: value === BOARD ? BOARD : undefined })}
    />
  );
}
