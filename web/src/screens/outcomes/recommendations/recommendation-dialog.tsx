import { Modal, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { focusLater } from '../../../parts/focus';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguageName, useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { DayInput } from '../../../time/date-inputs';
import { readVersion, type Recommendation, type Version } from '../outcomes.queries';
import { AddresseesInput } from './addressees-input';
import { addRecommendation, changeRecommendation, type Addressee } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';

interface AddProps {
  readonly version: Version;
  readonly lang: string;
  readonly onClose: () => void;
}

/** Adds a recommendation with its wording in the language that one works in. */
export function AddRecommendation({ version, lang, onClose }: AddProps) {
  const texts = useTexts(recommendationsTexts);
  const common = useTexts(consoleTexts);
  const languageName = useLanguageName()(lang);
  const queries = useQueryClient();
  const form = useForm<{ text: string; addressees: Addressee[]; dueOn: string }>({
    id: `recommendation.new.${version.id}.${lang}`,
    initial: { text: '', addressees: [], dueOn: '' },
    save: async ({ text, addressees, dueOn }) => {
      await addRecommendation(version.outcomeId, {
        texts: { [lang]: text },
        addressees,
        ...(dueOn === '' ? {} : { dueOn }),
      });
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
      await queries.invalidateQueries({ queryKey: ['recommendations'] });
      notifyDone(common.saved);
    },
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={texts.add}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <FormFrame
        form={form}
        labels={{
          text: texts.wording(languageName),
          addressees: texts.addressees,
          dueOn: texts.dueOn,
        }}
        actLabel={texts.add}
        onSaved={onClose}
        onCancel={onClose}
      >
        <Textarea
          label={texts.wording(languageName)}
          description={texts.wordingWhat}
          name={`texts.${lang}`}
          lang={lang}
          required
          autosize
          minRows={4}
          value={form.values.text}
          error={form.error('texts')}
          onChange={(event) => form.change({ text: event.currentTarget.value })}
        />
        <AddresseesInput
          value={form.values.addressees}
          onChange={(addressees) => form.change({ addressees })}
          error={form.error}
        />
        <DayInput
          label={texts.dueOn}
          name="dueOn"
          clearable
          value={form.values.dueOn}
          error={form.error('dueOn')}
          onChange={(dueOn) => form.change({ dueOn })}
        />
      </FormFrame>
    </Modal>
  );
}

interface EditProps {
  readonly version: Version;
  readonly recommendation: Recommendation;
  readonly onClose: () => void;
}

const valuesOf = ({ addressees, dueOn }: Recommendation) => ({
  addressees: addressees.map(({ partnerId, name }): Addressee =>
    partnerId === null ? { name } : { partnerId },
  ),
  dueOn: dueOn ?? '',
});

/** Changes to whom a recommendation goes and when it is due. */
export function EditRecommendation({ version, recommendation, onClose }: EditProps) {
  const texts = useTexts(recommendationsTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const { id, number, status } = recommendation;
  const issued = status !== 'draft';
  const form = useForm<{ addressees: Addressee[]; dueOn: string }>({
    id: `recommendation.${id}.addressees`,
    initial: valuesOf(recommendation),
    version: recommendation.version,
    save: async ({ addressees, dueOn }, on) => {
      await changeRecommendation(id, on ?? recommendation.version, {
        ...(issued ? {} : { addressees }),
        dueOn: dueOn === '' ? null : dueOn,
      });
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
      await queries.invalidateQueries({ queryKey: ['recommendations'] });
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await readVersion(version.id);
      const found = now.recommendations.find((candidate) => candidate.id === id) ?? recommendation;
      return { values: valuesOf(found), version: found.version };
    },
  });
  const close = () => {
    onClose();
    focusLater(`recommendation-${id}`);
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      title={texts.editNamed(number)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <FormFrame
        form={form}
        labels={{ addressees: texts.addressees, dueOn: texts.dueOn }}
        onSaved={close}
        onCancel={close}
      >
        {issued ? (
          <div>
            <Text>
              {texts.addressees}:{' '}
              {recommendation.addressees.map(({ name }) => localized(name).text).join(', ')}
            </Text>
            <Text size="sm" c="dimmed">
              {texts.addresseesFixed}
            </Text>
          </div>
        ) : (
          <AddresseesInput
            value={form.values.addressees}
            onChange={(addressees) => form.change({ addressees })}
            error={form.error}
          />
        )}
        <DayInput
          label={texts.dueOn}
          name="dueOn"
          clearable
          value={form.values.dueOn}
          error={form.error('dueOn')}
          onChange={(dueOn) => form.change({ dueOn })}
        />
      </FormFrame>
    </Modal>
  );
}
