import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDate, formatDateTime } from '../../../../src/kernel/local-time.js';
import { themesQuery } from '../../pickers/theme-select';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import type { EventValues } from './event-values';
import { partnersQuery, proposalsQuery, seriesQuery, venuesQuery } from './events.queries';

interface Props {
  readonly field: keyof EventValues;
  readonly values: EventValues;
}

/** The value of a field as people read it, to choose between two edits: names and words, never ids and codes. */
export function ShownField({ field, values }: Props) {
  const common = useTexts(consoleTexts);
  const text = useFieldText(field, values);
  return text === '' ? <Text span>{common.none}</Text> : <span className="kept-lines">{text}</span>;
}

function useFieldText(field: keyof EventValues, values: EventValues): string {
  const words = useWords();
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const languageName = useLanguageName();
  const localized = useLocalized();
  const venues = useQuery(venuesQuery).data?.items ?? [];
  const series = useQuery(seriesQuery).data?.items ?? [];
  const partners = useQuery(partnersQuery).data?.items ?? [];
  const themes = useQuery(themesQuery).data?.items ?? [];
  const mandates = useQuery(proposalsQuery).data ?? [];
  const nameIn = (
    rows: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[],
    id: string | null,
  ) => localized(rows.find((row) => row.id === id)?.name).text;
  switch (field) {
    case 'title':
    case 'summary':
    case 'description':
      return Object.entries(values[field])
        .map(([tag, text]) => `${languageName(tag)}: ${text}`)
        .join('\n');
    case 'kind':
      return words.eventKinds[values.kind];
    case 'format':
      return words.eventFormats[values.format];
    case 'attributionRule':
      return words.attributionRules[values.attributionRule].name;
    case 'visibility':
      return words.visibilities[values.visibility];
    case 'allDay':
      return values.allDay ? common.yes : common.no;
    case 'startsLocal':
    case 'endsLocal':
      if (values[field] === '') return '';
      return values.allDay
        ? formatDate(values[field], language)
        : formatDateTime(values[field], values.zone, language);
    case 'languages':
      return values.languages.map(languageName).join(', ');
    case 'venueId':
      return nameIn(venues, values.venueId);
    case 'seriesId':
      return localized(series.find(({ id }) => id === values.seriesId)?.title).text;
    case 'proposalIds':
      return mandates
        .flatMap(({ proposals }) => proposals)
        .filter(({ id }) => values.proposalIds.includes(id))
        .map(({ number, title }) => `${String(number)}. ${localized(title).text}`)
        .join('\n');
    case 'partners':
      return values.partners
        .map(
          ({ partnerId, role }) => `${nameIn(partners, partnerId)} (${words.partnerRoles[role]})`,
        )
        .join('\n');
    case 'themeIds':
      return themes
        .filter(({ id }) => values.themeIds.includes(id))
        .map(({ title }) => localized(title).text)
        .join(', ');
    case 'zone':
      return values.zone;
    case 'onlineUrl':
      return values.onlineUrl ?? '';
  }
}
