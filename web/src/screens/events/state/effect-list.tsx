import { Alert, Anchor, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DomainWords } from '../../../../../src/kernel/words.js';
import { Link } from '../../../parts/link';
import { useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { effectResourceTexts } from './effect-resources.texts';
import { effectTexts } from './effect.texts';
import type { Effect } from './state.queries';
import { stateTexts } from './state.texts';

interface Props {
  readonly eventId: string;
  readonly effects: readonly Effect[];
}

/** What a change of state will do, said beforehand: what to think of first, then what will be. */
export function EffectList({ eventId, effects }: Props) {
  const texts = useTexts(stateTexts);
  const warnings = effects.filter((effect) => effect.warning);
  const others = effects.filter((effect) => !effect.warning);
  return (
    <Stack gap="sm">
      {warnings.length > 0 && (
        <Alert
          color="orange"
          variant="light"
          title={texts.first}
          icon={<IconAlertTriangle aria-hidden />}
        >
          <Lines eventId={eventId} effects={warnings} />
        </Alert>
      )}
      {others.length > 0 ? (
        <div>
          <Title order={3} size="h6" mb={4}>
            {texts.will}
          </Title>
          <Lines eventId={eventId} effects={others} />
        </div>
      ) : (
        warnings.length === 0 && <Text>{texts.nothingElse}</Text>
      )}
    </Stack>
  );
}

function Lines({ eventId, effects }: Props) {
  return (
    <List spacing={4} size="sm">
      {effects.map((effect) => (
        <Line key={`${effect.kind} ${effect.day ?? ''}`} eventId={eventId} effect={effect} />
      ))}
    </List>
  );
}

function Line({ eventId, effect }: { readonly eventId: string; readonly effect: Effect }) {
  const texts = useTexts(effectTexts);
  const said = useEffectSentence()(effect);
  const place = PLACES[effect.kind];
  return (
    <List.Item>
      {said}
      {effect.url !== null && (
        <>
          {' '}
          <Anchor
            inherit
            underline="always"
            href={effect.url}
            target="_blank"
            rel="noopener"
            style={{ overflowWrap: 'anywhere' }}
          >
            {effect.url}
          </Anchor>
        </>
      )}
      {place !== undefined && effect.warning && (
        <>
          {' '}
          <Link to={`/events/${eventId}/${place.path}`} inherit underline="always">
            {texts[place.text]}
          </Link>
        </>
      )}
    </List.Item>
  );
}

type Place = 'toPeople' | 'toProgramme' | 'toOutcome' | 'toTexts';

/** Where what is to be thought of first is mended. */
const PLACES: Partial<Record<Effect['kind'], { readonly path: string; readonly text: Place }>> = {
  speakers_unconfirmed: { path: 'people', text: 'toPeople' },
  speakers_to_tell: { path: 'people', text: 'toPeople' },
  moderator_missing: { path: 'people', text: 'toPeople' },
  programme_missing: { path: 'programme', text: 'toProgramme' },
  title_missing: { path: 'overview?edit=texts', text: 'toTexts' },
  outcomes_missing: { path: 'outcome', text: 'toOutcome' },
  outcomes_unpublished: { path: 'outcome', text: 'toOutcome' },
};

/** An effect as a sentence in the language of the screens. */
export function useEffectSentence(): (effect: Effect) => string {
  const own = useTexts(effectTexts);
  const resources = useTexts(effectResourceTexts);
  const texts = { ...own, ...resources };
  const words = useWords();
  const languageName = useLanguageName();
  const day = useDay();
  return (effect) => {
    switch (effect.kind) {
      case 'title_missing':
        return texts.title_missing(effect.values.map(languageName).join(', '));
      case 'outcome_due':
        return texts.outcome_due(
          effect.day === null ? '' : day(effect.day),
          effect.values.map((channel) => channelWord(words, channel)).join(', '),
        );
      default: {
        const text = texts[effect.kind];
        return typeof text === 'string' ? text : text(effect.count ?? 0);
      }
    }
  };
}

function channelWord(words: DomainWords, channel: string): string {
  const known: Readonly<Record<string, string>> = words.channels;
  return known[channel] ?? channel;
}
