import { Title } from '@mantine/core';
import type { ComponentType } from 'react';
import { useParams } from 'wouter';
import { EmptyState } from '../../parts/empty-state';
import { LinkButton } from '../../parts/link';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { GeneralPart } from './general-part';
import { LogPart } from './log-part';
import { MembersPart } from './members-part';
import { organizationTexts } from './organization.texts';
import { PART_HEADING, PartLinks } from '../../parts/part-links';
import { PartnersPart } from './partners-part';
import { ThemesPart } from './themes-part';
import { TokensPart } from './tokens-part';
import { VenuesPart } from './venues-part';

interface Part {
  readonly name: 'general' | 'members' | 'themes' | 'partners' | 'venues' | 'tokens' | 'log';
  readonly permission: string;
  readonly show: ComponentType;
}

const PARTS: readonly Part[] = [
  { name: 'general', permission: 'organization:read', show: GeneralPart },
  { name: 'members', permission: 'members:read', show: MembersPart },
  { name: 'themes', permission: 'themes:read', show: ThemesPart },
  { name: 'partners', permission: 'partners:read', show: PartnersPart },
  { name: 'venues', permission: 'venues:read', show: VenuesPart },
  { name: 'tokens', permission: 'tokens:read', show: TokensPart },
  { name: 'log', permission: 'audit:read', show: LogPart },
];

/** What the organization consists of: its name and languages, its people, and the lists that all work draws on. */
export default function OrganizationScreen() {
  const texts = useTexts(organizationTexts);
  const common = useTexts(consoleTexts);
  const { can } = useSession();
  const { part = 'general' } = useParams<{ part?: string }>();
  const known = PARTS.find(({ name }) => name === part);
  const shown = known !== undefined && can(known.permission) ? known : undefined;
  const Show = shown?.show;
  return (
    <Page
      title={texts.title}
      windowTitle={shown === undefined ? texts.title : `${texts[shown.name]} · ${texts.title}`}
    >
      <PartLinks
        label={texts.parts}
        here={part}
        parts={PARTS.filter(({ permission }) => can(permission)).map(({ name }) => ({
          name,
          to: name === 'general' ? '/organization' : `/organization/${name}`,
          label: texts[name],
        }))}
      />
      {Show === undefined || shown === undefined ? (
        <EmptyState
          title={known === undefined ? common.notFound : common.notAllowed}
          action={<LinkButton to="/organization">{texts.general}</LinkButton>}
        />
      ) : (
        <section aria-labelledby={PART_HEADING}>
          <Title order={2} size="h3" id={PART_HEADING} tabIndex={-1} className="page-heading">
            {texts[shown.name]}
          </Title>
          <Show />
        </section>
      )}
    </Page>
  );
}
