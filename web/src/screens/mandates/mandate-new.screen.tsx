import { Box, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answer, api } from '../../api/client';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { Link } from '../../parts/link';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts/texts';
import { LoadMandate } from './load-mandate';
import { MandateFields, useMandateLabels } from './mandate-fields';
import { inputOfMandate, newMandate, type MandateValues } from './mandate-values';
import { mandatesTexts } from './mandates.texts';

/** A new mandate: the document first, then its proposals; or all of it from a file. */
export default function MandateNewScreen() {
  const texts = useTexts(mandatesTexts);
  const labels = useMandateLabels();
  const { organization } = useSession();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const made = async (id: string) => {
    await queries.invalidateQueries({ queryKey: ['mandates'] });
    navigate(`/mandates/${id}/edit`);
  };
  const form = useForm<MandateValues>({
    id: 'mandate.new',
    initial: newMandate(organization.languages[0] ?? 'en'),
    save: async (values) => {
      const { id } = await answer(api.POST('/api/v1/mandates', { body: inputOfMandate(values) }));
      await made(id);
    },
  });
  return (
    <Page title={texts.add} lead={texts.newLead} above={<Link to="/mandates">{texts.toList}</Link>}>
      <Stack maw="52rem" gap="xl">
        <Box>
          <FormFrame form={form} labels={labels} actLabel={texts.create}>
            <MandateFields form={form} />
          </FormFrame>
        </Box>
        <Paper withBorder p="md" radius="md" component="section">
          <Title order={2} size="h4">
            {texts.load}
          </Title>
          <Text c="dimmed" mb="sm">
            {texts.loadLead}
          </Text>
          <LoadMandate onLoaded={made} />
        </Paper>
      </Stack>
    </Page>
  );
}
