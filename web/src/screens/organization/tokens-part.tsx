import { Badge, Button, Code, Group, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { allPages } from '../../api/all-pages';
import { answer, api, type View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { Confirm } from '../../parts/confirm';
import { EmptyState } from '../../parts/empty-state';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { notifyDone } from '../../parts/notify';
import { Row, Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { useTexts } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { PART_HEADING } from '../../parts/part-links';
import { useScopeWords } from './scope-table';
import { TokenDialog } from './token-dialog';
import { tokensTexts } from './tokens.texts';

type Token = View<'TokenView'>;

const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answer(
        api.GET('/api/v1/tokens', {
          params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    ),
});

/** One's own tokens, or those of all for an owner: made, shown once, ended. */
export function TokensPart() {
  const texts = useTexts(tokensTexts);
  const { get, set } = useAddress();
  const writes = useCan('tokens:write');
  const query = useQuery(tokensQuery);
  const [doomed, setDoomed] = useState<Token>();
  const add = <Button onClick={() => set({ add: '1' })}>{texts.add}</Button>;
  return (
    <Stack mt="xs">
      <Group justify="space-between">
        <Text c="dimmed" flex="1 1 20rem" maw="70ch">
          {texts.lead}
        </Text>
        {writes && add}
      </Group>
      <Loaded query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState title={texts.empty} {...(writes ? { action: add } : {})}>
              {texts.emptyLead}
            </EmptyState>
          ) : (
            <Rows label={texts.lead}>
              {tokens.map((token) => (
                <TokenRow key={token.id} token={token} revoke={() => setDoomed(token)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {writes && (
        <TokenDialog opened={get('add') !== undefined} onClose={() => set({ add: undefined })} />
      )}
      <Revoke token={doomed} onClose={() => setDoomed(undefined)} />
    </Stack>
  );
}

function TokenRow({ token, revoke }: { readonly token: Token; readonly revoke: () => void }) {
  const texts = useTexts(tokensTexts);
  const writes = useCan('tokens:write');
  const scopeWords = useScopeWords();
  const moment = useMoment();
  const expired =
    token.expiresAt !== null &&
    Temporal.Instant.compare(token.expiresAt, Temporal.Now.instant()) <= 0;
  const about = [
    texts.madeBy(token.accountName, moment(token.createdAt)),
    token.lastUsedAt === null ? texts.neverUsed : texts.lastUsed(moment(token.lastUsedAt)),
    token.expiresAt === null || expired ? '' : texts.until(moment(token.expiresAt)),
  ];
  return (
    <Row
      {...(writes
        ? {
            acts: (
              <Button
                size="xs"
                variant="subtle"
                color="red"
                aria-label={texts.revokeOf(token.name)}
                onClick={revoke}
              >
                {texts.revoke}
              </Button>
            ),
          }
        : {})}
    >
      <Group gap="xs">
        <Text span fw={600}>
          {token.name}
        </Text>
        <Code>{token.prefix}…</Code>
        {expired && (
          <Badge variant="light" color="gray">
            {texts.expired}
          </Badge>
        )}
      </Group>
      <Text size="sm">{scopeWords(token.scopes)}</Text>
      <Text size="sm" c="dimmed">
        {about.filter(Boolean).join(' · ')}
      </Text>
    </Row>
  );
}

interface RevokeProps {
  readonly token: Token | undefined;
  readonly onClose: () => void;
}

function Revoke({ token, onClose }: RevokeProps) {
  const texts = useTexts(tokensTexts);
  const queries = useQueryClient();
  if (token === undefined) return null;
  const act = async () => {
    await answer(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: token.id } } }));
    notifyDone(texts.revoked);
    await queries.invalidateQueries({ queryKey: ['tokens'] });
    focusLater(PART_HEADING);
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={texts.revokeTitle}
      actLabel={texts.revokeOf(token.name)}
      dangerous
      act={act}
    >
      <Text>{texts.revokeLead}</Text>
    </Confirm>
  );
}
