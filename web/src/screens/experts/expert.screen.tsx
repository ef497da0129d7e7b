import { Badge, Button, Group, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { asProblem } from '../../api/problem';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { useCountryName } from '../../texts/country-name';
import { CONSENT_COLOURS } from './consent-colours';
import { EngagementsPart } from './engagements-part';
import { ExpertChanges } from './expert-changes';
import { ExpertEdit } from './expert-edit';
import { expertQuery, idInDetails, type Expert } from './experts.queries';
import { expertsTexts } from './experts.texts';
import { listPath } from './list-place';
import { ProfilePart } from './profile-part';
import { profileTexts } from './profile.texts';
import { RemoveExpert } from './remove-expert';

/** One expert: who they are, what they did with the organization, and what was changed in the record. */
export default function ExpertScreen() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery(expertQuery(id));
  if (query.isError && asProblem(query.error).code === 'expert_merged')
    return <Merged error={query.error} />;
  return <Loaded query={query}>{(expert) => <Opened expert={expert} />}</Loaded>;
}

/** The record is a sign-post now. */
function Merged({ error }: { readonly error: unknown }) {
  const texts = useTexts(profileTexts);
  const shared = useTexts(expertsTexts);
  const problem = asProblem(error);
  const kept = idInDetails(error, 'keptId');
  const name: unknown = problem.params['name'];
  return (
    <Page title={texts.merged} above={<Link to={listPath()}>{shared.toList}</Link>}>
      <EmptyState
        title={problem.title}
        action={
          kept !== undefined && (
            <LinkButton to={`/experts/${kept}`}>
              {texts.mergedOpen(typeof name === 'string' ? name : '')}
            </LinkButton>
          )
        }
      />
    </Page>
  );
}

const TABS = ['profile', 'history', 'changes'] as const;

function Opened({ expert }: { readonly expert: Expert }) {
  const texts = useTexts(profileTexts);
  const { get, set } = useAddress();
  const writes = useCan('experts:write');
  const history = useCan('speakers:read');
  if (writes && get('edit') !== undefined)
    return <ExpertEdit expert={expert} leave={() => set({ edit: undefined })} />;
  const tabs = TABS.filter((tab) => tab === 'profile' || (tab === 'history' ? history : writes));
  const open = tabs.find((tab) => tab === get('tab')) ?? 'profile';
  return (
    <Framed expert={expert}>
      <Tabs
        value={open}
        onChange={(tab) => set({ tab: tab === 'profile' ? undefined : (tab ?? undefined) })}
        keepMounted={false}
        activateTabWithKeyboard={false}
      >
        <Tabs.List aria-label={texts.tabs} mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {texts[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <ProfilePart expert={expert} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <EngagementsPart expert={expert} />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ExpertChanges expert={expert} />
        </Tabs.Panel>
      </Tabs>
    </Framed>
  );
}

interface FramedProps {
  readonly expert: Expert;
  readonly children: React.ReactNode;
}

function Framed({ expert, children }: FramedProps) {
  const texts = useTexts(profileTexts);
  const shared = useTexts(expertsTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const countryName = useCountryName();
  const { set } = useAddress();
  const writes = useCan('experts:write');
  const [removing, setRemoving] = useState(false);
  return (
    <Page
      title={expert.name}
      above={<Link to={listPath()}>{shared.toList}</Link>}
      lead={
        <Group gap="xs">
          <Text span>
            {[
              words.expertCategories[expert.category],
              expert.country === null ? '' : countryName(expert.country),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Badge variant="light" color={CONSENT_COLOURS[expert.consent]} tt="none">
            {shared.consent}: {words.consents[expert.consent]}
          </Badge>
        </Group>
      }
      actions={
        writes && (
          <>
            <Button onClick={() => set({ edit: 'all' })}>{common.edit}</Button>
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {common.remove}
            </Button>
          </>
        )
      }
    >
      {children}
      {writes && (
        <RemoveExpert expert={expert} opened={removing} onClose={() => setRemoving(false)} />
      )}
      {writes && (
        <Text size="sm" c="dimmed">
          <Updated at={expert.updatedAt} said={texts.updatedAt} />
        </Text>
      )}
    </Page>
  );
}

function Updated({ at, said }: { readonly at: string; readonly said: (when: string) => string }) {
  const moment = useMoment();
  return <time dateTime={at}>{said(moment(at))}</time>;
}
