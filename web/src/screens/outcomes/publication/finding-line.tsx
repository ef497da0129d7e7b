import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { Link } from '../../../parts/link';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { checkTexts } from './check.texts';
import { partPath, type PartProps } from '../outcomes.queries';
import type { Finding } from './publication.queries';

interface Props extends PartProps {
  readonly finding: Finding;
}

/** One thing that was found: what, where, its words, the way to mend it, and who let it stand. */
export function FindingLine({ finding, outcome, version }: Props) {
  const texts = useTexts(checkTexts);
  const mayPublish = useCan('publications:publish');
  const changeable = version.state !== 'published' && version.state !== 'withdrawn';
  const where = usePlace()(finding);
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Group gap="md" justify="space-between" align="baseline">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Text size="sm">
            {where !== '' && (
              <Text span fw={600}>
                {where}:{' '}
              </Text>
            )}
            {finding.message}
          </Text>
          {finding.excerpt !== null && (
            <Text
              size="sm"
              className="checklist-excerpt"
              {...(finding.lang === null ? {} : { lang: finding.lang })}
            >
              {finding.excerpt}
            </Text>
          )}
        </div>
        <Group gap="sm">
          {finding.overridable && finding.override === null && mayPublish && changeable && (
            <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
              {texts.letStand}
            </Button>
          )}
          <MendLink finding={finding} outcome={outcome} version={version} where={where} />
        </Group>
      </Group>
      {finding.override !== null && (
        <LetStand finding={finding} versionId={version.id} mayChange={mayPublish && changeable} />
      )}
      <OverrideDialog
        finding={finding}
        versionId={version.id}
        opened={asking}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** Where a finding stands, in words: `Kazakh, text, line 12`. */
function usePlace(): (finding: Finding) => string {
  const texts = useTexts(checkTexts);
  const languageName = useLanguageName();
  return ({ lang, place, number, line }) => {
    const part =
      place === 'recommendation' && number !== null
        ? texts.placeRecommendation(number)
        : place === 'evidence' && number !== null
          ? texts.placeFact(number)
          : place === 'title'
            ? texts.placeTitle
            : place === 'summary'
              ? texts.placeSummary
              : place === 'body'
                ? texts.placeBody
                : place === 'notice'
                  ? texts.placeNotice
                  : '';
    return [lang === null ? '' : languageName(lang), part, line === null ? '' : texts.line(line)]
      .filter((word) => word !== '')
      .join(', ');
  };
}

function MendLink({ finding, outcome, version, where }: Props & { readonly where: string }) {
  const texts = useTexts(checkTexts);
  const act = version.state === 'draft' ? texts.mend : texts.toThePlace;
  return (
    <Link
      to={placeOf(finding, outcome.event.id, partPath(version, ''))}
      size="sm"
      aria-label={texts.mendOf(act, where === '' ? texts[finding.area] : where)}
    >
      {act}
    </Link>
  );
}

function placeOf({ place, area, lang }: Finding, eventId: string, base: string): string {
  if (place === 'event') return `/events/${eventId}`;
  const part =
    area === 'recommendations' || place === 'recommendation'
      ? 'recommendations'
      : area === 'evidence'
        ? 'evidence'
        : 'text';
  return `${base}${part}${lang === null ? '' : `?lang=${lang}`}`;
}

function useTakeBack(versionId: string, key: string): () => Promise<void> {
  const texts = useTexts(checkTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  return async () => {
    try {
      await answer(
        api.DELETE('/api/v1/outcome-versions/{id}/overrides/{key}', {
          params: { path: { id: versionId, key } },
        }),
      );
      notifyDone(texts.nowBlocks);
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    }
    await queries.invalidateQueries({ queryKey: ['outcomes', 'check', versionId] });
  };
}

interface LetStandProps {
  readonly finding: Finding;
  readonly versionId: string;
  readonly mayChange: boolean;
}

function LetStand({ finding, versionId, mayChange }: LetStandProps) {
  const texts = useTexts(checkTexts);
  const moment = useMoment();
  const takeBack = useTakeBack(versionId, finding.key);
  const { override } = finding;
  if (override === null) return null;
  return (
    <Group gap="sm" mt={4} align="baseline">
      <Text size="sm" flex="1 1 16rem">
        {texts.stands(override.by?.name ?? texts.someone, moment(override.at))}{' '}
        <span className="kept-lines">{override.reason}</span>
      </Text>
      {mayChange && (
        <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
          {texts.takeBack}
        </Button>
      )}
    </Group>
  );
}

interface DialogProps {
  readonly finding: Finding;
  readonly versionId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function OverrideDialog({ finding, versionId, opened, onClose }: DialogProps) {
  const texts = useTexts(checkTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.letStand}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <OverrideForm finding={finding} versionId={versionId} onClose={onClose} />}
    </Modal>
  );
}

function OverrideForm({ finding, versionId, onClose }: Omit<DialogProps, 'opened'>) {
  const texts = useTexts(checkTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const takeBack = useTakeBack(versionId, finding.key);
  const form = useForm({
    id: `override.${versionId}.${finding.key}`,
    initial: { reason: '' },
    save: async ({ reason }) => {
      await answer(
        api.POST('/api/v1/outcome-versions/{id}/overrides', {
          params: { path: { id: versionId } },
          body: { key: finding.key, reason },
        }),
      );
      notifyDone(texts.nowStands, { label: common.undo, act: () => void takeBack() });
      await queries.invalidateQueries({ queryKey: ['outcomes', 'check', versionId] });
    },
  });
  return (
    <FormFrame
      form={form}
      labels={{ reason: texts.reason }}
      onSaved={onClose}
      onCancel={onClose}
      actLabel={texts.letStand}
    >
      <Text>{texts.letStandLead}</Text>
      {finding.excerpt !== null && (
        <Text
          className="checklist-excerpt"
          {...(finding.lang === null ? {} : { lang: finding.lang })}
        >
          {finding.excerpt}
        </Text>
      )}
      <Textarea
        label={texts.reason}
        name="reason"
        required
        autosize
        minRows={2}
        data-autofocus
        value={form.values.reason}
        error={form.error('reason')}
        onChange={(event) => form.change({ reason: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
