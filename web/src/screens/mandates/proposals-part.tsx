import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { useAddress } from '../../parts/address';
import { Confirm } from '../../parts/confirm';
import { EmptyState } from '../../parts/empty-state';
import { focusLater } from '../../parts/focus';
import { notifyDone } from '../../parts/notify';
import { useCan } from '../../session/session';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { CommitmentDialog } from './commitment-dialog';
import { commitmentTexts } from './commitment.texts';
import type { Commitment, Mandate, Proposal } from './mandates.queries';
import { mandatesTexts } from './mandates.texts';
import { ProposalCard } from './proposal-card';
import { ProposalDialog } from './proposal-dialog';

const HEADING = 'proposals-heading';

type Removed =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'commitment'; readonly commitment: Commitment };

/** The proposals of a mandate in their order, each with its commitments. What is being edited stands in the address. */
export function ProposalsPart({ mandate }: { readonly mandate: Mandate }) {
  const texts = useTexts(mandatesTexts);
  const writes = useCan('mandates:write');
  const { get, set } = useAddress();
  const [removed, setRemoved] = useState<Removed>();
  const close = () => set({ proposal: undefined, commitment: undefined, of: undefined });
  const commitments = mandate.proposals.flatMap((proposal) => proposal.commitments);
  const add = writes && (
    <Button onClick={() => set({ proposal: 'new' })}>{texts.addProposal}</Button>
  );
  return (
    <Box component="section" aria-labelledby={HEADING}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id={HEADING} tabIndex={-1} className="page-heading">
          {texts.proposals}
        </Title>
        {mandate.proposals.length > 0 && add}
      </Group>
      {mandate.proposals.length === 0 ? (
        <EmptyState title={texts.noProposals} action={add} />
      ) : (
        <Stack gap="md">
          {mandate.proposals.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              edit={() => set({ proposal: proposal.id })}
              remove={() => setRemoved({ kind: 'proposal', proposal })}
              addCommitment={() => set({ commitment: 'new', of: proposal.id })}
              editCommitment={({ id }) => set({ commitment: id })}
              removeCommitment={(commitment) => setRemoved({ kind: 'commitment', commitment })}
            />
          ))}
        </Stack>
      )}
      {writes && (
        <>
          <ProposalDialog
            mandateId={mandate.id}
            edited={mandate.proposals.find(({ id }) => id === get('proposal'))}
            adds={get('proposal') === 'new'}
            onClose={close}
          />
          <CommitmentDialog
            mandate={mandate}
            edited={commitments.find(({ id }) => id === get('commitment'))}
            addedTo={
              get('commitment') === 'new'
                ? mandate.proposals.find(({ id }) => id === get('of'))
                : undefined
            }
            onClose={close}
          />
          {removed !== undefined && (
            <Remove removed={removed} onClose={() => setRemoved(undefined)} />
          )}
        </>
      )}
    </Box>
  );
}

function Remove({ removed, onClose }: { readonly removed: Removed; readonly onClose: () => void }) {
  const texts = useTexts(mandatesTexts);
  const words = useTexts(commitmentTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const thing = removed.kind === 'proposal' ? removed.proposal : removed.commitment;
  const title = localized(thing.title).text;
  const params = { path: { id: thing.id } };
  const act = async () => {
    await answer(
      removed.kind === 'proposal'
        ? api.DELETE('/api/v1/proposals/{id}', { params })
        : api.DELETE('/api/v1/commitments/{id}', { params }),
    );
    notifyDone(texts.removed(title));
    await queries.invalidateQueries({ queryKey: ['mandates'] });
    focusLater(HEADING);
  };
  const name = removed.kind === 'proposal' ? texts.removeProposal : words.remove;
  return (
    <Confirm opened onClose={onClose} title={name} actLabel={name} dangerous act={act}>
      <Text>
        {removed.kind === 'proposal'
          ? texts.removeProposalLead(title, removed.proposal.commitments.length)
          : words.removeLead(title)}
      </Text>
    </Confirm>
  );
}
