import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../../forms/drafts';
import { useSession } from '../../../session/session';
import { EditionSaver, type SaverState } from './edition-saver';
import type { ServerText, TextValues } from './text-values';

export interface TextEdit extends SaverState {
  readonly saver: EditionSaver;
  /** Whether the text came back from what was typed here and not saved. */
  readonly restored: boolean;
}

/**
 * A text that is saved while it is written, and kept in this browser until then. `draftId` names it there: another
 * one is another text.
 */
export function useSaver(
  draftId: string,
  server: ServerText,
  save: (patch: Partial<TextValues>, version: number) => Promise<ServerText>,
): TextEdit {
  const accountId = useSession().account.id;
  const latest = useRef({ server, save });
  latest.current = { server, save };
  const { saver, restored } = useMemo(() => {
    const made = new EditionSaver({
      server: latest.current.server,
      draft: readDraft<TextValues>(accountId, draftId),
      keep: (kept) => {
        if (kept === undefined) dropDraft(accountId, draftId);
        else keepDraft(accountId, draftId, kept);
      },
      save: (patch, version) => latest.current.save(patch, version),
    });
    return { saver: made, restored: made.dirty };
  }, [accountId, draftId]);

  useEffect(() => {
    saver.follow(server);
  }, [saver, server]);

  useEffect(() => {
    saver.open();
    const online = () => void saver.flush();
    window.addEventListener('pagehide', saver.keepNow);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('pagehide', saver.keepNow);
      window.removeEventListener('online', online);
      saver.close();
    };
  }, [saver]);

  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  return { ...state, saver, restored };
}
