import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../parts/loaded';
import { useTexts } from '../../../texts/texts';
import { checkTexts } from './check.texts';
import { Checklist } from './checklist';
import { EarlierPublications } from './earlier-publications';
import { Placements } from './placements';
import { actsQuery, type PartProps } from '../outcomes.queries';
import { checkQuery, publicationsQuery } from './publication.queries';
import { PublishBox } from './publish-box';
import { PublishedBox } from './published-box';

/** How a version comes out, and what there is once it is out: checklist, publishing, files, correction, withdrawal. */
export default function PublicationPart({ outcome, version }: PartProps) {
  const acts = useQuery(actsQuery(version.id));
  const publications = useQuery(publicationsQuery(outcome.id));
  const isOut = version.state === 'published' || version.state === 'withdrawn';
  return (
    <Stack gap="xl" maw="60rem">
      <Loaded query={acts}>
        {(next) =>
          isOut ? (
            <Loaded query={publications}>
              {(all) => {
                const own = all.find(({ outcomeVersionId }) => outcomeVersionId === version.id);
                return (
                  own !== undefined && (
                    <PublishedBox
                      outcome={outcome}
                      version={version}
                      publication={own}
                      acts={next}
                    />
                  )
                );
              }}
            </Loaded>
          ) : (
            <>
              <PublishBox outcome={outcome} version={version} acts={next} />
              <CheckPart outcome={outcome} version={version} />
            </>
          )
        }
      </Loaded>
      <Placements outcomeId={outcome.id} />
      <Loaded query={publications}>{(all) => <EarlierPublications publications={all} />}</Loaded>
    </Stack>
  );
}

function CheckPart({ outcome, version }: PartProps) {
  const texts = useTexts(checkTexts);
  const query = useQuery(checkQuery(version.id));
  return (
    <>
      {query.isPending && (
        <Text c="dimmed" role="status">
          {texts.checking}
        </Text>
      )}
      <Loaded query={query}>
        {(check) => (
          <Checklist
            outcome={outcome}
            version={version}
            check={check}
            again={() => void query.refetch()}
          />
        )}
      </Loaded>
    </>
  );
}
