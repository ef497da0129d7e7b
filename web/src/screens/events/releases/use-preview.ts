import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../../texts/language';
import type { Board } from '../programme/programme.queries';
import { previewQuery, type ReleasePreview } from './release.queries';

/** After so long without a change the draft is compared with the last release anew. */
const REST_MS = 1500;

/** What a release made now would change, read anew when the programme has changed and come to rest. */
export function usePreview(board: Board, enabled: boolean): UseQueryResult<ReleasePreview> {
  const language = useLanguage();
  const queries = useQueryClient();
  const eventId = board.event.id;
  const query = useQuery({ ...previewQuery(eventId, language), enabled, refetchOnMount: 'always' });
  const [rested] = useDebouncedValue(board, REST_MS);
  const compared = useRef(board);
  useEffect(() => {
    if (!enabled || compared.current === rested) return;
    compared.current = rested;
    void queries.invalidateQueries({ queryKey: previewQuery(eventId, language).queryKey });
  }, [rested, enabled, queries, eventId, language]);
  return query;
}
