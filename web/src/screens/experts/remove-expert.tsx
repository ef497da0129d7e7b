import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ApiProblem, asProblem } from '../../api/problem';
import { Confirm } from '../../parts/confirm';
import { notifyDone } from '../../parts/notify';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { expertQuery, expertsChanged, removeExpert, type Expert } from './experts.queries';
import { listPath } from './list-place';
import { profileTexts } from './profile.texts';

type Uses = Readonly<
  Record<'usesSpeaker' | 'usesAssignment' | 'usesMerge' | 'usesOther', (count: number) => string>
>;

interface Props {
  readonly expert: Expert;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Removes an expert to whom nothing refers; says what goes and what stays, and what stands in the way. */
export function RemoveExpert({ expert, opened, onClose }: Props) {
  const texts = useTexts(profileTexts);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const remove = async () => {
    try {
      await removeExpert(expert.id);
    } catch (error) {
      throw inOwnWords(error, (uses) => {
        const list = new Intl.ListFormat(language, { type: 'conjunction' });
        const said = Object.entries(uses).map(([table, count]) => useOf(table, count, texts));
        return `${texts.cannotRemove(expert.name, list.format(said))} ${texts.instead}`;
      });
    }
    notifyDone(texts.removed(expert.name));
    navigate(listPath());
    queries.removeQueries({ queryKey: expertQuery(expert.id).queryKey });
    await expertsChanged(queries);
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={texts.remove}
      actLabel={texts.remove}
      dangerous
      act={remove}
    >
      <Text fw={600}>{expert.name}</Text>
      <Text>{texts.removeLead}</Text>
    </Confirm>
  );
}

function useOf(table: string, count: number, texts: Uses): string {
  if (table === 'speaker') return texts.usesSpeaker(count);
  if (table === 'assignment') return texts.usesAssignment(count);
  return table === 'expert_merge' ? texts.usesMerge(count) : texts.usesOther(count);
}

/** The refusal of a record that is in use names tables; here they are said in the words of the screens. */
function inOwnWords(
  error: unknown,
  sentence: (uses: Readonly<Record<string, number>>) => string,
): unknown {
  const { code, status, details } = asProblem(error);
  if (code !== 'expert_in_use' || typeof details !== 'object' || details === null) return error;
  const uses = Object.fromEntries(
    Object.entries(details).flatMap(([table, count]: [string, unknown]) =>
      typeof count === 'number' ? [[table, count]] : [],
    ),
  );
  return new ApiProblem({ status, code, title: sentence(uses) });
}
