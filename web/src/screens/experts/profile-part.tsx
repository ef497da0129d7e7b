import './expert-form.css';
import { Alert, Anchor, List, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Facts } from '../../parts/facts';
import { Link, LinkButton } from '../../parts/link';
import { useCan, useSession } from '../../session/session';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { useCountryName } from '../../texts/country-name';
import { ConsentPart } from './consent-part';
import { expertFormTexts } from './expert-form.texts';
import { duplicatesOfQuery, type Expert } from './experts.queries';
import { expertsTexts } from './experts.texts';
import { NamePreview } from './name-preview';
import { profileTexts } from './profile.texts';

interface Props {
  readonly expert: Expert;
}

/** Who the person is, as the registry knows it. */
export function ProfilePart({ expert }: Props) {
  const texts = useTexts(profileTexts);
  const shared = useTexts(expertsTexts);
  const { organization } = useSession();
  const rank = (tag: string) => (organization.languages.indexOf(tag) + 1 || 99) - 1;
  const bios = Object.entries(expert.bio).sort(([a], [b]) => rank(a) - rank(b));
  const languageName = useLanguageName();
  return (
    <Stack gap="xl">
      <Duplicates expert={expert} />
      {expert.nameUnsplit && (
        <Alert color="orange" variant="light">
          {texts.unsplitLead}
        </Alert>
      )}
      <div className="expert-person">
        <Section title={texts.person}>
          <Person expert={expert} />
        </Section>
        <Section title={texts.consentTitle}>
          <ConsentPart expert={expert} />
        </Section>
      </div>
      <Section title={texts.names}>
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
          <NameForms expert={expert} />
          <NamePreview forms={expert.names.map(withoutNulls)} />
        </SimpleGrid>
      </Section>
      {bios.length > 0 && (
        <Section title={shared.bio}>
          <Stack gap="sm">
            {bios.map(([tag, text]) => (
              <div key={tag}>
                <Text size="sm" c="dimmed">
                  {languageName(tag)}
                </Text>
                <div lang={tag} className="kept-lines">
                  {text}
                </div>
              </div>
            ))}
          </Stack>
        </Section>
      )}
      {expert.note !== '' && (
        <Section title={shared.note}>
          <div className="kept-lines">{expert.note}</div>
        </Section>
      )}
    </Stack>
  );
}

function withoutNulls({ lang, script, order, ...parts }: Expert['names'][number]) {
  return {
    lang,
    script,
    order,
    ...(parts.family === null ? {} : { family: parts.family }),
    ...(parts.given === null ? {} : { given: parts.given }),
    ...(parts.patronymic === null ? {} : { patronymic: parts.patronymic }),
    ...(parts.full === null ? {} : { full: parts.full }),
  };
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Person({ expert }: Props) {
  const texts = useTexts(profileTexts);
  const shared = useTexts(expertsTexts);
  const words = useWords();
  const countryName = useCountryName();
  const languageName = useLanguageName();
  const localized = useLocalized();
  const day = useDay();
  const none = <Text c="dimmed">{shared.notGiven}</Text>;
  const listed = (items: readonly string[]) => (items.length === 0 ? none : items.join(', '));
  return (
    <Facts
      facts={[
        { name: shared.category, value: words.expertCategories[expert.category] },
        {
          name: shared.country,
          value: expert.country === null ? none : countryName(expert.country),
        },
        {
          name: shared.affiliations,
          value:
            expert.affiliations.length === 0
              ? none
              : expert.affiliations.map(({ institutionId, institutionName, title }) => (
                  <div key={institutionId}>
                    <Link to={`/experts?institutionId=${institutionId}`}>
                      <Localized text={institutionName} />
                    </Link>
                    {localized(title).text !== '' && (
                      <Text size="sm" c="dimmed">
                        <Localized text={title} />
                      </Text>
                    )}
                  </div>
                )),
        },
        {
          name: shared.fields,
          value: listed(expert.themes.map(({ title }) => localized(title).text)),
        },
        { name: shared.languages, value: listed(expert.languages.map(languageName)) },
        ...(expert.gender === null
          ? []
          : [{ name: shared.gender, value: words.genders[expert.gender] }]),
        {
          name: shared.emails,
          value:
            expert.emails.length === 0 ? (
              <Text c="dimmed">{texts.noEmail}</Text>
            ) : (
              expert.emails.map((email) => (
                <div key={email}>
                  <Anchor href={`mailto:${email}`}>{email}</Anchor>
                </div>
              ))
            ),
        },
        {
          name: shared.phone,
          value:
            expert.phone === null ? (
              none
            ) : (
              <Anchor href={`tel:${expert.phone.replaceAll(/[^+\d]/g, '')}`}>{expert.phone}</Anchor>
            ),
        },
        {
          name: shared.lastEngaged,
          value: expert.lastEngagedOn === null ? shared.never : day(expert.lastEngagedOn),
        },
      ]}
    />
  );
}

function NameForms({ expert }: Props) {
  const texts = useTexts(profileTexts);
  const form = useTexts(expertFormTexts);
  const languageName = useLanguageName();
  const parts = (name: Expert['names'][number]) =>
    [
      [form.family, name.family],
      [form.given, name.given],
      [form.patronymic, name.patronymic],
    ].flatMap(([label, part]) => (part == null ? [] : [`${label ?? ''}: ${part}`]));
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {texts.nameForms}
      </Title>
      <Table aria-label={texts.nameForms} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{form.nameLanguage}</Table.Th>
            <Table.Th scope="col">{texts.names}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {expert.names.map((name, index) => (
            <Table.Tr key={`${name.lang} ${name.printed}`}>
              <Table.Th scope="row" fw={400}>
                {name.lang === 'und' ? form.unknownLanguage : languageName(name.lang)}
                {index === 0 && (
                  <Text size="sm" c="dimmed">
                    {form.ownForm}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>
                <Text span fw={600} {...(name.lang === 'und' ? {} : { lang: name.lang })}>
                  {name.printed}
                </Text>
                <Text size="sm" c="dimmed">
                  {name.full === null ? parts(name).join(' · ') : form.full}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Records that may be the same person, with the way to put them side by side. */
function Duplicates({ expert }: Props) {
  const texts = useTexts(profileTexts);
  const shared = useTexts(expertsTexts);
  const writes = useCan('experts:write');
  const found = useQuery(duplicatesOfQuery(expert.id)).data ?? [];
  if (found.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title={texts.duplicatesLead(found.length)}>
      <List size="sm" listStyleType="none">
        {found.map((other) => (
          <List.Item key={other.id} mb={4}>
            <Link to={`/experts/${other.id}`}>{other.name}</Link>{' '}
            {other.emails[0] !== undefined && <span>({other.emails[0]})</span>}{' '}
            {writes && (
              <LinkButton
                to={`/experts/duplicates?one=${expert.id}&other=${other.id}`}
                size="compact-xs"
                variant="default"
                aria-label={`${texts.compare}: ${other.name}`}
              >
                {texts.compare}
              </LinkButton>
            )}
          </List.Item>
        ))}
      </List>
      <Link to="/experts/duplicates">{shared.duplicates}</Link>
    </Alert>
  );
}
