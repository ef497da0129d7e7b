import { ActionIcon, Badge, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { Loaded } from '../../../parts/loaded';
import { notifyDone } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { Row, Rows } from '../../../parts/rows';
import { useCan } from '../../../session/session';
import { useLanguage } from '../../../texts/language';
import { useTexts, useWords } from '../../../texts/texts';
import { membersQuery } from '../../organization/members.queries';
import { giveEventRole, takeEventRole, teamQuery } from './people.queries';
import { peopleTexts } from './people.texts';

type EventRole = View<'EventRoleView'>;

/** The members of the organization with a role in this event; owners give and take these roles. */
export function EventTeam({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(peopleTexts);
  const mayGive = useCan('members:write');
  const query = useQuery(teamQuery(eventId));
  return (
    <Stack component="section" aria-labelledby="team-title" gap="sm">
      <Title order={2} size="h4" id="team-title" tabIndex={-1}>
        {texts.teamTitle}
      </Title>
      <Text size="sm" c="dimmed" maw="70ch">
        {texts.teamLead}
      </Text>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{texts.teamEmpty}</Text>
          ) : (
            <Rows label={texts.teamTitle}>
              {items.map((role) => (
                <TeamRow key={role.id} role={role} eventId={eventId} mayTake={mayGive} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {mayGive && <GiveRole eventId={eventId} />}
    </Stack>
  );
}

interface RowProps {
  readonly role: EventRole;
  readonly eventId: string;
  readonly mayTake: boolean;
}

function TeamRow({ role, eventId, mayTake }: RowProps) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = texts.take(words.eventRoles[role.role], role.name);
  return (
    <Row
      acts={
        mayTake && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={act}
            onClick={() => setAsking(true)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Group gap="xs">
        <Text>{role.name}</Text>
        <Badge variant="light" tt="none">
          {words.eventRoles[role.role]}
        </Badge>
      </Group>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={act}
        actLabel={act}
        dangerous
        act={async () => {
          await takeEventRole(role.id);
          await queries.invalidateQueries({ queryKey: teamQuery(eventId).queryKey });
          notifyDone(texts.taken);
          focusLater('team-title');
        }}
      >
        <Text>{texts.teamLead}</Text>
      </Confirm>
    </Row>
  );
}

function GiveRole({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(peopleTexts);
  const words = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const members = useQuery(membersQuery).data ?? [];
  const [accountId, setAccount] = useState<string | null>(null);
  const [role, setRole] = useState<EventRole['role']>('rapporteur');
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const give = async () => {
    if (accountId === null) {
      setFailure(texts.chooseMember);
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      await giveEventRole(eventId, { accountId, role });
      await queries.invalidateQueries({ queryKey: teamQuery(eventId).queryKey });
      setAccount(null);
      notifyDone(texts.given);
    } catch (error) {
      setFailure(problemSentence(asProblem(error), language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group align="flex-end" gap="sm" className="no-print">
      <Select
        label={texts.member}
        searchable
        error={failure}
        data={members.map((member) => ({
          value: member.accountId,
          label: member.displayName === '' ? member.email : member.displayName,
        }))}
        value={accountId}
        onChange={setAccount}
      />
      <Select
        label={texts.role}
        allowDeselect={false}
        data={(['chair', 'rapporteur', 'check_in'] as const).map((value) => ({
          value,
          label: words.eventRoles[value],
        }))}
        value={role}
        onChange={(chosen) => {
          if (chosen !== null) setRole(chosen);
        }}
      />
      <Button variant="default" loading={busy} onClick={() => void give()}>
        {texts.give}
      </Button>
    </Group>
  );
}
