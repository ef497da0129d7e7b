import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../../api/client';
import { Facts } from '../../../parts/facts';
import { Link } from '../../../parts/link';
import { Localized, useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { NewVersionDialog } from '../notice-dialog';
import { partPath, type PartProps } from '../outcomes.queries';
import type { Publication } from './publication.queries';
import { publishedTexts } from './published.texts';
import { PublicLinks } from './will-do';
import { WithdrawDialog } from './withdraw-dialog';

interface Props extends PartProps {
  readonly publication: Publication;
  readonly acts: View<'NextActionsView'>;
}

/** A version that is out: where it stands, its files, and how it is corrected or withdrawn. */
export function PublishedBox({ outcome, version, publication, acts }: Props) {
  const texts = useTexts(publishedTexts);
  const moment = useMoment();
  const withdrawn = publication.state === 'withdrawn';
  const facts = [
    { name: texts.symbol, value: publication.symbol },
    ...(publication.state === 'current' || withdrawn
      ? [
          {
            name: texts.page,
            value: (
              <>
                <PublicLinks outcome={outcome} version={version} />
                {!withdrawn && (
                  <Text size="sm" c="dimmed">
                    {texts.pageNote}
                  </Text>
                )}
              </>
            ),
          },
        ]
      : []),
    { name: texts.files, value: <Files publication={publication} /> },
    { name: texts.citation, value: <Localized text={publication.citation} /> },
    ...(version.recommendations.length > 0
      ? [
          {
            name: texts.issued,
            value: (
              <Link to={`/recommendations?outcome=${outcome.id}&show=all`}>
                {texts.toFollowUp(version.recommendations.length)}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="publication-published">
      <Title
        order={3}
        size="h4"
        mb="xs"
        id="publication-published"
        tabIndex={-1}
        className="page-heading"
      >
        {texts.title}
      </Title>
      <Stack>
        <Text>{texts.since(moment(publication.publishedAt))}</Text>
        {publication.state === 'superseded' && <Alert variant="light">{texts.superseded}</Alert>}
        {publication.withdrawnAt !== null && <Withdrawn publication={publication} />}
        <Facts facts={facts} />
        <Acts outcome={outcome} version={version} publication={publication} acts={acts} />
      </Stack>
    </section>
  );
}

function Withdrawn({ publication }: { readonly publication: Publication }) {
  const texts = useTexts(publishedTexts);
  const words = useWords();
  const moment = useMoment();
  return (
    <Alert color="red" variant="light">
      <Text>{texts.withdrawn(moment(publication.withdrawnAt ?? publication.modifiedAt))}</Text>
      {publication.withdrawalReason !== null && (
        <Text>{words.withdrawalReasons[publication.withdrawalReason]}</Text>
      )}
      <Text className="kept-lines">
        <Localized text={publication.withdrawalNote} />
      </Text>
    </Alert>
  );
}

/** The PDFs of a publication, also of one that is no longer on the site. */
export function Files({ publication }: { readonly publication: Publication }) {
  const texts = useTexts(publishedTexts);
  const languageName = useLanguageName();
  return (
    <Group gap="4px 16px">
      {publication.renditions.map(({ lang, pages }) => (
        <Anchor
          key={lang}
          href={`/api/v1/publications/${publication.id}/pdf?lang=${lang}`}
          target="_blank"
          rel="noreferrer"
        >
          {pages === null ? languageName(lang) : texts.pages(languageName(lang), pages)}
        </Anchor>
      ))}
    </Group>
  );
}

function Acts({ outcome, version, publication, acts }: Props) {
  const texts = useTexts(publishedTexts);
  const [asking, setAsking] = useState<'correct' | 'withdraw'>();
  const leave = () => setAsking(undefined);
  const { actions, workingVersionId } = acts;
  return (
    <>
      {publication.state === 'current' && workingVersionId !== null && (
        <Text>
          {texts.working}{' '}
          <Link
            to={partPath({ id: workingVersionId, outcomeId: outcome.id }, 'publication')}
            underline="always"
          >
            {texts.openWorking}
          </Link>
        </Text>
      )}
      {(actions.includes('correct') || actions.includes('withdraw')) && (
        <Group gap="xs">
          {actions.includes('correct') && (
            <Button variant="default" onClick={() => setAsking('correct')}>
              {texts.correct}
            </Button>
          )}
          {actions.includes('withdraw') && (
            <Button variant="subtle" color="red" onClick={() => setAsking('withdraw')}>
              {texts.withdraw}
            </Button>
          )}
        </Group>
      )}
      {asking === 'correct' && <NewVersionDialog outcome={outcome} onClose={leave} />}
      <WithdrawDialog
        opened={asking === 'withdraw'}
        onClose={leave}
        publication={publication}
        version={version}
      />
    </>
  );
}
