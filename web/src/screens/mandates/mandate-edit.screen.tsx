import { Box, Button, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { answer, api, ifMatch } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { Confirm } from '../../parts/confirm';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { asProblem } from '../../api/problem';
import { Page } from '../../parts/page';
import { problemSentence } from '../../parts/problem-sentence';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useCan } from '../../session/session';
import { MandateFacts } from './mandate-facts';
import { MandateFields, useMandateLabels } from './mandate-fields';
import { inputOfMandate, valuesOfMandate, type MandateValues } from './mandate-values';
import { mandateQuery, type Mandate } from './mandates.queries';
import { mandatesTexts } from './mandates.texts';
import { ProposalsPart } from './proposals-part';
import { saveMandateFile } from './mandate-file';

/** A mandate with its proposals and what each of them asks for: to be entered, changed, and taken away as a file. */
export default function MandateEditScreen() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery(mandateQuery(id));
  return <Loaded query={query}>{(mandate) => <Edited mandate={mandate} />}</Loaded>;
}

function Edited({ mandate }: { readonly mandate: Mandate }) {
  const texts = useTexts(mandatesTexts);
  const title = useLocalized()(mandate.title);
  const writes = useCan('mandates:write');
  return (
    <Page
      title={<span lang={title.lang}>{title.text}</span>}
      windowTitle={title.text}
      above={<Link to="/mandates">{texts.toList}</Link>}
      actions={<Acts mandate={mandate} />}
    >
      <Stack gap="xl">
        <ProposalsPart mandate={mandate} />
        <Box maw="52rem" component="section" aria-labelledby="mandate-document">
          <Title order={2} size="h3" id="mandate-document" mb="sm">
            {texts.document}
          </Title>
          {writes ? <DocumentForm mandate={mandate} /> : <MandateFacts mandate={mandate} />}
        </Box>
      </Stack>
    </Page>
  );
}

function DocumentForm({ mandate }: { readonly mandate: Mandate }) {
  const common = useTexts(consoleTexts);
  const labels = useMandateLabels();
  const queries = useQueryClient();
  const path = { id: mandate.id };
  const form = useForm<MandateValues>({
    id: `mandate.${mandate.id}`,
    initial: valuesOfMandate(mandate),
    version: mandate.version,
    save: async (values, version) => {
      await answer(
        api.PATCH('/api/v1/mandates/{id}', {
          params: { path, header: ifMatch(version ?? mandate.version) },
          body: inputOfMandate(values),
        }),
      );
      await queries.invalidateQueries({ queryKey: ['mandates'] });
    },
    current: async () => {
      const now = await answer(api.GET('/api/v1/mandates/{id}', { params: { path } }));
      return { values: valuesOfMandate(now), version: now.version };
    },
  });
  return (
    <FormFrame form={form} labels={labels} onSaved={() => notifyDone(common.saved)}>
      <MandateFields form={form} />
    </FormFrame>
  );
}

function Acts({ mandate }: { readonly mandate: Mandate }) {
  const texts = useTexts(mandatesTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const writes = useCan('mandates:write');
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const title = localized(mandate.title).text;
  const download = () => {
    saveMandateFile(mandate).catch((error: unknown) => {
      notifyRefused(problemSentence(asProblem(error), language));
    });
  };
  const remove = async () => {
    await answer(api.DELETE('/api/v1/mandates/{id}', { params: { path: { id: mandate.id } } }));
    navigate('/mandates', { replace: true });
    queries.removeQueries({ queryKey: ['mandates', 'one', mandate.id] });
    await queries.invalidateQueries({ queryKey: ['mandates', 'list'] });
    notifyDone(texts.removed(title));
  };
  return (
    <>
      <LinkButton to={`/mandates/${mandate.id}`}>{texts.toCoverage}</LinkButton>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        title={texts.exportHint}
        onClick={download}
      >
        {texts.export}
      </Button>
      {writes && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {texts.remove}
        </Button>
      )}
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={texts.remove}
        actLabel={texts.remove}
        dangerous
        act={remove}
      >
        <Text>{texts.removeLead(title)}</Text>
      </Confirm>
    </>
  );
}
