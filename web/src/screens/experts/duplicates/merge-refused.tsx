import { List, Stack } from '@mantine/core';
import { asProblem } from '../../../api/problem';
import type { LocalizedText } from '../../../../../src/kernel/localized-text.js';
import { Link } from '../../../parts/link';
import { ProblemBox } from '../../../parts/problem-box';
import { Localized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { duplicatesTexts } from './duplicates.texts';

interface Clash {
  readonly sessionId: string;
  readonly session: LocalizedText;
  readonly eventId: string;
  readonly event: LocalizedText;
  readonly otherSessionId: string;
  readonly otherSession: LocalizedText;
  readonly otherEventId: string;
  readonly otherEvent: LocalizedText;
}

function clashesOf(details: unknown): readonly Clash[] {
  if (typeof details !== 'object' || details === null || !('clashes' in details)) return [];
  // As the API makes them for `merge_would_double_book`.
  return Array.isArray(details.clashes) ? (details.clashes as Clash[]) : [];
}

/** Why two records were not merged; where they are in two sessions at once, with the way to each. */
export function MergeRefused({ error }: { readonly error: unknown }) {
  const texts = useTexts(duplicatesTexts);
  const clashes = clashesOf(asProblem(error).details);
  return (
    <Stack gap="xs">
      <ProblemBox error={error} />
      {clashes.length > 0 && (
        <List size="sm" aria-label={texts.clashes}>
          {clashes.map((clash) => (
            <List.Item key={`${clash.sessionId} ${clash.otherSessionId}`}>
              <Link to={`/events/${clash.eventId}/programme`}>
                <Localized text={clash.session} />
              </Link>
              {' ('}
              <Localized text={clash.event} />
              {') × '}
              <Link to={`/events/${clash.otherEventId}/programme`}>
                <Localized text={clash.otherSession} />
              </Link>
              {' ('}
              <Localized text={clash.otherEvent} />)
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
