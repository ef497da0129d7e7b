import { Alert, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from '../../parts/link';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useCountryName } from '../../texts/country-name';
import { expertFormTexts } from './expert-form.texts';
import { wordsToFind, type ExpertValues } from './expert-values';
import { expertsLikeQuery, type Expert } from './experts.queries';
import { expertsTexts } from './experts.texts';

const MOST = 6;

interface Props {
  readonly values: Pick<ExpertValues, 'names' | 'emails'>;
  /** The record that is being edited is not like itself. */
  readonly except?: string;
}

/** Who of the registry has such a name, in any script, or such an address: shown while one types, never in the way. */
export function LikeHints({ values, except }: Props) {
  const texts = useTexts(expertFormTexts);
  const shared = useTexts(expertsTexts);
  const words = useWords();
  const countryName = useCountryName();
  const localized = useLocalized();
  const wanted = useMemo(
    () => [
      ...wordsToFind(values.names),
      ...values.emails.map((email) => email.trim()).filter((email) => /.@.+\../.test(email)),
    ],
    [values.names, values.emails],
  );
  const [asked] = useDebouncedValue(wanted, 300);
  const answers = useQueries({ queries: asked.map((text) => expertsLikeQuery(text)) });
  const found = new Map<string, Expert>();
  for (const { data } of answers) {
    for (const expert of data ?? []) if (expert.id !== except) found.set(expert.id, expert);
  }
  const shown = [...found.values()].slice(0, MOST);
  return (
    <div role="status">
      {shown.length > 0 && (
        <Alert color="orange" variant="light" title={shared.mayBeHere}>
          <Text size="sm">{texts.likeLead}</Text>
          <List size="sm" mt="xs">
            {shown.map((expert) => (
              <List.Item key={expert.id}>
                <Link to={`/experts/${expert.id}`}>{expert.name}</Link>
                <Text size="sm" c="dimmed">
                  {[
                    ...expert.names
                      .map(({ printed }) => printed)
                      .filter((printed) => printed !== expert.name),
                    expert.country === null ? '' : countryName(expert.country),
                    words.expertCategories[expert.category],
                    localized(expert.affiliations[0]?.institutionName).text,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
