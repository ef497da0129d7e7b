import './releases.css';
import { Button, Text } from '@mantine/core';
import { useAddress } from '../../../parts/address';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { Board } from '../programme/programme.queries';
import { releaseTexts } from './release.texts';
import { useMayRelease } from './use-may-release';
import { usePreview } from './use-preview';

/** Comparing costs about what reading the board costs; a draft of more sessions is compared only when one asks. */
const MOST_COMPARED = 2000;

interface Props {
  readonly board: Board;
}

/** What of the draft is public, with the ways to release it and to its releases. */
export function ReleaseLine({ board }: Props) {
  const texts = useTexts(releaseTexts);
  const mayRelease = useMayRelease(board);
  const { set } = useAddress();
  const { latestRelease } = board;
  if (board.sessions.length === 0 && latestRelease === null) return null;
  return (
    <div className="release-line no-print">
      <Standing board={board} />
      {mayRelease && (
        <Button
          id="programme-release"
          size="xs"
          variant="light"
          aria-haspopup="dialog"
          onClick={() => set({ dialog: 'release' })}
        >
          {texts.release}
        </Button>
      )}
      {latestRelease !== null && (
        <Button
          id="programme-releases"
          size="xs"
          variant="subtle"
          aria-haspopup="dialog"
          onClick={() => set({ dialog: 'releases' })}
        >
          {texts.releases}
        </Button>
      )}
    </div>
  );
}

function Standing({ board }: { readonly board: Board }) {
  const texts = useTexts(releaseTexts);
  const moment = useMoment();
  const differs = useUnreleased(board);
  const { latestRelease: last } = board;
  const sentence =
    last === null
      ? texts.never
      : differs === undefined
        ? texts.lastRelease(last.name, moment(last.releasedAt))
        : differs === false
          ? texts.same(last.name, moment(last.releasedAt))
          : texts.differs(differs, last.name, moment(last.releasedAt));
  return (
    <Text size="sm" {...(typeof differs === 'number' ? {} : { c: 'dimmed' })}>
      {sentence}
    </Text>
  );
}

/** In how many sessions the draft differs from the last release; false: in nothing; undefined: not known. */
function useUnreleased(board: Board): number | false | undefined {
  const wanted = board.latestRelease !== null && board.sessions.length <= MOST_COMPARED;
  const { data } = usePreview(board, wanted);
  if (!wanted || data === undefined) return undefined;
  // Right after a release the comparison is still that with the one before.
  if (data.last?.number !== board.latestRelease?.number) return undefined;
  return data.unchanged ? false : data.differences.sessions.length;
}
