import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { ExpertFilter, ExpertSort, Facet } from './experts.queries';

const CATEGORIES = ['scholar', 'expert', 'public_figure', 'official', 'journalist'] as const;
const CONSENTS = ['not_asked', 'granted', 'withheld', 'withdrawn'] as const;
const GENDERS = ['female', 'male', 'other'] as const;
const GAPS = ['country', 'gender', 'language', 'theme', 'institution'] as const;
export const SORTS = [
  'name',
  '-name',
  '-lastEngaged',
  'lastEngaged',
  '-created',
  'created',
] as const satisfies readonly ExpertSort[];

/** Facets of which one chooses values; each has its parameter in the address and in the API. */
export type ListFacet = Exclude<Facet, 'lastEngaged'>;

/** The parameter of a facet's values. */
export const PARAMETER = {
  country: 'country',
  category: 'category',
  gender: 'gender',
  consent: 'consent',
  language: 'language',
  theme: 'themeId',
  institution: 'institutionId',
} as const satisfies Readonly<Record<ListFacet, keyof ExpertFilter>>;

/** The choice “not given”, which the API calls `missing`. */
export const LACKING = 'none';

function known<T extends string>(all: readonly T[], values: readonly string[]): T[] {
  return all.filter((value) => values.includes(value));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter that stands in an address; what no filter can mean is left out, so that an old link still opens. */
export function filterOf(params: URLSearchParams): ExpertFilter {
  const all = (name: string) => params.getAll(name).filter((value) => value !== '');
  const ids = (name: string) => all(name).filter((value) => UUID.test(value));
  const list = <T>(name: string, values: readonly T[]) =>
    values.length === 0 ? {} : { [name]: values };
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return DAY.test(value) ? { [name]: value } : {};
  };
  const flag = (name: string) => {
    const value = params.get(name);
    return value === 'true' || value === 'false' ? { [name]: value === 'true' } : {};
  };
  const q = (params.get('q') ?? '').trim();
  return {
    ...(q === '' ? {} : { q }),
    ...list(
      'country',
      all('country').filter((code) => /^[A-Z]{2}$/.test(code)),
    ),
    ...list('category', known(CATEGORIES, all('category'))),
    ...list('gender', known(GENDERS, all('gender'))),
    ...list('consent', known(CONSENTS, all('consent'))),
    ...list(
      'language',
      all('language').filter((tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(tag)),
    ),
    ...list('themeId', ids('themeId')),
    ...list('institutionId', ids('institutionId')),
    ...day('lastEngagedFrom'),
    ...day('lastEngagedTo'),
    ...flag('neverEngaged'),
    ...flag('hasEmail'),
    ...flag('nameUnsplit'),
    ...list('missing', known(GAPS, all('missing'))),
  };
}

export type FilterPatch = {
  readonly [K in keyof ExpertFilter]?: ExpertFilter[K] | undefined;
};

export interface FilterAddress {
  readonly filter: ExpertFilter;
  readonly sort: ExpertSort;
  /** How many filters are set beside the words. */
  readonly set: number;
  /** Whether anything narrows the list. */
  readonly narrowed: boolean;
  readonly change: (patch: FilterPatch, options?: { readonly replace?: boolean }) => void;
  readonly sortBy: (sort: ExpertSort) => void;
  readonly clear: () => void;
}

/** Filter and order of the list as they stand in the address. */
export function useFilterAddress(): FilterAddress {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const filter = filterOf(params);
    const sort = SORTS.find((known_) => known_ === params.get('sort')) ?? 'name';
    const { q: _words, ...others } = filter;
    return {
      filter,
      sort,
      set: Object.keys(others).length,
      narrowed: Object.keys(filter).length > 0,
      change: (patch, options) => {
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            for (const [name, value] of Object.entries(patch)) {
              after.delete(name);
              const values = Array.isArray(value) ? value : [value];
              for (const one of values) {
                if (one !== undefined && one !== '') after.append(name, String(one));
              }
            }
            return after;
          },
          { replace: options?.replace ?? false },
        );
      },
      sortBy: (next) => {
        setParams((before) => {
          const after = new URLSearchParams(before);
          if (next === 'name') after.delete('sort');
          else after.set('sort', next);
          return after;
        });
      },
      clear: () => {
        setParams((before) => {
          const sorted = before.get('sort');
          return new URLSearchParams(sorted === null ? {} : { sort: sorted });
        });
      },
    };
  }, [params, setParams]);
}
