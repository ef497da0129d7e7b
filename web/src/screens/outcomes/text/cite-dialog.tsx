import { Alert, Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { resolveText } from '../../../../../src/kernel/localized-text.js';
import { formatDate } from '../../../../../src/kernel/local-time.js';
import { asProblem } from '../../../api/problem';
import { LinkButton } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { Row, Rows } from '../../../parts/rows';
import { useSession } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { isUiLanguage, useLanguage } from '../../../texts/language';
import { Localized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { FactStateBadge } from '../../evidence/fact-state';
import { factsQuery, type Fact } from '../../evidence/evidence.queries';
import { addCitation } from '../evidence/citations.queries';
import { citationsTexts } from '../evidence/citations.texts';

interface Props {
  readonly versionId: string;
  /** The facts that are cited already. */
  readonly cited: ReadonlySet<string>;
  /** The language of the text into which the note goes; absent where only the citation is added. */
  readonly lang?: string | undefined;
  /** Puts the note into the text. */
  readonly onNote?: ((note: { text: string; url: string | undefined }) => void) | undefined;
  readonly onClose: () => void;
}

/** The library of facts, to pick one that the version cites. */
export function CiteDialog({ versionId, cited, lang, onNote, onClose }: Props) {
  const texts = useTexts(citationsTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const { organization } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const query = useInfiniteQuery(factsQuery({ q, state: undefined, themeId: undefined }));
  const facts = query.data?.pages.flatMap((page) => page.items) ?? [];
  const pick = async (fact: Fact) => {
    try {
      await addCitation(versionId, fact.id);
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
      return;
    }
    onNote?.(noteOf(fact, lang ?? language, organization.languages));
    await queries.invalidateQueries({ queryKey: ['outcomes'] });
    notifyDone(texts.added);
    onClose();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={texts.pick}
      closeButtonProps={{ 'aria-label': common.close }}
      returnFocus={onNote === undefined}
    >
      <Stack>
        <Text>{onNote === undefined ? texts.pickWhat : texts.pickNote}</Text>
        <TextInput
          label={common.search}
          type="search"
          value={typed}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Loaded query={query}>
          {() =>
            facts.length === 0 ? (
              <Alert color="gray">
                <Group justify="space-between">
                  {q === '' ? texts.noFacts : common.nothingFound}
                  <LinkButton to="/evidence" size="xs" variant="default">
                    {texts.toLibrary}
                  </LinkButton>
                </Group>
              </Alert>
            ) : (
              <Rows label={texts.pick}>
                {facts.map((fact) => (
                  <Row
                    key={fact.id}
                    acts={
                      <Group gap="xs">
                        {cited.has(fact.id) && <Text size="sm">{texts.alreadyCited}</Text>}
                        <FactStateBadge state={fact.state} />
                      </Group>
                    }
                  >
                    <Anchor
                      component="button"
                      type="button"
                      ta="start"
                      onClick={() => void pick(fact)}
                    >
                      <Localized text={fact.claim} />
                    </Anchor>
                    <Text size="sm" c="dimmed">
                      <Localized text={fact.source} />
                    </Text>
                  </Row>
                ))}
              </Rows>
            )
          }
        </Loaded>
        {query.hasNextPage && (
          <Button variant="default" onClick={() => void query.fetchNextPage()}>
            {common.showMore}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}

/** What a note says of a fact: where it was found and when it took place, in the language of the text. */
function noteOf(fact: Fact, lang: string, order: readonly string[]) {
  const source = resolveText(fact.source, { asked: lang, order })?.text ?? '';
  const claim = resolveText(fact.claim, { asked: lang, order })?.text ?? '';
  const primary = lang.split('-')[0] ?? '';
  const day =
    fact.occurredOn === null
      ? ''
      : formatDate(fact.occurredOn, isUiLanguage(primary) ? primary : 'en');
  const text = [source === '' ? claim : source, day].filter((part) => part !== '').join(', ');
  return { text: /[.。]$/.test(text) ? text : `${text}.`, url: fact.sourceUrl ?? undefined };
}
