import { Anchor, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { UI_LANGUAGES } from '../../../texts/language';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { Link } from '../../../parts/link';
import { useCan } from '../../../session/session';
import type { OutcomeDetail, PartProps, Version } from '../outcomes.queries';
import { publicPath, waitingMessagesQuery } from './publication.queries';
import { publishTexts } from './publish.texts';

/** The languages of the public site in which the version has a text, else that of its authentic text or any. */
export function siteLanguages(version: Version): string[] {
  const written = UI_LANGUAGES.filter((lang) => version.languages.includes(lang));
  return written.length > 0 ? written : UI_LANGUAGES.slice(0, 1);
}

/** The version that stands on the site while another is in the works. */
function standing(
  outcome: OutcomeDetail,
  version: Version,
): OutcomeDetail['versions'][number] | undefined {
  return outcome.versions.find(({ id, state }) => state === 'published' && id !== version.id);
}

/** What publishing the version will do, said beforehand. */
export function WillDo({ outcome, version }: PartProps) {
  const texts = useTexts(publishTexts);
  const languageName = useLanguageName();
  const before = standing(outcome, version);
  const issued = version.recommendations.filter(({ status }) => status === 'draft').length;
  return (
    <Stack gap="xs">
      <Text fw={600}>{texts.willTitle}</Text>
      <List size="sm" spacing={4}>
        <List.Item>
          {texts.willPages}
          {siteLanguages(version).map((lang) => (
            <Text key={lang} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {languageName(lang)}: {window.location.origin + publicPath(lang, outcome.slug)}
            </Text>
          ))}
        </List.Item>
        {before !== undefined && <List.Item>{texts.willReplace(before.label)}</List.Item>}
        <List.Item>{texts.willPdf(version.languages.map(languageName).join(', '))}</List.Item>
        {issued > 0 && <List.Item>{texts.willIssue(issued)}</List.Item>}
        <List.Item>{texts.willFeeds}</List.Item>
        <List.Item>{texts.willStay}</List.Item>
        <List.Item>
          {texts.willNotMail} <WaitingMessages />
        </List.Item>
      </List>
    </Stack>
  );
}

function WaitingMessages() {
  const mayRead = useCan('messages:read');
  return mayRead ? <WaitingCount /> : null;
}

function WaitingCount() {
  const texts = useTexts(publishTexts);
  const page = useQuery(waitingMessagesQuery).data;
  if (page === undefined || page.items.length === 0) return null;
  const count = String(page.items.length) + (page.next === null ? '' : '+');
  return (
    <Link to="/messages?state=awaiting_approval" underline="always">
      {texts.waitingMessages(count)}
    </Link>
  );
}

/** The page of an outcome on the public site, a link for each language that it has a text in. */
export function PublicLinks({ outcome, version }: PartProps) {
  const languageName = useLanguageName();
  return (
    <Stack gap={4}>
      {siteLanguages(version).map((lang) => (
        <Anchor
          key={lang}
          href={publicPath(lang, outcome.slug)}
          style={{ overflowWrap: 'anywhere' }}
        >
          {languageName(lang)}: {window.location.origin + publicPath(lang, outcome.slug)}
        </Anchor>
      ))}
    </Stack>
  );
}
