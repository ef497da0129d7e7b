import type { LocalizedText } from '../kernel/localized-text.js';
import { resolveText } from '../kernel/localized-text.js';
import type {
  CitationView,
  EditionView,
  VersionRecommendationView,
} from '../outcomes/dto/outcome-version.dto.js';
import type { OutcomeKind, UpdateType } from '../outcomes/outcome-kinds.js';
import type { RenditionView } from '../publications/dto/publication.dto.js';
import type {
  CurrentPublication,
  PublicEventReference,
  PublicPlacement,
  PublicVersion,
} from '../publications/public-publication.js';
import type { OrganizationFacts } from './event-list.queries.js';
import type { FormerVersion } from './publication-extras.queries.js';

/** A published version as its page shows it, current or former, in one of its languages. */
export interface PublicationView {
  readonly id: string;
  readonly slug: string;
  readonly symbol: string;
  readonly kind: OutcomeKind;
  readonly label: string;
  readonly updateType: UpdateType;
  readonly notice: LocalizedText;
  readonly authenticLanguage: string;
  readonly publishedAt: string;
  readonly firstPublishedAt: string;
  readonly citation: LocalizedText;
  readonly editions: readonly EditionView[];
  /** The text that is shown. */
  readonly edition: EditionView;
  /** The language of the text that the reader asked for, where it is not that of the page. */
  readonly asked: string | undefined;
  readonly recommendations: readonly VersionRecommendationView[];
  readonly evidence: readonly CitationView[];
  readonly renditions: readonly RenditionView[];
  readonly placements: readonly PublicPlacement[];
  readonly versions: readonly PublicVersion[];
  readonly event: PublicEventReference | null;
  readonly organization: OrganizationFacts;
  /** The number of the version, where it is a former one. */
  readonly former: string | undefined;
}

/** The language of a text for a reader: that asked for, else that of the page, else the authentic one, else any. */
export function chooseEdition(
  editions: readonly EditionView[],
  asked: string,
  authentic: string,
): EditionView | undefined {
  const titles = Object.fromEntries(editions.map(({ lang, title }) => [lang, title]));
  const lang = resolveText(titles, { asked, authentic })?.lang;
  return editions.find((edition) => edition.lang === lang);
}

/** The current version; undefined where it has no text at all. */
export function currentView(
  publication: CurrentPublication,
  pageLanguage: string,
  asked: string | undefined,
): PublicationView | undefined {
  const { authenticLanguage, editions, versions } = publication;
  const edition = chooseEdition(editions, asked ?? pageLanguage, authenticLanguage);
  if (edition === undefined) return undefined;
  const own = versions.find(({ label }) => label === publication.label);
  return {
    ...publication,
    updateType: own?.updateType ?? 'new',
    notice: own?.notice ?? {},
    edition,
    asked: asked === undefined || edition.lang !== asked ? undefined : asked,
    former: undefined,
  };
}

/** A former version, with what the current one tells of its surroundings. */
export function formerView(
  current: CurrentPublication,
  former: FormerVersion,
  label: string,
  pageLanguage: string,
  asked: string | undefined,
): PublicationView | undefined {
  const edition = chooseEdition(former.editions, asked ?? pageLanguage, former.authenticLanguage);
  if (edition === undefined) return undefined;
  return {
    ...current,
    ...former,
    label,
    edition,
    asked: asked === undefined || edition.lang !== asked ? undefined : asked,
    former: label,
  };
}
