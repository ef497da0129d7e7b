import { Anchor, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { Confirm } from '../../parts/confirm';
import { Facts } from '../../parts/facts';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { notifyDone } from '../../parts/notify';
import { useCan, useSession } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { Localized, useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay, useMoment } from '../../time/time';
import { checkFact, factQuery, refuteFact, removeFact, type Fact } from './evidence.queries';
import { evidenceTexts } from './evidence.texts';
import { FactStateBadge } from './fact-state';

interface Props {
  readonly id: string | undefined;
  readonly edit: () => void;
  readonly onClose: () => void;
  /** The list takes the focus when the fact that was opened from it is gone. */
  readonly listId: string;
}

/** One fact beside the list: what it says in each language, its source, and what can be done with it. */
export function FactPanel({ id, onClose, ...rest }: Props) {
  const texts = useTexts(evidenceTexts);
  const common = useTexts(consoleTexts);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={texts.fact}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {id !== undefined && <Opened key={id} id={id} onClose={onClose} {...rest} />}
    </Drawer>
  );
}

function Opened({ id, ...rest }: Props & { readonly id: string }) {
  const texts = useTexts(evidenceTexts);
  const query = useQuery(factQuery(id));
  if (query.isError && asProblem(query.error).status === 404) return <Text>{texts.gone}</Text>;
  return (
    <Loaded query={query}>
      {(fact) => (
        <Stack>
          <Content fact={fact} />
          <Acts fact={fact} {...rest} />
        </Stack>
      )}
    </Loaded>
  );
}

function Content({ fact }: { readonly fact: Fact }) {
  const texts = useTexts(evidenceTexts);
  const languageName = useLanguageName();
  const localized = useLocalized();
  const day = useDay();
  const moment = useMoment();
  const { account } = useSession();
  const when = fact.checkedAt === null ? undefined : moment(fact.checkedAt);
  return (
    <Facts
      facts={[
        { name: texts.state, value: <FactStateBadge state={fact.state} /> },
        ...Object.entries(fact.claim).map(([tag, text]) => ({
          name: languageName(tag),
          value: (
            <span lang={tag} className="kept-lines">
              {text}
            </span>
          ),
        })),
        ...(fact.occurredOn === null
          ? []
          : [{ name: texts.occurredOn, value: day(fact.occurredOn) }]),
        {
          name: texts.source,
          value: (
            <>
              {localized(fact.source).text !== '' && <Localized text={fact.source} />}
              {fact.sourceUrl !== null && (
                <div>
                  <Anchor href={fact.sourceUrl} target="_blank" rel="noreferrer" underline="always">
                    {fact.sourceUrl}
                  </Anchor>
                </div>
              )}
              {!hasSource(fact) && <Text c="dimmed">{texts.sourceMissing}</Text>}
            </>
          ),
        },
        ...(fact.themes.length === 0
          ? []
          : [
              {
                name: texts.themes,
                value: fact.themes.map((theme) => localized(theme.title).text).join(', '),
              },
            ]),
        ...(when === undefined
          ? []
          : [
              {
                name: texts.checkedOn,
                value: fact.checkedBy === account.id ? texts.byYou(when) : when,
              },
            ]),
      ]}
    />
  );
}

function hasSource({ source, sourceUrl }: Fact): boolean {
  return sourceUrl !== null || Object.keys(source).length > 0;
}

interface ActsProps extends Omit<Props, 'id'> {
  readonly fact: Fact;
}

function Acts({ fact, edit, onClose, listId }: ActsProps) {
  const texts = useTexts(evidenceTexts);
  const common = useTexts(consoleTexts);
  const writes = useCan('evidence:write');
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'check' | 'refute' | 'remove'>();
  const leave = () => setAsking(undefined);
  const judge = async (act: (fact: Fact) => Promise<void>, said: string) => {
    try {
      await act(fact);
      notifyDone(said);
    } finally {
      // After a refusal too: someone may have changed what one looks at.
      await queries.invalidateQueries({ queryKey: ['evidence'] });
    }
  };
  const remove = async () => {
    await removeFact(fact);
    notifyDone(texts.removed);
    onClose();
    await queries.invalidateQueries({ queryKey: ['evidence', 'list'] });
    focusLater(listId);
  };
  return (
    <>
      {fact.citedBy > 0 && (
        <Text size="sm">
          {texts.cited(fact.citedBy)}. {texts.staysAsPrinted}
        </Text>
      )}
      {writes && (
        <Group gap="xs">
          {fact.state !== 'checked' && hasSource(fact) && (
            <Button onClick={() => setAsking('check')}>{texts.check}</Button>
          )}
          {fact.citedBy === 0 && (
            <Button variant="default" onClick={edit}>
              {common.edit}
            </Button>
          )}
          {fact.state !== 'refuted' && (
            <Button variant="default" onClick={() => setAsking('refute')}>
              {texts.refute}
            </Button>
          )}
          {fact.citedBy === 0 && (
            <Button variant="subtle" color="red" onClick={() => setAsking('remove')}>
              {common.remove}
            </Button>
          )}
        </Group>
      )}
      <Confirm
        opened={asking === 'check'}
        onClose={leave}
        title={texts.check}
        actLabel={texts.check}
        act={() => judge(checkFact, texts.checked)}
      >
        <Text>{texts.checkLead}</Text>
      </Confirm>
      <Confirm
        opened={asking === 'refute'}
        onClose={leave}
        title={texts.refuteTitle}
        actLabel={texts.refuteTitle}
        dangerous
        act={() => judge(refuteFact, texts.refuted)}
      >
        <Text>{texts.refuteLead}</Text>
      </Confirm>
      <Confirm
        opened={asking === 'remove'}
        onClose={leave}
        title={texts.removeTitle}
        actLabel={texts.removeTitle}
        dangerous
        act={remove}
      >
        <Text>{texts.removeLead}</Text>
      </Confirm>
    </>
  );
}
