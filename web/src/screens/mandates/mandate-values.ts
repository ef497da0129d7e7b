import type { LocalizedText } from '../../../../src/kernel/localized-text.js';
import type { View } from '../../api/client';
import type { Mandate } from './mandates.queries';

type Input = View<'MandateInput'>;

/** The document as the form holds it. */
export interface MandateValues {
  readonly kind: Input['kind'];
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly body: LocalizedText;
  readonly authenticLanguage: string;
  readonly adoptedOn: string;
  readonly sourceUrl: string;
  readonly visibility: Input['visibility'];
  readonly slug: string;
}

/** The first values of a new mandate. */
export function newMandate(language: string): MandateValues {
  return {
    kind: 'declaration',
    title: {},
    summary: {},
    body: {},
    authenticLanguage: language,
    adoptedOn: '',
    sourceUrl: '',
    visibility: 'internal',
    slug: '',
  };
}

export function valuesOfMandate(mandate: Mandate): MandateValues {
  const { kind, title, summary, body, authenticLanguage, adoptedOn, visibility, slug } = mandate;
  return {
    kind,
    title,
    summary,
    body,
    authenticLanguage,
    adoptedOn,
    sourceUrl: mandate.sourceUrl ?? '',
    visibility,
    slug,
  };
}

/** What the API takes: an address that is left empty is made from the title. */
export function inputOfMandate({ slug, sourceUrl, ...rest }: MandateValues): Input {
  const url = sourceUrl.trim();
  const address = slug.trim();
  return {
    ...rest,
    sourceUrl: url === '' ? null : url,
    ...(address === '' ? {} : { slug: address }),
  };
}
