import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Row, Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useCommitmentSentence } from './commitment-sentence';
import { commitmentTexts } from './commitment.texts';
import type { Commitment, Proposal } from './mandates.queries';
import { mandatesTexts } from './mandates.texts';

interface Props {
  readonly proposal: Proposal;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly addCommitment: () => void;
  readonly editCommitment: (commitment: Commitment) => void;
  readonly removeCommitment: (commitment: Commitment) => void;
}

/** One proposal with what it asks for. */
export function ProposalCard({
  proposal,
  edit,
  remove,
  addCommitment,
  editCommitment,
  removeCommitment,
}: Props) {
  const texts = useTexts(commitmentTexts);
  const localized = useLocalized();
  const writes = useCan('mandates:write');
  const name = `${String(proposal.number)}. ${localized(proposal.title).text}`;
  return (
    <Paper component="article" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="wrap">
          <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
            <Title order={3} size="h4">
              {proposal.number}. <Localized text={proposal.title} />
            </Title>
            {localized(proposal.body).text !== '' && (
              <Text size="sm" c="dimmed" lineClamp={3}>
                <Localized text={proposal.body} />
              </Text>
            )}
          </div>
          {writes && <Acts name={name} edit={edit} remove={remove} />}
        </Group>
        {proposal.commitments.length === 0 ? (
          <Text c="dimmed">{texts.none}</Text>
        ) : (
          <Rows label={texts.commitmentsOf(name)}>
            {proposal.commitments.map((commitment) => (
              <CommitmentRow
                key={commitment.id}
                commitment={commitment}
                edit={() => editCommitment(commitment)}
                remove={() => removeCommitment(commitment)}
              />
            ))}
          </Rows>
        )}
        {writes && (
          <Group>
            <Button
              size="xs"
              variant="light"
              aria-label={texts.addTo(name)}
              onClick={addCommitment}
            >
              {texts.add}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function CommitmentRow({
  commitment,
  edit,
  remove,
}: {
  readonly commitment: Commitment;
  readonly edit: () => void;
  readonly remove: () => void;
}) {
  const localized = useLocalized();
  const writes = useCan('mandates:write');
  const sentence = useCommitmentSentence();
  const name = localized(commitment.title).text;
  return (
    <Row acts={writes && <Acts name={name} edit={edit} remove={remove} />}>
      <Text fw={500}>
        <Localized text={commitment.title} />
      </Text>
      <Text size="sm" c="dimmed">
        {sentence(commitment)}
      </Text>
    </Row>
  );
}

interface ActsProps {
  readonly name: string;
  readonly edit: () => void;
  readonly remove: () => void;
}

function Acts({ name, edit, remove }: ActsProps) {
  const texts = useTexts(mandatesTexts);
  const common = useTexts(consoleTexts);
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" aria-label={texts.editOf(name)} onClick={edit}>
        {common.edit}
      </Button>
      <Button size="xs" variant="default" aria-label={texts.removeOf(name)} onClick={remove}>
        {common.remove}
      </Button>
    </Group>
  );
}
