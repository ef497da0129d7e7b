import { Text } from '@mantine/core';
import { Localized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { ReleaseBrief } from './release.queries';
import { releaseTexts } from './release.texts';
import { releasesListTexts } from './releases-list.texts';

/** When a release was made, by whom, with how many sessions, and its note. */
export function ReleaseFacts({ release }: { readonly release: ReleaseBrief }) {
  const texts = useTexts(releasesListTexts);
  const { sessions } = useTexts(releaseTexts);
  const moment = useMoment();
  const facts = [
    moment(release.releasedAt),
    release.releasedBy === null || release.releasedBy === '' ? '' : texts.by(release.releasedBy),
    sessions(release.sessions),
  ];
  return (
    <>
      <Text size="sm" c="dimmed">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
      {Object.keys(release.note).length > 0 && (
        <Text size="sm" className="kept-lines">
          <Localized text={release.note} />
        </Text>
      )}
    </>
  );
}
