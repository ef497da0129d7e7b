import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { logActionTexts } from '../../log/log-actions.texts';
import { logKindTexts } from '../../log/log-kinds.texts';
import { LogList, type LogFilter } from '../../log/log-list';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { logPartTexts } from './log-part.texts';
import { memberName, membersQuery } from './members.queries';

const FILTERS = ['actor', 'kind', 'action', 'from', 'to'] as const;

/** The log of changes of the organization, filtered by who, what and when. */
export function LogPart() {
  const texts = useTexts(logPartTexts);
  const common = useTexts(consoleTexts);
  const { get, set } = useAddress();
  const [actor, kind, action, from, to] = FILTERS.map(get);
  const filter: LogFilter = {
    ...(actor === undefined ? {} : { actor }),
    ...(kind === undefined ? {} : { objectKind: kind }),
    ...(action === undefined ? {} : { action }),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
  const all = () => set(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
  const filtered = Object.keys(filter).length > 0;
  return (
    <Stack mt="xs">
      <Text c="dimmed" maw="70ch">
        {texts.lead}
      </Text>
      <Filters />
      <LogList
        filter={filter}
        empty={
          <EmptyState
            title={filtered ? common.nothingFound : texts.empty}
            action={
              filtered ? (
                <Button variant="default" onClick={all}>
                  {common.clearFilters}
                </Button>
              ) : undefined
            }
          />
        }
      />
    </Stack>
  );
}

/** A day as the API takes it; an address can hold anything. */
function isDay(text: string | undefined): text is string {
  return text !== undefined && /^[12]\d{3}-\d{2}-\d{2}$/.test(text);
}

function Filters() {
  const texts = useTexts(logPartTexts);
  const language = useLanguage();
  const { get, set } = useAddress();
  const members = useQuery(membersQuery).data ?? [];
  return (
    <Group align="end" gap="sm">
      <Select
        label={texts.who}
        placeholder={texts.anybody}
        clearable
        w="10.5rem"
        searchable
        data={members.map((member) => ({ value: member.accountId, label: memberName(member) }))}
        value={get('actor') ?? null}
        onChange={(actor) => set({ actor: actor ?? undefined })}
      />
      <Select
        label={texts.what}
        placeholder={texts.anything}
        clearable
        w="10.5rem"
        searchable
        data={choices(logKindTexts, language)}
        value={get('kind') ?? null}
        onChange={(kind) => set({ kind: kind ?? undefined })}
      />
      <Select
        label={texts.action}
        placeholder={texts.anyAction}
        clearable
        w="10.5rem"
        searchable
        data={choices(logActionTexts, language)}
        value={get('action') ?? null}
        onChange={(action) => set({ action: action ?? undefined })}
      />
      {(['from', 'to'] as const).map((name) => (
        <DayInput
          key={name}
          label={texts[name]}
          clearable
          value={get(name) ?? ''}
          onChange={(day) => set({ [name]: day }, { replace: true })}
        />
      ))}
    </Group>
  );
}

/** The codes of a catalogue with their words, in the order of the alphabet. */
function choices<L extends string>(
  catalogue: Readonly<Record<string, Readonly<Record<L, string>>>>,
  language: L,
): { readonly value: string; readonly label: string }[] {
  const collator = new Intl.Collator(language);
  return Object.entries(catalogue)
    .map(([value, words]) => ({ value, label: words[language].replace(/：$/, '') }))
    .sort((a, b) => collator.compare(a.label, b.label));
}
