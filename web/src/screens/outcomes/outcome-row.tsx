import { Group, Text } from '@mantine/core';
import { Link } from '../../parts/link';
import { Row } from '../../parts/rows';
import { useSession } from '../../session/session';
import { Localized, useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import type { Outcome } from './outcomes.queries';
import { outcomesTexts } from './outcomes.texts';
import { VersionStateBadge } from './version-state';

interface Props {
  readonly outcome: Outcome;
  /** Leaves the event out: where all are of one. */
  readonly withoutEvent?: boolean;
}

/** One outcome in a list: its title and symbol, how far it is, and in which languages. */
export function OutcomeRow({ outcome, withoutEvent }: Props) {
  const texts = useTexts(outcomesTexts);
  const words = useWords();
  const languageName = useLanguageName();
  const { organization } = useSession();
  const [latest] = outcome.versions;
  const languages = latest?.languages ?? [];
  const missing = organization.languages.filter((lang) => !languages.includes(lang));
  return (
    <Row
      acts={
        latest !== undefined && (
          <Group gap="xs">
            <Text size="sm">{texts.versionNamed(latest.label)}</Text>
            <VersionStateBadge state={latest.state} />
          </Group>
        )
      }
    >
      <Link to={`/outcomes/${outcome.id}`} fw={600}>
        <Localized text={outcome.title} />
      </Link>
      <Text size="sm" c="dimmed">
        {words.outcomeKinds[outcome.kind]} · {outcome.symbol}
        {withoutEvent !== true && (
          <>
            {' · '}
            <Localized text={outcome.event.title} />
          </>
        )}
        {outcome.recommendations > 0 && ` · ${texts.recommendationCount(outcome.recommendations)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {languages.map((lang) => languageName(lang)).join(', ')}
        {missing.length > 0 &&
          ` (${texts.languagesMissing(missing.map((lang) => languageName(lang)).join(', '))})`}
      </Text>
    </Row>
  );
}
