import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type View } from '../../../api/client';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { PartProps } from '../outcomes.queries';
import { checkQuery, publicationChanged, type Check } from './publication.queries';
import { publishTexts } from './publish.texts';
import { SetTime } from './set-time';
import { ScheduleDialog } from './schedule-dialog';
import { WillDo } from './will-do';

interface Props extends PartProps {
  readonly acts: View<'NextActionsView'>;
}

/** Where the version is published at once or at a set time, or the set time taken back. */
export function PublishBox({ outcome, version, acts }: Props) {
  const texts = useTexts(publishTexts);
  const moment = useMoment();
  const check = useQuery(checkQuery(version.id)).data;
  const { refusal } = version;
  return (
    <section aria-labelledby="publication-publish">
      <Title
        order={3}
        size="h4"
        mb="xs"
        id="publication-publish"
        tabIndex={-1}
        className="page-heading"
      >
        {texts.title}
      </Title>
      <Stack>
        {refusal !== null && (
          <Alert color="orange" variant="light">
            {texts.lastTimeRefused(moment(refusal.at), refusal.findings.length)}
          </Alert>
        )}
        {version.state === 'scheduled' && (
          <Alert color="blue" variant="light">
            {texts.scheduledFor} <SetTime version={version} />
          </Alert>
        )}
        <Acts outcome={outcome} version={version} acts={acts} check={check} />
        <PdfPreview version={version} />
      </Stack>
    </section>
  );
}

function Acts({ outcome, version, acts, check }: Props & { readonly check: Check | undefined }) {
  const texts = useTexts(publishTexts);
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'publish' | 'schedule' | 'unschedule'>();
  const leave = () => setAsking(undefined);
  const params = { path: { id: version.id } };
  const publish = async () => {
    try {
      await answer(api.POST('/api/v1/outcome-versions/{id}/publish', { params, body: {} }));
      notifyDone(texts.published);
    } finally {
      // After a refusal too: the checklist then shows what has come in the way.
      await publicationChanged(queries);
    }
    focusLater('publication-published');
  };
  const unschedule = async () => {
    try {
      await answer(api.POST('/api/v1/outcome-versions/{id}/unschedule', { params }));
      notifyDone(texts.unscheduled);
    } finally {
      await publicationChanged(queries);
    }
    focusLater('publication-publish');
  };
  const may = acts.actions.includes('publish');
  const scheduled = version.state === 'scheduled';
  if (!may && check?.ready === true && !scheduled) return <Text>{texts.notYours}</Text>;
  const ready = may && check?.ready === true;
  return (
    <>
      {may && check !== undefined && !check.ready && <Text c="dimmed">{texts.notReady}</Text>}
      {!acts.actions.includes('publish') && !acts.forOthers.includes('publish') && (
        <Text c="dimmed">{texts.notReady}</Text>
      )}
      {(ready || acts.actions.includes('unschedule')) && (
        <Group gap="xs">
          {ready && <Button onClick={() => setAsking('publish')}>{texts.publishNow}</Button>}
          {ready && (
            <Button variant="default" onClick={() => setAsking('schedule')}>
              {scheduled ? texts.anotherTime : texts.publishLater}
            </Button>
          )}
          {acts.actions.includes('unschedule') && (
            <Button variant="default" onClick={() => setAsking('unschedule')}>
              {texts.unschedule}
            </Button>
          )}
        </Group>
      )}
      <Confirm
        opened={asking === 'publish'}
        onClose={leave}
        title={texts.publishNow}
        actLabel={texts.publishNow}
        act={publish}
      >
        <WillDo outcome={outcome} version={version} />
      </Confirm>
      <ScheduleDialog
        opened={asking === 'schedule'}
        onClose={leave}
        outcome={outcome}
        version={version}
      />
      <Confirm
        opened={asking === 'unschedule'}
        onClose={leave}
        title={texts.unschedule}
        actLabel={texts.unschedule}
        act={unschedule}
      >
        <Text>{texts.unscheduleLead}</Text>
      </Confirm>
    </>
  );
}

function PdfPreview({ version }: Pick<PartProps, 'version'>) {
  const texts = useTexts(publishTexts);
  const languageName = useLanguageName();
  return (
    <Text size="sm" component="div">
      {texts.previewPdf}:{' '}
      {version.languages.map((lang, index) => (
        <span key={lang}>
          {index > 0 && ', '}
          <Anchor
            href={`/api/v1/outcome-versions/${version.id}/preview.pdf?lang=${lang}`}
            target="_blank"
            rel="noreferrer"
            underline="always"
          >
            {languageName(lang)}
          </Anchor>
        </span>
      ))}{' '}
      <Text span size="sm" c="dimmed">
        {texts.previewLead}
      </Text>
    </Text>
  );
}
