import { Menu } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { programmeTexts } from './programme.texts';

export type SessionAct = 'open' | 'duplicate' | 'cancel' | 'restore' | 'remove';

interface Props {
  readonly title: string;
  readonly cancelled: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onAct: (act: SessionAct) => void;
}

/** What can be done with a session. The menu itself is made only where it is opened. */
export function SessionMenu({ title, cancelled, opened, onOpened, onAct }: Props) {
  const texts = useTexts(programmeTexts);
  const button = (
    <button
      type="button"
      className="programme-acts"
      aria-haspopup="menu"
      aria-expanded={opened}
      aria-label={texts.acts(title)}
      onClick={() => onOpened(!opened)}
    >
      ⋯
    </button>
  );
  if (!opened) return button;
  return (
    <Menu opened onChange={onOpened} position="bottom-end" trapFocus returnFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAct('open')}>{texts.open}</Menu.Item>
        <Menu.Item onClick={() => onAct('duplicate')}>{texts.duplicate}</Menu.Item>
        <Menu.Item onClick={() => onAct(cancelled ? 'restore' : 'cancel')}>
          {cancelled ? texts.restoreSession : texts.cancelSession}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => onAct('remove')}>
          {texts.removeSession}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
