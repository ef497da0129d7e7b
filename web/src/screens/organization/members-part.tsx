import { Alert, Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { useAddress } from '../../parts/address';
import { Confirm } from '../../parts/confirm';
import { Facts } from '../../parts/facts';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { Row, Rows } from '../../parts/rows';
import { useSession } from '../../session/session';
import { useLanguage } from '../../texts/language';
import { useTexts, useWords } from '../../texts/texts';
import { InviteMember } from './invite-member';
import {
  giveRole,
  inviteAgain,
  memberName,
  membersQuery,
  removeMember,
  ROLES,
  type Member,
  type Role,
} from './members.queries';
import { membersTexts } from './members.texts';
import { PART_HEADING } from '../../parts/part-links';

interface Asked {
  readonly member: Member;
  /** The role to be given; null to be removed. */
  readonly role: Role | null;
}

/** The people of the organization, with their roles. */
export function MembersPart() {
  const texts = useTexts(membersTexts);
  const words = useWords();
  const { can } = useSession();
  const { get, set } = useAddress();
  const query = useQuery(membersQuery);
  const [asked, setAsked] = useState<Asked>();
  return (
    <Stack mt="xs">
      <Group justify="space-between">
        <Text c="dimmed">{texts.lead}</Text>
        {can('members:write') && (
          <Button onClick={() => set({ invite: '1' })}>{texts.invite}</Button>
        )}
      </Group>
      <Loaded query={query}>
        {(members) => (
          <Rows label={texts.lead}>
            {members.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                last={
                  member.role === 'owner' &&
                  members.filter(({ role }) => role === 'owner').length === 1
                }
                ask={(role) => setAsked({ member, role })}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      <section aria-labelledby="roles-heading">
        <Text component="h3" fw={600} size="lg" id="roles-heading" mt="md" mb="xs">
          {texts.whatRolesMay}
        </Text>
        <Facts facts={ROLES.map((role) => ({ name: words.roles[role], value: texts[role] }))} />
      </section>
      <InviteMember
        opened={get('invite') !== undefined && can('members:write')}
        onClose={() => set({ invite: undefined })}
      />
      <AskFirst asked={asked} onClose={() => setAsked(undefined)} />
    </Stack>
  );
}

interface RowProps {
  readonly member: Member;
  readonly last: boolean;
  readonly ask: (role: Role | null) => void;
}

function MemberRow({ member, last, ask }: RowProps) {
  const texts = useTexts(membersTexts);
  const words = useWords();
  const language = useLanguage();
  const { account, can } = useSession();
  const name = memberName(member);
  const writes = can('members:write');
  const resend = async () => {
    try {
      await inviteAgain(member);
      notifyDone(texts.resent(member.email));
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    }
  };
  return (
    <Row
      acts={
        writes && !last ? (
          <>
            {!member.confirmed && (
              <Button
                size="xs"
                variant="default"
                aria-label={texts.resendTo(name)}
                onClick={() => void resend()}
              >
                {texts.resend}
              </Button>
            )}
            <Select
              aria-label={texts.roleOf(name)}
              size="xs"
              w="11rem"
              allowDeselect={false}
              data={ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
              value={member.role}
              onChange={(chosen) => {
                const role = ROLES.find((candidate) => candidate === chosen);
                if (role !== undefined && role !== member.role) ask(role);
              }}
            />
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={texts.removeWho(name)}
              onClick={() => ask(null)}
            >
              {texts.remove}
            </Button>
          </>
        ) : (
          <Badge variant="light" color="gray">
            {words.roles[member.role]}
          </Badge>
        )
      }
    >
      <Group gap="xs">
        <Text span fw={600}>
          {name}
        </Text>
        {member.accountId === account.id && <Badge variant="light">{texts.you}</Badge>}
        {!member.confirmed && (
          <Badge variant="light" color="orange">
            {texts.waiting}
          </Badge>
        )}
      </Group>
      {name !== member.email && (
        <Text size="sm" c="dimmed">
          {member.email}
        </Text>
      )}
      {last && writes && (
        <Text size="sm" c="dimmed">
          {texts.lastOwner}
        </Text>
      )}
    </Row>
  );
}

function AskFirst({
  asked,
  onClose,
}: {
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}) {
  const texts = useTexts(membersTexts);
  const words = useWords();
  const queries = useQueryClient();
  const { account, refresh } = useSession();
  if (asked === undefined) return null;
  const { member, role } = asked;
  const name = memberName(member);
  const self = member.accountId === account.id;
  const act = async () => {
    if (role === null) await removeMember(member);
    else await giveRole(member, role);
    notifyDone(role === null ? texts.removed(name) : texts.roleChanged(name, words.roles[role]));
    await queries.invalidateQueries({ queryKey: ['members'] });
    if (self) await refresh();
    if (role === null) focusLater(PART_HEADING);
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={role === null ? texts.removeTitle : texts.changeTitle}
      actLabel={role === null ? texts.removeWho(name) : texts.changeAct(words.roles[role])}
      dangerous={role === null}
      act={act}
    >
      <Text>
        {role === null
          ? texts.removeLead(name)
          : texts.changeLead(name, words.roles[member.role], words.roles[role])}
      </Text>
      {role !== null && (
        <Text>
          <b>{words.roles[role]}:</b> {texts[role]}
        </Text>
      )}
      {self && <Alert color="orange">{texts.ownLoss}</Alert>}
    </Confirm>
  );
}
