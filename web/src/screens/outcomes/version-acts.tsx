import { Button, Menu, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Confirm } from '../../parts/confirm';
import { LinkButton } from '../../parts/link';
import { notifyDone } from '../../parts/notify';
import { useLanguageName } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { NewVersionDialog, NoticeDialog } from './notice-dialog';
import { actsQuery, completenessQuery, partPath, type PartProps } from './outcomes.queries';
import {
  approveVersion,
  dropVersion,
  removeOutcome,
  returnVersion,
  submitVersion,
} from './version-acts.queries';
import { versionActsTexts } from './version-acts.texts';

type Asked = 'submit' | 'return' | 'approve' | 'drop' | 'remove' | 'version' | 'notice';

/** What the reader may do with the version as a whole, each act with what it does. */
export function VersionActs({ outcome, version }: PartProps) {
  const texts = useTexts(versionActsTexts);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Asked>();
  const [note, setNote] = useState('');
  const { data } = useQuery(actsQuery(version.id));
  const may = (act: string) => data?.actions.some((action) => action === act) === true;
  const close = () => setAsked(undefined);
  const done = async (text: string) => {
    await queries.invalidateQueries({ queryKey: ['outcomes'] });
    notifyDone(text);
  };
  const gone = async (to: string) => {
    navigate(to, { replace: true });
    await done(texts.removed);
  };
  const neverPublished = outcome.versions.every(({ publishedAt }) => publishedAt === null);
  const dialog = (act: Asked) => ({ opened: asked === act, onClose: close });
  return (
    <>
      {may('approve') && <Button onClick={() => setAsked('approve')}>{texts.approve}</Button>}
      {may('submit') && <Button onClick={() => setAsked('submit')}>{texts.submit}</Button>}
      {may('return') && (
        <Button variant="default" onClick={() => setAsked('return')}>
          {texts.return}
        </Button>
      )}
      {may('correct') && (
        <Button variant="default" onClick={() => setAsked('version')}>
          {texts.newVersion}
        </Button>
      )}
      {data?.workingVersionId != null && (
        <LinkButton
          variant="default"
          to={partPath({ id: data.workingVersionId, outcomeId: outcome.id }, 'text')}
        >
          {texts.toWorking}
        </LinkButton>
      )}
      {data?.forOthers.includes('approve') === true && (
        <Text size="sm" c="dimmed">
          {texts.waitsForOthers}
        </Text>
      )}
      {may('edit') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default">{texts.more}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {version.updateType !== 'new' && (
              <Menu.Item onClick={() => setAsked('notice')}>{texts.editNotice}</Menu.Item>
            )}
            {may('remove') && (
              <Menu.Item onClick={() => setAsked('drop')}>{texts.dropVersion}</Menu.Item>
            )}
            {neverPublished && (
              <Menu.Item onClick={() => setAsked('remove')}>{texts.removeOutcome}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Confirm
        {...dialog('submit')}
        title={texts.submit}
        actLabel={texts.submit}
        act={async () => {
          await submitVersion(version);
          await done(texts.submitted);
        }}
      >
        <Text>{texts.submitWhat}</Text>
        {asked === 'submit' && <Incomplete versionId={version.id} />}
      </Confirm>
      <Confirm
        {...dialog('return')}
        title={texts.return}
        actLabel={texts.return}
        act={async () => {
          await returnVersion(version, note);
          setNote('');
          await done(texts.returned);
        }}
      >
        <Text>{texts.returnWhat}</Text>
        <Textarea
          label={texts.note}
          name="note"
          autosize
          minRows={3}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Confirm>
      <Confirm
        {...dialog('approve')}
        title={texts.approve}
        actLabel={texts.approve}
        act={async () => {
          await approveVersion(version);
          await done(texts.approvedDone);
        }}
      >
        <Text>{texts.approveWhat}</Text>
      </Confirm>
      <Confirm
        {...dialog('drop')}
        title={texts.dropVersion}
        actLabel={texts.dropVersion}
        dangerous
        act={async () => {
          await dropVersion(version);
          queries.removeQueries({ queryKey: ['outcomes', 'version', version.id] });
          queries.removeQueries({ queryKey: ['outcomes', 'one', outcome.id] });
          await gone(`/outcomes/${outcome.id}`);
        }}
      >
        <Text>{texts.dropVersionWhat}</Text>
      </Confirm>
      <Confirm
        {...dialog('remove')}
        title={texts.removeOutcome}
        actLabel={texts.removeOutcome}
        dangerous
        act={async () => {
          await removeOutcome(outcome.id);
          await gone('/outcomes');
        }}
      >
        <Text>{texts.removeOutcomeWhat(outcome.symbol)}</Text>
      </Confirm>
      {asked === 'version' && <NewVersionDialog outcome={outcome} onClose={close} />}
      {asked === 'notice' && <NoticeDialog version={version} onClose={close} />}
    </>
  );
}

/** The languages that are not complete, before they are handed in. */
function Incomplete({ versionId }: { readonly versionId: string }) {
  const texts = useTexts(versionActsTexts);
  const languageName = useLanguageName();
  const { data } = useQuery(completenessQuery(versionId));
  const open = (data?.languages ?? []).filter(({ complete }) => !complete);
  if (open.length === 0) return null;
  return <Text>{texts.submitOpen(open.map(({ lang }) => languageName(lang)).join(', '))}</Text>;
}
