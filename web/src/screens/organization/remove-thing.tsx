import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Confirm } from '../../parts/confirm';
import { focusLater } from '../../parts/focus';
import { notifyDone } from '../../parts/notify';
import { useTexts } from '../../texts/texts';
import { organizationTexts } from './organization.texts';
import { PART_HEADING } from '../../parts/part-links';

interface Props {
  /** The name of what is to be deleted. */
  readonly name: string;
  readonly title: string;
  /** What deleting it does. */
  readonly lead: string;
  /** The queries that hold it, by the beginning of their keys. */
  readonly queryKey: readonly string[];
  readonly remove: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before something of a list is deleted; a refusal of the API says in the dialog what uses it. */
export function RemoveThing({ name, title, lead, queryKey, remove, onClose }: Props) {
  const texts = useTexts(organizationTexts);
  const queries = useQueryClient();
  const act = async () => {
    await remove();
    notifyDone(texts.removed(name));
    await queries.invalidateQueries({ queryKey });
    focusLater(PART_HEADING);
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={title}
      actLabel={texts.removeOf(name)}
      dangerous
      act={act}
    >
      <Text>{lead}</Text>
    </Confirm>
  );
}
