import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { PublicPublicationItem } from '../publications/public-publication.js';

/** A publication with what a feed tells beside the list: its files and the themes of its event. */
export interface FeedPublication extends PublicPublicationItem {
  readonly outcomeId: string;
  readonly renditions: readonly {
    readonly lang: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
  /** Of the event, where the public may know of it. */
  readonly themes: readonly LocalizedText[];
}

type Extra = Pick<FeedPublication, 'outcomeId' | 'renditions' | 'themes'> & { readonly id: string };

/** Adds files and themes to publications, in one query whatever their number. */
export async function withFeedParts(
  reader: EntityManager,
  items: readonly PublicPublicationItem[],
): Promise<FeedPublication[]> {
  const rows = await reader.query<Extra[]>(
    `SELECT publication.id, publication.outcome_id AS "outcomeId",
       coalesce((SELECT jsonb_agg(jsonb_build_object('lang', rendition.lang, 'mediaType', rendition.media_type,
           'bytes', rendition.bytes) ORDER BY rendition.lang)
         FROM rendition WHERE rendition.publication_id = publication.id), '[]') AS renditions,
       coalesce((SELECT jsonb_agg(theme.title ORDER BY theme.position, theme.key)
         FROM event_theme JOIN theme ON theme.id = event_theme.theme_id
         WHERE event_theme.event_id = ANY ($2) AND event_theme.event_id = outcome.event_id), '[]') AS themes
     FROM publication JOIN outcome ON outcome.id = publication.outcome_id WHERE publication.id = ANY ($1)`,
    [items.map(({ id }) => id), items.flatMap(({ event }) => (event === null ? [] : [event.id]))],
  );
  const extras = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap((item) => {
    const extra = extras.get(item.id);
    return extra === undefined ? [] : [{ ...item, ...extra }];
  });
}
