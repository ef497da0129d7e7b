import type { LocalizedText } from '../kernel/localized-text.js';
import type {
  CitationView,
  EditionView,
  VersionRecommendationView,
} from '../outcomes/dto/outcome-version.dto.js';
import type { OutcomeKind, UpdateType } from '../outcomes/outcome-kinds.js';
import type { RenditionView } from './dto/publication.dto.js';
import type { PlacementChannel } from './placement.entity.js';
import type { WithdrawalReason } from './publication.entity.js';

/** Who publishes, as pages name it. */
export interface PublicOrganization {
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly languages: readonly string[];
  readonly zone: string;
}

/** The event that an outcome comes from, where the public may know of it. */
export interface PublicEventReference {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly zone: string;
  readonly startsLocal: string;
  readonly endsLocal: string;
}

/** A publication in a list, a feed or a site map. */
export interface PublicPublicationItem {
  readonly id: string;
  readonly slug: string;
  readonly symbol: string;
  readonly kind: OutcomeKind;
  readonly authenticLanguage: string;
  readonly label: string;
  /** By language: exactly the languages in which it has a text. */
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** When the outcome first came out, and when its current version did. */
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  readonly event: PublicEventReference | null;
  readonly organization: PublicOrganization;
}

/** One of the versions that came out, the latest first. */
export interface PublicVersion {
  readonly label: string;
  readonly updateType: UpdateType;
  readonly notice: LocalizedText;
  readonly publishedAt: string;
}

export interface PublicPlacement {
  readonly channel: PlacementChannel;
  readonly outlet: LocalizedText;
  readonly placedOn: string;
  readonly lang: string | null;
  readonly url: string | null;
}

/** A current publication with its whole text. */
export interface CurrentPublication extends PublicPublicationItem {
  readonly state: 'current';
  readonly modifiedAt: string;
  readonly citation: LocalizedText;
  readonly editions: readonly EditionView[];
  readonly recommendations: readonly VersionRecommendationView[];
  readonly evidence: readonly CitationView[];
  readonly renditions: readonly RenditionView[];
  readonly versions: readonly PublicVersion[];
  readonly placements: readonly PublicPlacement[];
}

/** What is left of a withdrawn publication: how it was cited, when and why it went. No word of its text. */
export interface Tombstone {
  readonly state: 'withdrawn';
  readonly slug: string;
  readonly symbol: string;
  readonly kind: OutcomeKind;
  readonly authenticLanguage: string;
  readonly citation: LocalizedText;
  readonly reason: WithdrawalReason;
  readonly note: LocalizedText;
  readonly publishedAt: string;
  readonly withdrawnAt: string;
  readonly organization: PublicOrganization;
}
