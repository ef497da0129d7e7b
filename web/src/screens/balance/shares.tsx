import { Button, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '../../parts/link';
import { useCountryName } from '../../texts/country-name';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import type { Share, Shares } from './balance.queries';
import { balanceTexts } from './balance.texts';
import type { Chosen, ChosenBy } from './chosen';
import { ShareTable, type ShareLine } from './share-table';

interface Props {
  readonly shares: Shares;
  /** Opens the people behind a number. */
  readonly open: (chosen: Chosen) => void;
  /** Asks for all institutions; undefined once they are there. */
  readonly showAll: (() => void) | undefined;
}

/** All shares: countries, categories, institutions, gender where given, roles. */
export function SharesTables({ shares, open, showAll }: Props) {
  const texts = useTexts(balanceTexts);
  const words = useWords();
  const nameOf = useNames();
  const all = shares.people.experts;
  const linesOf = (by: Exclude<ChosenBy, 'institution'>, list: readonly Share[]): ShareLine[] =>
    list.map(({ value, experts, accepted }) => ({
      key: value ?? '',
      name: nameOf(by, value),
      experts,
      accepted,
      open: () => open({ by, value }),
    }));
  const roles: Readonly<Record<string, string>> = words.speakerRoles;
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed" className="balance-legend">
        {texts.legend}
      </Text>
      <div className="balance-grid">
        <div className="balance-column">
          <ShareTable
            id="balance-countries"
            title={texts.countries}
            lines={linesOf('country', shares.countries)}
            all={all}
          />
          <MissingCountries shares={shares} />
          <div>
            <ShareTable
              id="balance-institutions"
              title={texts.institutions}
              note={texts.institutionsNote}
              lines={useInstitutionLines(shares, open)}
              all={all}
            />
            {showAll !== undefined && shares.institutions.others.institutions > 0 && (
              <Button size="xs" variant="default" mt="xs" onClick={showAll}>
                {texts.showAll}
              </Button>
            )}
          </div>
        </div>
        <div className="balance-column">
          <ShareTable
            id="balance-categories"
            title={texts.categories}
            lines={linesOf('category', shares.categories)}
            all={all}
          />
          <ShareTable
            id="balance-genders"
            title={texts.genders}
            lines={linesOf('gender', shares.genders)}
            all={all}
          />
          <ShareTable
            id="balance-roles"
            title={texts.roles}
            note={texts.rolesNote}
            lines={linesOf('role', shares.roles).toSorted(
              // In the order of the roles themselves, from the keynote to the guest.
              (a, b) => order(roles, a.key) - order(roles, b.key),
            )}
            all={all}
          />
        </div>
      </div>
    </Stack>
  );
}

function order(words: Readonly<Record<string, string>>, value: string): number {
  return Object.keys(words).indexOf(value);
}

/** What a value of a share is called. */
export function useNames(): (by: Exclude<ChosenBy, 'institution'>, value: string | null) => string {
  const texts = useTexts(balanceTexts);
  const words = useWords();
  const countryName = useCountryName();
  const lists: Readonly<Record<'category' | 'gender' | 'role', Readonly<Record<string, string>>>> =
    {
      category: words.expertCategories,
      gender: words.genders,
      role: words.speakerRoles,
    };
  return (by, value) => {
    if (value === null) return texts.notGiven;
    if (by === 'country') return countryName(value);
    return lists[by][value] ?? value;
  };
}

function useInstitutionLines(shares: Shares, open: (chosen: Chosen) => void): ShareLine[] {
  const texts = useTexts(balanceTexts);
  const localized = useLocalized();
  const { top, others, none } = shares.institutions;
  return [
    ...top.map(({ institutionId, name, experts, accepted }) => ({
      key: institutionId,
      name: localized(name).text,
      shown: <Localized text={name} />,
      experts,
      accepted,
      open: () => open({ by: 'institution', value: institutionId }),
    })),
    ...(others.institutions === 0
      ? []
      : [{ ...others, key: 'others', name: texts.others(others.institutions) }]),
    ...(none.experts === 0
      ? []
      : [
          {
            ...none,
            key: 'none',
            name: texts.noInstitution,
            open: () => open({ by: 'institution', value: null }),
          },
        ]),
  ];
}

/** Countries that the organization works with and of which nobody is here, with the experts whom it knows there. */
function MissingCountries({ shares }: { readonly shares: Shares }) {
  const texts = useTexts(balanceTexts);
  const nameOf = useNames();
  if (shares.missingCountries.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {texts.missing}
      </Title>
      <List size="sm">
        {shares.missingCountries.map(({ country, registered }) => (
          <List.Item key={country}>
            {nameOf('country', country)}:{' '}
            {registered === 0 ? (
              texts.registered(0)
            ) : (
              <Link to={`/experts?country=${country}`}>{texts.registered(registered)}</Link>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
