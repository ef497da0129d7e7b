import { useQueryClient } from '@tanstack/react-query';
import { versionQuery, type Edition, type Version } from '../outcomes.queries';
import { saveEdition } from './text.queries';
import { useSaver, type TextEdit } from './use-saver';

/** The text of a version in one language, saved while it is written. */
export function useEdition(version: Version, edition: Edition): TextEdit {
  const queries = useQueryClient();
  const { id } = version;
  const { lang } = edition;
  return useSaver(`edition.${id}.${lang}`, edition, async (patch, on) => {
    const now = await saveEdition(id, lang, patch, on);
    queries.setQueryData(versionQuery(id).queryKey, now);
    void queries.invalidateQueries({ queryKey: ['outcomes', 'completeness', id] });
    if (patch.title !== undefined)
      void queries.invalidateQueries({ queryKey: ['outcomes', 'list'] });
    return now.editions.find((candidate) => candidate.lang === lang) ?? edition;
  });
}
