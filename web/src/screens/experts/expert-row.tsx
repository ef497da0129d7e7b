import { Badge, Checkbox, Text } from '@mantine/core';
import { memo, useCallback } from 'react';
import { Link } from '../../parts/link';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { useCountryName } from '../../texts/country-name';
import { CONSENT_COLOURS } from './consent-colours';
import type { Expert } from './experts.queries';
import { expertsTexts, tableTexts } from './experts.texts';

interface Props {
  readonly index: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  /** Undefined while it is on its way. */
  readonly expert: Expert | undefined;
  readonly chosen: boolean;
  readonly choose: ((expert: Expert, on: boolean) => void) | undefined;
  readonly onFocus: (index: number) => void;
}

/** One expert of the table: a row where there is room, a card where there is not. */
export const ExpertRow = memo(function ExpertRow({
  index,
  top,
  measure,
  expert,
  chosen,
  choose,
  onFocus,
}: Props) {
  const texts = useTexts(tableTexts);
  const focus = useCallback(() => onFocus(index), [onFocus, index]);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      ref={measure}
      className={chosen ? 'experts-row is-chosen' : 'experts-row'}
      style={{ transform: `translateY(${String(top)}px)` }}
      onFocus={focus}
    >
      {choose !== undefined && (
        <div role="cell" className="experts-choose">
          {expert !== undefined && (
            <Checkbox
              size="md"
              checked={chosen}
              aria-label={texts.chooseOne(expert.name)}
              onChange={(event) => choose(expert, event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      {expert === undefined ? <Coming /> : <Cells expert={expert} />}
    </div>
  );
});

/** Keeps the place of a row that is on its way. */
function Coming() {
  return (
    <>
      <div role="cell" className="experts-coming">
        …
      </div>
      {['institution', 'country', 'category', 'consent', 'engaged'].map((cell) => (
        <div role="cell" key={cell} />
      ))}
    </>
  );
}

const Cells = memo(function Cells({ expert }: { readonly expert: Expert }) {
  const shared = useTexts(expertsTexts);
  const words = useWords();
  const countryName = useCountryName();
  const languageName = useLanguageName();
  const localized = useLocalized();
  const day = useDay();
  const [own] = expert.names;
  const [work] = expert.affiliations;
  const position = localized(work?.title);
  const country = expert.country === null ? shared.notGiven : countryName(expert.country);
  return (
    <>
      <div role="cell" className="experts-name">
        <Link to={`/experts/${expert.id}`} fw={600} inherit>
          {expert.name}
        </Link>
        {own !== undefined && own.printed !== expert.name && (
          <Text size="sm" c="dimmed" lang={own.lang}>
            {own.printed}
          </Text>
        )}
        {expert.nameUnsplit && (
          <Text size="sm" c="dimmed">
            {shared.nameUnsplit}
          </Text>
        )}
      </div>
      <div role="cell">
        {work !== undefined && <Localized text={work.institutionName} />}
        {position.text !== '' && (
          <Text size="sm" c="dimmed" lang={position.lang}>
            {position.text}
          </Text>
        )}
      </div>
      <div role="cell">
        {country}
        {expert.languages.length > 0 && (
          <Text size="sm" c="dimmed">
            {expert.languages.map(languageName).join(', ')}
          </Text>
        )}
      </div>
      <div role="cell">
        {words.expertCategories[expert.category]}
        {expert.themes.length > 0 && (
          <Text size="sm" c="dimmed" lineClamp={1} className="experts-themes">
            {expert.themes.map((theme) => localized(theme.title).text).join(', ')}
          </Text>
        )}
      </div>
      <div role="cell">
        <Badge variant="light" color={CONSENT_COLOURS[expert.consent]} tt="none">
          {words.consents[expert.consent]}
        </Badge>
      </div>
      <div role="cell" className="experts-engaged">
        <span className="experts-label">{shared.lastEngaged}: </span>
        {expert.lastEngagedOn === null ? shared.never : day(expert.lastEngagedOn)}
      </div>
    </>
  );
});
