import { Alert, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '../../../parts/link';
import { useCan } from '../../../session/session';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { explainTexts } from './explain.texts';
import { SessionLink, useNames } from './plan-names';
import type { PlanRun, Requirement } from './planner.queries';

interface Props {
  readonly run: PlanRun;
  readonly board: Board;
}

/** Whether there is a programme at all: yes with one, no with what contradicts itself, or that it is not decided. */
export function Explanation({ run, board }: Props) {
  const texts = useTexts(explainTexts);
  const language = useLanguage();
  if (run.verdict === 'possible')
    return (
      <Alert color="teal" variant="light">
        {texts.possible}
      </Alert>
    );
  if (run.verdict !== 'impossible')
    return (
      <Alert color="yellow" variant="light">
        {texts.undecided}
      </Alert>
    );
  // One that may turn out not to be needed is not said to be alone.
  const alone = run.contradiction.length === 1 && run.smallest;
  return (
    <Stack>
      <Alert color="red" variant="light">
        <Text>{texts.impossible}</Text>
        {run.contradiction.length === 0 && <Text>{texts.nothing}</Text>}
      </Alert>
      {run.contradiction.length > 0 && (
        <section aria-labelledby="planner-contradiction">
          <Title order={4} size="h5" id="planner-contradiction" mb="xs">
            {alone ? texts.alone : texts.together}
          </Title>
          <List type={alone ? 'unordered' : 'ordered'} spacing="sm" lang={language}>
            {run.contradiction.map((requirement) => (
              <List.Item key={requirement.sentence}>
                <Said requirement={requirement} board={board} />
              </List.Item>
            ))}
          </List>
          {!alone && (
            <Text size="sm" c="dimmed" mt="xs">
              {run.smallest ? texts.smallest : texts.notSmallest}
            </Text>
          )}
        </section>
      )}
      {run.contradiction.length > 0 && <Repairs run={run} board={board} />}
    </Stack>
  );
}

const HOW = {
  person: 'howPerson',
  session: 'howSession',
  order: 'howOrder',
  exclusive: 'howExclusive',
  room: 'howRoom',
  pinned: 'howPinned',
} as const;

function Repairs({ run, board }: Props) {
  const texts = useTexts(explainTexts);
  const language = useLanguage();
  return (
    <section aria-labelledby="planner-repairs">
      <Title order={4} size="h5" id="planner-repairs">
        {texts.repairs}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {run.repairs.length === 0 ? texts.noRepairs : run.repairs.length > 1 && texts.repairsLead}
      </Text>
      <Stack gap="xs" lang={language}>
        {run.repairs.map(({ givenUp }, index) => (
          <Paper withBorder p="sm" key={givenUp.map(({ sentence }) => sentence).join()}>
            <Title order={5} size="h6">
              {texts.repair(index + 1)}
            </Title>
            {givenUp.map((requirement) => (
              <div key={requirement.sentence}>
                <Text span c="dimmed">
                  {texts.giveUp}{' '}
                </Text>
                <Said requirement={requirement} board={board} />
                <Text size="sm">{texts[HOW[requirement.kind]]}</Text>
              </div>
            ))}
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

/** A requirement as a sentence, with the ways to whom and what it is about. */
function Said({
  requirement,
  board,
}: {
  readonly requirement: Requirement;
  readonly board: Board;
}) {
  const texts = useTexts(explainTexts);
  const names = useNames(board);
  const mayReadSpeakers = useCan('speakers:read');
  const mayReadExperts = useCan('experts:read');
  const mayReadVenues = useCan('venues:read');
  const { expertIds, roomIds, sessionIds } = requirement;
  // Hours are told where a person is engaged; who is not engaged is found in the registry.
  const wayTo = (expertId: string): string | undefined => {
    const person = board.people.find((one) => one.expertId === expertId);
    const speakerId = person?.engagements[0]?.speakerId;
    if (speakerId !== undefined && mayReadSpeakers)
      return `/events/${board.event.id}/people?speaker=${speakerId}`;
    return mayReadExperts ? `/experts/${expertId}` : undefined;
  };
  return (
    <>
      <Text>{requirement.sentence}</Text>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {texts.leadsTo}
        </Text>
        {expertIds.map((id) => {
          const to = wayTo(id);
          return (
            to !== undefined && (
              <Link key={id} size="sm" to={to}>
                {names.person(id)}
              </Link>
            )
          );
        })}
        {mayReadVenues &&
          roomIds.map((id) => (
            <Link key={id} size="sm" to="/organization/venues">
              {names.room(id)}
            </Link>
          ))}
        {sessionIds.map((id) => (
          <Text span size="sm" key={id}>
            <SessionLink board={board} id={id} />
          </Text>
        ))}
      </Group>
    </>
  );
}
