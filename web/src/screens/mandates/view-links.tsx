import { useSearchParams } from 'wouter';
import { useTexts } from '../../texts/texts';
import { PartLinks } from '../../parts/part-links';
import { coverageTexts } from './coverage.texts';
import type { Breakdown } from './mandates.queries';

const VIEWS = [undefined, 'theme', 'country', 'kind'] as const;

interface Props {
  readonly id: string;
  readonly by: Breakdown | undefined;
}

/** The same events seen by proposal, theme, country or kind: each view has an address of its own. */
export function ViewLinks({ id, by }: Props) {
  const texts = useTexts(coverageTexts);
  const [search] = useSearchParams();
  const to = (view: Breakdown | undefined) => {
    const after = new URLSearchParams(search);
    after.delete('cell');
    after.delete('row');
    if (view === undefined) after.delete('by');
    else after.set('by', view);
    const query = after.toString();
    return `/mandates/${id}${query === '' ? '' : `?${query}`}`;
  };
  return (
    <PartLinks
      label={texts.views}
      here={by ?? 'proposal'}
      parts={VIEWS.map((view) => ({
        name: view ?? 'proposal',
        to: to(view),
        label: texts[`by_${view ?? 'proposal'}`],
      }))}
    />
  );
}
