import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Confirm } from '../../parts/confirm';
import { focusLater } from '../../parts/focus';
import { notifyDone } from '../../parts/notify';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { removeInstitution, type Institution } from './institutions.queries';
import { institutionsTexts } from './institutions.texts';

interface Props {
  /** The one to be removed; undefined while nobody asks. */
  readonly institution: Institution | undefined;
  readonly onClose: () => void;
  /** Takes the focus when the row is gone. */
  readonly listId: string;
}

/** Asks before an institution to which nobody belongs is removed. */
export function RemoveInstitution({ institution, onClose, listId }: Props) {
  const texts = useTexts(institutionsTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const name = localized(institution?.name).text;
  const remove = async () => {
    if (institution === undefined) return;
    try {
      await removeInstitution(institution.id);
      notifyDone(texts.removed(name));
      focusLater(listId);
    } finally {
      // After a refusal too: somebody may have joined it meanwhile.
      await queries.invalidateQueries({ queryKey: ['institutions'] });
    }
  };
  return (
    <Confirm
      opened={institution !== undefined}
      onClose={onClose}
      title={texts.removeTitle}
      actLabel={texts.removeTitle}
      dangerous
      act={remove}
    >
      <Text>{texts.removeLead(name)}</Text>
    </Confirm>
  );
}
