import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { FormFrame } from '../../forms/form-frame';
import { useForm } from '../../forms/use-form';
import { Link } from '../../parts/link';
import { notifyDone } from '../../parts/notify';
import { Page } from '../../parts/page';
import { useTexts } from '../../texts/texts';
import { ExpertFields, useExpertLabels } from './expert-fields';
import { expertFormTexts } from './expert-form.texts';
import { inputOf, NEW_EXPERT } from './expert-values';
import { createExpert, expertQuery, expertsChanged, type Expert } from './experts.queries';
import { expertsTexts } from './experts.texts';
import { LikeHints } from './like-hints';
import { listPath } from './list-place';
import { profileTexts } from './profile.texts';

/** Enters an expert; whoever may be there already is pointed out while the name is typed. */
export default function ExpertNewScreen() {
  const texts = useTexts(expertsTexts);
  const words = useTexts(expertFormTexts);
  const profile = useTexts(profileTexts);
  const labels = useExpertLabels();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const made = useRef<Expert>(undefined);
  const form = useForm({
    id: 'expert.new',
    initial: NEW_EXPERT,
    save: async (values) => {
      const { possibleDuplicates, ...expert } = await createExpert(inputOf(values));
      await expertsChanged(queries);
      queries.setQueryData(expertQuery(expert.id).queryKey, expert);
      queries.setQueryData(['experts', 'duplicates', expert.id], possibleDuplicates);
      made.current = expert;
    },
  });
  return (
    <Page title={texts.newExpert} above={<Link to={listPath()}>{texts.toList}</Link>}>
      <FormFrame
        form={form}
        labels={labels}
        actLabel={words.addExpert}
        onCancel={() => navigate(listPath())}
        onSaved={() => {
          if (made.current === undefined) return;
          notifyDone(profile.added(made.current.name));
          navigate(`/experts/${made.current.id}`);
        }}
      >
        <ExpertFields form={form} hints={<LikeHints values={form.values} />} />
      </FormFrame>
    </Page>
  );
}
