import { useQueryClient } from '@tanstack/react-query';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { Link } from '../../parts/link';
import { notifyDone } from '../../parts/notify';
import { Page } from '../../parts/page';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { ExpertFields, useExpertLabels } from './expert-fields';
import { inputOf, valuesOf, type ExpertValues } from './expert-values';
import { changeExpert, expertQuery, expertsChanged, type Expert } from './experts.queries';
import { profileTexts } from './profile.texts';
import { useExpertShow } from './use-expert-show';

interface Props {
  readonly expert: Expert;
  readonly leave: () => void;
}

/** Changes an expert. Of two people who edit at once each sees what the other has changed. */
export function ExpertEdit({ expert, leave }: Props) {
  const texts = useTexts(profileTexts);
  const common = useTexts(consoleTexts);
  const labels = useExpertLabels();
  const show = useExpertShow();
  const localized = useLocalized();
  const queries = useQueryClient();
  const read = (from: Expert): ExpertValues => valuesOf(from, (text) => localized(text).text);
  const query = expertQuery(expert.id);
  const form = useForm({
    id: `expert.${expert.id}`,
    initial: read(expert),
    version: expert.version,
    save: async (values, version) => {
      await changeExpert(expert.id, version ?? expert.version, inputOf(values));
      await expertsChanged(queries);
    },
    current: async () => {
      const now = await queries.query({ ...query, staleTime: 0 });
      return { values: read(now), version: now.version };
    },
  });
  return (
    <Page
      title={texts.editTitle(expert.name)}
      above={<Link to={`/experts/${expert.id}`}>{expert.name}</Link>}
    >
      <FormFrame
        form={form}
        labels={labels}
        show={show}
        onCancel={leave}
        onSaved={() => {
          notifyDone(common.saved);
          leave();
        }}
      >
        <ExpertFields form={form} />
      </FormFrame>
    </Page>
  );
}
