import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { logActionTexts } from '../../../log/log-actions.texts';
import { logKindTexts } from '../../../log/log-kinds.texts';
import { LogList, type LogFilter } from '../../../log/log-list';
import { useAddress } from '../../../parts/address';
import { EmptyState } from '../../../parts/empty-state';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { DayInput } from '../../../time/date-inputs';
import type { EventTabProps } from '../event.screen';
import { logTabTexts } from './log-tab.texts';

const FILTERS = ['kind', 'action', 'from', 'to'] as const;

/** What an event consists of, as far as the log tells of it. */
const KINDS = [
  ...(['event', 'event_role', 'speaker', 'session', 'contribution', 'assignment'] as const),
  ...(['track', 'programme_release', 'programme_rules'] as const),
  ...(['outcome', 'outcome_version', 'edition', 'recommendation', 'publication'] as const),
];

/** Who changed what of the event and of all that belongs to it. */
export default function LogTab({ event }: EventTabProps) {
  const texts = useTexts(logTabTexts);
  const common = useTexts(consoleTexts);
  const { get, set } = useAddress();
  const [kind, action, from, to] = FILTERS.map(get);
  const filter: LogFilter = {
    eventId: event.id,
    ...(kind === undefined ? {} : { objectKind: kind }),
    ...(action === undefined ? {} : { action }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const filtered = FILTERS.some((name) => get(name) !== undefined);
  return (
    <Stack>
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
                <Button
                  variant="default"
                  onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
                >
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

function Filters() {
  const texts = useTexts(logTabTexts);
  const language = useLanguage();
  const { get, set } = useAddress();
  const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = logKindTexts;
  const choices = (codes: readonly string[], words: typeof kinds) =>
    codes
      .flatMap((value) => {
        const label = words[value]?.[language]?.replace(/：$/, '');
        return label === undefined ? [] : [{ value, label }];
      })
      .sort((a, b) => new Intl.Collator(language).compare(a.label, b.label));
  return (
    <Group align="end" gap="sm">
      <Select
        label={texts.what}
        placeholder={texts.anything}
        clearable
        searchable
        w="13rem"
        data={choices(KINDS, kinds)}
        value={get('kind') ?? null}
        onChange={(kind) => set({ kind: kind ?? undefined })}
      />
      <Select
        label={texts.action}
        placeholder={texts.anyAction}
        clearable
        searchable
        w="13rem"
        data={choices(Object.keys(logActionTexts), logActionTexts)}
        value={get('action') ?? null}
        onChange={(action) => set({ action: action ?? undefined })}
      />
      {(['from', 'to'] as const).map((name) => (
        <DayInput
          key={name}
          label={texts[name]}
          clearable
          value={get(name) ?? ''}
          onChange={(day) => set({ [name]: day })}
        />
      ))}
    </Group>
  );
}
