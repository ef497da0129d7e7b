import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { asProblem } from '../../../api/problem';
import { problemSentence } from '../../../parts/problem-sentence';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts, useWords } from '../../../texts/texts';
import { SpeakerStateBadge } from './speaker-state';
import { STATE_COLOURS } from './people-groups';
import { moveSpeaker, peopleChanged, type Speaker, type SpeakerState } from './people.queries';
import { peopleTexts } from './people.texts';

/** The answer of a person, and the way to note another; what was noted by mistake can be taken back. */
export function StateMenu({ speaker }: { readonly speaker: Speaker }) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const mayWrite = useCan('speakers:write');
  const move = useMove();
  if (!mayWrite || speaker.nextStates.length === 0)
    return <SpeakerStateBadge state={speaker.state} />;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-md"
          variant="light"
          color={STATE_COLOURS[speaker.state]}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={texts.changeState(speaker.name, words.speakerStates[speaker.state])}
        >
          {words.speakerStates[speaker.state]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {speaker.nextStates.map((to) => (
          <Menu.Item key={to} onClick={() => void move(speaker, to)}>
            {texts[`to_${to}`]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Notes an answer, says so, and offers to take it back. */
function useMove(): (speaker: Speaker, to: SpeakerState) => Promise<void> {
  const texts = useTexts(peopleTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const attempt = async (act: () => Promise<Speaker>): Promise<Speaker | undefined> => {
    try {
      return await act();
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
      return undefined;
    } finally {
      await peopleChanged(queries);
    }
  };
  return async (speaker, to) => {
    const moved = await attempt(() => moveSpeaker(speaker, to));
    if (moved === undefined) return;
    notifyDone(texts.moved(speaker.name, words.speakerStates[to]), {
      label: common.undo,
      act: () => void attempt(() => moveSpeaker(moved, speaker.state, true)),
    });
  };
}
