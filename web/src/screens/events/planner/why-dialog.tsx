import { List, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../../parts/address';
import { focusLater } from '../../../parts/focus';
import { Loaded } from '../../../parts/loaded';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { acceptTexts } from './accept.texts';
import { useNames } from './plan-names';
import { useNumbers } from './plan-numbers';
import { whyQuery, type PlanChoice, type PlanRun, type RuleCost } from './planner.queries';

interface Props {
  readonly run: PlanRun;
  readonly choice: PlanChoice;
  readonly board: Board;
  readonly sessionId: string;
}

/** Why a session is where the plan has it: what it costs there, and what would give elsewhere. */
export function WhyDialog({ run, choice, board, sessionId }: Props) {
  const texts = useTexts(acceptTexts);
  const common = useTexts(consoleTexts);
  const names = useNames(board);
  const numbers = useNumbers();
  const { set } = useAddress();
  const query = useQuery(whyQuery(run.id, sessionId, choice.choice, useLanguage()));
  const place = choice.placed.find((placed) => placed.sessionId === sessionId);
  const said = ({ words, level, points }: RuleCost) =>
    level === 'hard' && points > 0
      ? texts.breaks(words)
      : points > 0
        ? texts.worse(words, numbers.points(points))
        : texts.better(words, numbers.points(-points));
  return (
    <Modal
      opened
      size="lg"
      onClose={() => {
        set({ why: undefined });
        focusLater(`why-${sessionId}`);
      }}
      title={texts.whyOf(names.session(sessionId))}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        {place !== undefined && (
          <Text fw={600}>{names.place(place.startsLocal, place.roomId)}</Text>
        )}
        <Loaded query={query}>
          {({ shares, alternatives }) => (
            <>
              <section>
                <Title order={3} size="h5">
                  {texts.whyShares}
                </Title>
                {shares.length === 0 ? (
                  <Text>{texts.whyNoShares}</Text>
                ) : (
                  <List>
                    {shares.map(({ rule, words, points }) => (
                      <List.Item key={rule}>
                        {words}: {numbers.points(points)}
                      </List.Item>
                    ))}
                  </List>
                )}
              </section>
              <section>
                <Title order={3} size="h5">
                  {texts.whyElsewhere}
                </Title>
                {alternatives.length === 0 && <Text>{texts.whyNowhere}</Text>}
                <List spacing="xs">
                  {alternatives.map(({ startsLocal, roomId, inTheWay, changes }) => (
                    <List.Item key={`${startsLocal} ${roomId ?? ''}`}>
                      {names.place(startsLocal, roomId)}
                      <Text size="sm" c="dimmed">
                        {[
                          ...(inTheWay.length === 0
                            ? []
                            : [texts.inTheWay(names.list(inTheWay.map(names.session)))]),
                          ...changes.map(said),
                        ].join(' · ') || texts.same}
                      </Text>
                    </List.Item>
                  ))}
                </List>
              </section>
            </>
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
}
