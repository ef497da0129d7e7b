import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { LocalizedInput } from '../../forms/localized-input';
import { focusLater } from '../../parts/focus';
import { SearchSelect, type Choice } from '../../pickers/search-select';
import { useLanguage } from '../../texts/language';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { findInstitutions } from '../institutions/institutions.queries';
import { expertFormTexts } from './expert-form.texts';
import type { AffiliationValues } from './expert-values';
import { expertsTexts } from './experts.texts';

interface Props {
  readonly value: readonly AffiliationValues[];
  readonly onChange: (affiliations: readonly AffiliationValues[]) => void;
  readonly error: (field: string) => string | undefined;
}

const MOST = 20;
const ADD = 'add-affiliation';
const EMPTY: AffiliationValues = { institutionId: null, institution: '', title: {} };

/** Where an expert works, and as what. An institution that the registry lacks is added by its name. */
export function AffiliationFields({ value, onChange, error }: Props) {
  const texts = useTexts(expertFormTexts);
  const change = (index: number, patch: Partial<AffiliationValues>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <Stack gap="sm" data-field="affiliations" tabIndex={-1}>
      {value.map((affiliation, index) => (
        <Fieldset
          // An affiliation has no identity of its own but its place.
          key={index}
          legend={texts.affiliation(index + 1)}
          data-field={`affiliations.${String(index)}`}
          tabIndex={-1}
        >
          <AffiliationForm
            at={`affiliations.${String(index)}`}
            affiliation={affiliation}
            error={error}
            onChange={(patch) => change(index, patch)}
            remove={() => {
              onChange(value.filter((_, at) => at !== index));
              focusLater(ADD);
            }}
          />
        </Fieldset>
      ))}
      {value.length < MOST && (
        <Group>
          <Button variant="default" id={ADD} onClick={() => onChange([...value, EMPTY])}>
            {texts.addAffiliation}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface FormProps {
  readonly at: string;
  readonly affiliation: AffiliationValues;
  readonly error: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<AffiliationValues>) => void;
  readonly remove: () => void;
}

/** Marks the choice that stands for an institution that is not there yet. */
const NEW = 'new ';

function AffiliationForm({ at, affiliation, error, onChange, remove }: FormProps) {
  const texts = useTexts(expertFormTexts);
  const shared = useTexts(expertsTexts);
  const localized = useLocalized();
  const language = useLanguage();
  const { institutionId, institution, title } = affiliation;
  const find = async (text: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const words = text.trim();
    const found = await findInstitutions(words, signal);
    const same = (name: string) =>
      name.localeCompare(words, language, { sensitivity: 'accent' }) === 0;
    const known = found.some(({ name }) => Object.values(name).some(same));
    return [
      ...found.map(({ id, name }) => ({ id, label: localized(name).text })),
      ...(words === '' || known
        ? []
        : [{ id: `${NEW}${words}`, label: words, shown: texts.newInstitution(words) }]),
    ];
  };
  const ofTitle = Object.keys(title).some((tag) => error(`${at}.title.${tag}`) !== undefined);
  return (
    <Stack gap="xs">
      <SearchSelect
        label={shared.institution}
        name={`${at}.institutionId`}
        description={texts.institutionHint}
        error={
          error(`${at}.institutionId`) ??
          error(`${at}.institutionName`) ??
          (ofTitle ? undefined : error(at))
        }
        required
        kind={`institutions-or-new.${language}`}
        find={find}
        value={institution === '' ? null : { id: institutionId ?? '', label: institution }}
        onChange={(choice) =>
          onChange({
            institutionId: choice === null || choice.id.startsWith(NEW) ? null : choice.id,
            institution: choice?.label ?? '',
          })
        }
      />
      <LocalizedInput
        label={shared.position}
        name={`${at}.title`}
        value={title}
        error={error}
        onChange={(next) => onChange({ title: next })}
      />
      <Group>
        <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
          {texts.removeAffiliation(institution)}
        </Button>
      </Group>
    </Stack>
  );
}
