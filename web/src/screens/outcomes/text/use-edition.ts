import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../../forms/drafts';
import { useSession } from '../../../session/session';
import { versionQuery, type Edition, type Version } from '../outcomes.queries';
import { EditionSaver, type SaverState } from './edition-saver';
import { saveEdition } from './text.queries';
import type { TextValues } from './text-values';

export interface EditionEdit extends SaverState {
  readonly saver: EditionSaver;
  /** Whether the text came back from what was typed here and not saved. */
  readonly restored: boolean;
}

/** A text that is saved while it is written: kept in this browser until then. */
export function useEdition(version: Version, edition: Edition): EditionEdit {
  const accountId = useSession().account.id;
  const queries = useQueryClient();
  const { id: versionId } = version;
  const { lang } = edition;
  const { saver, restored } = useMemo(() => {
    const draftId = `edition.${versionId}.${lang}`;
    const draft = readDraft<TextValues>(accountId, draftId);
    const made = new EditionSaver({
      server: edition,
      draft,
      keep: (kept) => {
        if (kept === undefined) dropDraft(accountId, draftId);
        else keepDraft(accountId, draftId, kept);
      },
      save: async (patch, on) => {
        const now = await saveEdition(versionId, lang, patch, on);
        queries.setQueryData(versionQuery(versionId).queryKey, now);
        void queries.invalidateQueries({ queryKey: ['outcomes', 'completeness', versionId] });
        if (patch.title !== undefined) {
          void queries.invalidateQueries({ queryKey: ['outcomes', 'list'] });
        }
        const saved = now.editions.find((candidate) => candidate.lang === lang);
        return saved ?? edition;
      },
    });
    return { saver: made, restored: made.dirty };
    // One text has one saver; what comes from the server later is followed below.
  }, [accountId, versionId, lang, queries]);

  useEffect(() => {
    saver.follow(edition);
  }, [saver, edition]);

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
