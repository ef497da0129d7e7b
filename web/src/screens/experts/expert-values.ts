import {
  cleanNameForm,
  printName,
  scriptOf,
  type NameForm,
  type NameOrder,
} from '../../../../src/kernel/person-name.js';
import type { LocalizedText } from '../../../../src/kernel/localized-text.js';
import type { Expert, ExpertInput } from './experts.queries';

/** A name form as it is typed. */
export interface NameValues {
  readonly lang: string;
  /** Null: read from the letters. */
  readonly script: string | null;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly full: string;
  /** Whether the name is entered in one piece. */
  readonly whole: boolean;
  /** Null: as usual in the script and language. */
  readonly order: NameOrder | null;
}

export interface AffiliationValues {
  /** Null for an institution that the registry does not have yet. */
  readonly institutionId: string | null;
  /** Its name as it is shown, or as a new one is called. */
  readonly institution: string;
  readonly title: LocalizedText;
}

/** An expert as the form holds them; the fields are named as in the API. */
export interface ExpertValues {
  readonly names: readonly NameValues[];
  readonly category: Expert['category'];
  readonly country: string | null;
  readonly gender: Expert['gender'];
  readonly languages: readonly string[];
  readonly emails: readonly string[];
  readonly phone: string;
  readonly affiliations: readonly AffiliationValues[];
  readonly themeIds: readonly string[];
  readonly bio: LocalizedText;
  readonly note: string;
}

export const EMPTY_NAME: NameValues = {
  lang: 'und',
  script: null,
  family: '',
  given: '',
  patronymic: '',
  full: '',
  whole: false,
  order: null,
};

export const NEW_EXPERT: ExpertValues = {
  names: [EMPTY_NAME],
  category: 'expert',
  country: null,
  gender: null,
  languages: [],
  emails: [],
  phone: '',
  affiliations: [],
  themeIds: [],
  bio: {},
  note: '',
};

/** The values of an expert of the registry. */
export function valuesOf(expert: Expert, localized: (text: LocalizedText) => string): ExpertValues {
  return {
    names: expert.names.map((form) => ({
      lang: form.lang,
      script: form.script,
      family: form.family ?? '',
      given: form.given ?? '',
      patronymic: form.patronymic ?? '',
      full: form.full ?? '',
      whole: form.full !== null,
      order: form.order,
    })),
    category: expert.category,
    country: expert.country,
    gender: expert.gender,
    languages: expert.languages,
    emails: expert.emails,
    phone: expert.phone ?? '',
    affiliations: expert.affiliations.map(({ institutionId, institutionName, title }) => ({
      institutionId,
      institution: localized(institutionName),
      title,
    })),
    themeIds: expert.themes.map(({ id }) => id),
    bio: expert.bio,
    note: expert.note,
  };
}

/** What is typed as the API takes it. Parts of a name that the chosen way of entering does not show are left out. */
export function inputOf(values: ExpertValues): ExpertInput {
  return {
    ...values,
    names: values.names.map(({ whole, full, family, given, patronymic, ...form }) => ({
      ...form,
      ...(whole ? { full } : { family, given, patronymic }),
    })),
    languages: [...values.languages],
    emails: values.emails.filter((email) => email.trim() !== ''),
    phone: values.phone === '' ? null : values.phone,
    affiliations: values.affiliations.map(({ institutionId, institution, title }) =>
      institutionId === null ? { institutionName: institution, title } : { institutionId, title },
    ),
    themeIds: [...values.themeIds],
  };
}

/** The letters of a form, however it is entered. */
export function lettersOf({ whole, full, family, given, patronymic }: NameValues): string {
  return whole ? full : [family, given, patronymic].join(' ');
}

/** The form as the server will understand it: cleaned, its script read from the letters, its usual order found. */
export function formOf(values: NameValues): NameForm {
  const { whole, full, family, given, patronymic, ...form } = values;
  return cleanNameForm({ ...form, ...(whole ? { full } : { family, given, patronymic }) });
}

/** The forms that have something to print. */
export function formsOf(names: readonly NameValues[]): NameForm[] {
  return names.map(formOf).filter((form) => printName(form) !== '');
}

/** A change of a form. Once its letters change, its script is read anew. */
export function changedName(before: NameValues, patch: Partial<NameValues>): NameValues {
  const after = { ...before, ...patch };
  const script =
    before.script !== null && scriptOf(lettersOf(after)) !== scriptOf(lettersOf(before))
      ? null
      : before.script;
  return { ...after, script };
}

/** For each form the words by which the registry is searched for the same person: without patronymics, which lists often lack. */
export function wordsToFind(names: readonly NameValues[]): string[] {
  const words = names.map((name) => {
    const { family = '', given = '', full = '' } = formOf(name);
    const found = full === '' ? `${family} ${given}`.trim() : full;
    return Array.from(found).length < 2 ? '' : found;
  });
  return [...new Set(words.filter((text) => text !== ''))].slice(0, 4);
}
