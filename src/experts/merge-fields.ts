import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { MergeTake } from './dto/merge.dto.js';
import type { ExpertFacts } from './expert-facts.js';
import type { Consent } from './expert.entity.js';
import type { KnownAffiliation } from './expert-parts.js';
import { sameLetters } from './name-forms.js';

/** What the kept record says once the other has been merged into it. */
export interface MergedFacts {
  readonly columns: Pick<
    ExpertFacts,
    'category' | 'country' | 'gender' | 'languages' | 'bio' | 'phone' | 'note' | 'nameUnsplit'
  >;
  /** Whose consent holds. */
  readonly consentOf: 'kept' | 'other';
  readonly forms: readonly NameForm[];
  readonly affiliations: readonly KnownAffiliation[];
  readonly themeIds: readonly string[];
}

/** Of two answers of one person the more reserved holds: nobody is shown by a mistake of ours. */
const RESERVE: readonly Consent[] = ['withdrawn', 'withheld', 'granted', 'not_asked'];

/** Merges what two records say: the kept one holds, the other fills what is empty, lists are joined; `take` decides otherwise. */
export function mergeFacts(kept: ExpertFacts, other: ExpertFacts, take: MergeTake): MergedFacts {
  const choose = <K extends 'country' | 'gender' | 'phone' | 'note' | 'category'>(
    field: K,
  ): ExpertFacts[K] => {
    const [first, second] = take[field] === 'other' ? [other, kept] : [kept, other];
    return first[field] === null || first[field] === '' ? second[field] : first[field];
  };
  const otherNameFirst = take.name === 'other';
  const [own, added] = otherNameFirst ? [other, kept] : [kept, other];
  const forms = [
    ...own.names,
    ...added.names.filter((form) => !own.names.some((present) => sameLetters(present, form))),
  ];
  return {
    columns: {
      category: choose('category'),
      country: choose('country'),
      gender: choose('gender'),
      phone: choose('phone'),
      note: choose('note'),
      languages: [...new Set([...kept.languages, ...other.languages])],
      bio: take.bio === 'other' ? { ...kept.bio, ...other.bio } : { ...other.bio, ...kept.bio },
      nameUnsplit: own.nameUnsplit,
    },
    consentOf:
      take.consent ??
      (RESERVE.indexOf(other.consent) < RESERVE.indexOf(kept.consent) ? 'other' : 'kept'),
    forms,
    affiliations: joinAffiliations(kept.affiliations, other.affiliations),
    themeIds: [...new Set([...kept.themeIds, ...other.themeIds])],
  };
}

function joinAffiliations(
  kept: readonly KnownAffiliation[],
  other: readonly KnownAffiliation[],
): KnownAffiliation[] {
  const titles = new Map<string, LocalizedText>();
  for (const { institutionId, title } of [...kept, ...other]) {
    titles.set(institutionId, { ...title, ...titles.get(institutionId) });
  }
  return [...titles].map(([institutionId, title]) => ({ institutionId, title }));
}
