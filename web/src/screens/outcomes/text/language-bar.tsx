import './text.css';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useSearch } from 'wouter';
import type { View } from '../../../api/client';
import { useLanguage } from '../../../texts/language';
import { useLanguageName } from '../../../texts/localized';
import { formatNumber, useTexts } from '../../../texts/texts';
import { completenessQuery, partPath, type Version } from '../outcomes.queries';
import { textTexts } from './text.texts';

type Language = View<'LanguageCompletenessView'>;

interface Props {
  readonly version: Version;
  /** The language that is shown. */
  readonly here: string;
  readonly part: string;
}

/** The languages of a version as links, each with how far it is, and what the one shown still lacks. */
export function LanguageBar({ version, here, part }: Props) {
  const texts = useTexts(textTexts);
  const language = useLanguage();
  const languageName = useLanguageName();
  const search = useSearch();
  const { data } = useQuery(completenessQuery(version.id));
  const languages = data?.languages ?? [];
  const to = (lang: string) => {
    const params = new URLSearchParams(search);
    params.set('lang', lang);
    // What stands beside it follows from the language, unless it is chosen anew.
    params.delete('beside');
    return `${partPath(version, part)}?${params.toString()}`;
  };
  const state = (one: Language) =>
    !one.present
      ? texts.absent
      : one.stale || one.staleRecommendations.length > 0
        ? texts.stale
        : one.complete
          ? texts.complete
          : texts.incomplete;
  const shown = languages.find(({ lang }) => lang === here);
  return (
    <Stack gap={6}>
      <nav className="outcome-languages" aria-label={texts.languages}>
        {languages.map((one) => (
          <RouterLink
            key={one.lang}
            href={to(one.lang)}
            {...(one.lang === here ? { 'aria-current': 'page' } : {})}
          >
            <span>{languageName(one.lang)}</span>
            <span className="outcome-language-state">
              {one.authentic ? `${texts.authentic} · ${state(one)}` : state(one)}
            </span>
          </RouterLink>
        ))}
      </nav>
      {shown?.present === true && (
        <Text size="sm" c="dimmed">
          <Missing language={shown} /> {texts.words(formatNumber(language, shown.words))}
        </Text>
      )}
    </Stack>
  );
}

function Missing({ language }: { readonly language: Language }) {
  const texts = useTexts(textTexts);
  const things = [
    language.title ? '' : texts.title,
    language.summary ? '' : texts.summary,
    language.body ? '' : texts.body,
    language.notice === false ? texts.notice : '',
    language.recommendationsTranslated === language.recommendationsTotal
      ? ''
      : texts.recommendations(language.recommendationsTranslated, language.recommendationsTotal),
    language.imagesWithoutAlt.length === 0 ? '' : texts.alts,
  ].filter((thing) => thing !== '');
  const lower = things.map((thing) => thing.charAt(0).toLocaleLowerCase() + thing.slice(1));
  return (
    <>
      {things.length > 0 && texts.missing(lower.join(', '))}
      {language.staleRecommendations.length > 0 &&
        ` ${texts.staleRecommendations(language.staleRecommendations.join(', '))}`}
    </>
  );
}
