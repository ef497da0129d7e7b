import { Modal, TagsInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormFrame } from '../../forms/form-frame';
import { LocalizedInput } from '../../forms/localized-input';
import { useForm } from '../../forms/use-form';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { notifyDone } from '../../parts/notify';
import { CountrySelect } from '../../pickers/country-select';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { expertsChanged, idInDetails } from '../experts/experts.queries';
import {
  changeInstitution,
  createInstitution,
  institutionQuery,
  type Institution,
} from './institutions.queries';
import { institutionsTexts } from './institutions.texts';

interface Props {
  /** Which one: its id, `new`, or undefined for none. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** Adds or changes an institution. */
export function InstitutionDialog({ id, onClose }: Props) {
  const texts = useTexts(institutionsTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened={id !== undefined}
      onClose={onClose}
      size="lg"
      title={id === 'new' ? texts.add : texts.edit}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {id === 'new' && <Fields onClose={onClose} />}
      {id !== undefined && id !== 'new' && <Known key={id} id={id} onClose={onClose} />}
    </Modal>
  );
}

function Known({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const query = useQuery(institutionQuery(id));
  return (
    <Loaded query={query}>
      {(institution) => <Fields institution={institution} onClose={onClose} />}
    </Loaded>
  );
}

interface FieldsProps {
  readonly institution?: Institution;
  readonly onClose: () => void;
}

function valuesOf(institution: Institution | undefined) {
  return {
    name: institution?.name ?? {},
    country: institution?.country ?? null,
    alsoKnownAs: institution?.alsoKnownAs ?? [],
  };
}

function Fields({ institution, onClose }: FieldsProps) {
  const texts = useTexts(institutionsTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const queries = useQueryClient();
  const form = useForm({
    id: institution === undefined ? 'institution.new' : `institution.${institution.id}`,
    initial: valuesOf(institution),
    version: institution?.version ?? null,
    save: async (body, version) => {
      if (institution === undefined) await createInstitution(body);
      else await changeInstitution(institution.id, version ?? institution.version, body);
      await expertsChanged(queries);
    },
    ...(institution === undefined
      ? {}
      : {
          current: async () => {
            const now = await queries.query({
              ...institutionQuery(institution.id),
              staleTime: 0,
            });
            return { values: valuesOf(now), version: now.version };
          },
        }),
  });
  const taken = idInDetails(form.problem, 'institutionId');
  return (
    <FormFrame
      form={form}
      labels={{ name: texts.name, country: texts.country, alsoKnownAs: texts.alsoKnownAs }}
      onCancel={onClose}
      onSaved={() => {
        const name = localized(form.values.name).text;
        notifyDone(institution === undefined ? texts.created(name) : common.saved);
        onClose();
      }}
      {...(institution === undefined ? { actLabel: texts.add } : {})}
    >
      <LocalizedInput
        label={texts.name}
        name="name"
        required
        value={form.values.name}
        error={form.error}
        onChange={(name) => form.change({ name })}
      />
      <CountrySelect
        label={texts.country}
        name="country"
        value={form.values.country}
        error={form.error('country')}
        onChange={(country) => form.change({ country })}
      />
      <TagsInput
        label={texts.alsoKnownAs}
        description={texts.alsoKnownAsHint}
        name="alsoKnownAs"
        value={form.values.alsoKnownAs}
        error={form.error('alsoKnownAs')}
        maxTags={50}
        splitChars={[';']}
        onChange={(alsoKnownAs) => form.change({ alsoKnownAs })}
      />
      {taken !== undefined && <Link to={`/experts?institutionId=${taken}`}>{texts.useThat}</Link>}
    </FormFrame>
  );
}
