import { ActionIcon, Alert, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useAddress } from '../../parts/address';
import { Confirm } from '../../parts/confirm';
import { EmptyState } from '../../parts/empty-state';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { Row, Rows } from '../../parts/rows';
import { themesQuery } from '../../pickers/theme-select';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { MoveButtons } from '../../parts/move-buttons';
import { organizationTexts } from './organization.texts';
import { PART_HEADING } from '../../parts/part-links';
import { ThemeDialog } from './theme-dialog';
import { besides, placings, replaced, type Theme } from './theme-order';
import { themesTexts } from './themes.texts';

/** The tree of themes: added, renamed, moved, deleted. */
export function ThemesPart() {
  const texts = useTexts(themesTexts);
  const { get, set } = useAddress();
  const writes = useCan('themes:write');
  const query = useQuery(themesQuery);
  const [doomed, setDoomed] = useState<Theme>();
  const { said, move } = useMoving(query.data?.items ?? []);
  const add = <Button onClick={() => set({ add: 'top' })}>{texts.add}</Button>;
  return (
    <Stack mt="xs">
      <Group justify="space-between">
        <Text c="dimmed" flex="1 1 20rem" maw="70ch">
          {texts.lead}
        </Text>
        {writes && add}
      </Group>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={texts.empty} {...(writes ? { action: add } : {})}>
              {texts.emptyLead}
            </EmptyState>
          ) : (
            <Rows label={texts.lead}>
              {items.map((theme) => (
                <ThemeRow
                  key={theme.id}
                  theme={theme}
                  row={besides(items, theme)}
                  move={(steps) => void move(theme, steps)}
                  edit={() => set({ edit: theme.id })}
                  addBelow={() => set({ add: theme.id })}
                  remove={() => setDoomed(theme)}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {query.data !== undefined && writes && (
        <ThemeDialog
          themes={query.data.items}
          edited={query.data.items.find(({ id }) => id === get('edit'))}
          addedBelow={get('add')}
          onClose={() => set({ edit: undefined, add: undefined })}
        />
      )}
      <div className="unseen" role="status">
        {said}
      </div>
      <RemoveTheme
        theme={doomed}
        below={(query.data?.items ?? []).filter(({ parentId }) => parentId === doomed?.id).length}
        onClose={() => setDoomed(undefined)}
      />
    </Stack>
  );
}

/** Moves themes among those beside them: on the screen at once, then on the server. */
function useMoving(themes: readonly Theme[]) {
  const shared = useTexts(organizationTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const move = async (theme: Theme, steps: -1 | 1) => {
    const changes = placings(themes, theme, steps);
    await queries.cancelQueries({ queryKey: ['themes'] });
    queries.setQueryData(themesQuery.queryKey, { items: replaced(themes, changes) });
    try {
      for (const { theme: moved, position } of changes) {
        await answer(
          api.PATCH('/api/v1/themes/{id}', {
            params: { path: { id: moved.id }, header: ifMatch(moved.version) },
            body: { position },
          }),
        );
      }
      const row = besides(themes, theme);
      const place = row.findIndex(({ id }) => id === theme.id) + steps + 1;
      setSaid(shared.nowAt(localized(theme.title).text, place, row.length));
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    }
    await queries.invalidateQueries({ queryKey: ['themes'] });
  };
  return { said, move };
}

interface RowProps {
  readonly theme: Theme;
  /** The themes beside it, itself among them. */
  readonly row: readonly Theme[];
  readonly move: (steps: -1 | 1) => void;
  readonly edit: () => void;
  readonly addBelow: () => void;
  readonly remove: () => void;
}

function ThemeRow({ theme, row, move, edit, addBelow, remove }: RowProps) {
  const texts = useTexts(themesTexts);
  const shared = useTexts(organizationTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('themes:write');
  const name = useLocalized()(theme.title).text;
  return (
    <Row
      depth={theme.depth - 1}
      {...(writes
        ? {
            acts: (
              <>
                <MoveButtons
                  id={`theme-${theme.id}`}
                  what={name}
                  first={row[0]?.id === theme.id}
                  last={row.at(-1)?.id === theme.id}
                  move={move}
                />
                <Button size="xs" variant="default" aria-label={shared.editOf(name)} onClick={edit}>
                  {common.edit}
                </Button>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon variant="default" size={30} aria-label={shared.moreOf(name)}>
                      <IconDots size={16} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={addBelow}>{texts.addBelow}</Menu.Item>
                    <Menu.Item color="red" onClick={remove}>
                      {common.remove}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </>
            ),
          }
        : {})}
    >
      <Text span fw={theme.depth === 1 ? 600 : 400}>
        <Localized text={theme.title} />
      </Text>{' '}
      <Text span size="sm" c="dimmed" translate="no">
        {theme.key}
      </Text>
    </Row>
  );
}

interface RemoveProps {
  readonly theme: Theme | undefined;
  readonly below: number;
  readonly onClose: () => void;
}

function RemoveTheme({ theme, below, onClose }: RemoveProps) {
  const texts = useTexts(themesTexts);
  const shared = useTexts(organizationTexts);
  const queries = useQueryClient();
  const localized = useLocalized();
  if (theme === undefined) return null;
  const name = localized(theme.title).text;
  const act = async () => {
    await answer(api.DELETE('/api/v1/themes/{id}', { params: { path: { id: theme.id } } }));
    notifyDone(shared.removed(name));
    await queries.invalidateQueries({ queryKey: ['themes'] });
    focusLater(PART_HEADING);
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={texts.removeTitle}
      actLabel={shared.removeOf(name)}
      dangerous
      disabled={below > 0}
      act={act}
    >
      <Text>{texts.removeLead}</Text>
      {below > 0 && <Alert color="orange">{texts.hasBelow(below)}</Alert>}
    </Confirm>
  );
}
