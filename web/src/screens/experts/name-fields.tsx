import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { cleanNameForm, splitFullName } from '../../../../src/kernel/person-name.js';
import { focusLater } from '../../parts/focus';
import { useTexts } from '../../texts/texts';
import { expertFormTexts } from './expert-form.texts';
import { changedName, EMPTY_NAME, formOf, type NameValues } from './expert-values';
import { expertsTexts } from './experts.texts';
import { mixedWord } from './mixed-word';
import { useLanguageOptions, type LanguageOption } from './use-languages';

interface Props {
  readonly value: readonly NameValues[];
  readonly onChange: (names: readonly NameValues[]) => void;
  readonly error: (field: string) => string | undefined;
}

const MOST_FORMS = 20;

/** The forms of a name, the person's own first. */
export function NameFields({ value, onChange, error }: Props) {
  const texts = useTexts(expertFormTexts);
  const languages = useLanguageOptions(true);
  const change = (index: number, patch: Partial<NameValues>) =>
    onChange(value.map((name, at) => (at === index ? changedName(name, patch) : name)));
  const own = (index: number) => {
    const form = value[index];
    if (form === undefined) return;
    onChange([form, ...value.filter((_, at) => at !== index)]);
    focusLater(idOf(0));
  };
  const remove = (index: number) => {
    onChange(value.filter((_, at) => at !== index));
    focusLater(idOf(Math.max(0, index - 1)));
  };
  return (
    <Stack gap="sm" data-field="names" tabIndex={-1}>
      <Text size="sm" c="dimmed">
        {texts.namesLead}
      </Text>
      {value.map((name, index) => (
        <NameForm
          // A form has no identity of its own but its place.
          key={index}
          index={index}
          name={name}
          languages={languages}
          error={error}
          onChange={(patch) => change(index, patch)}
          makeOwn={index === 0 ? undefined : () => own(index)}
          remove={value.length === 1 ? undefined : () => remove(index)}
        />
      ))}
      {value.length < MOST_FORMS && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              onChange([...value, EMPTY_NAME]);
              focusLater(idOf(value.length));
            }}
          >
            {texts.addForm}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const idOf = (index: number) => `name-form-${String(index)}`;

interface FormProps {
  readonly index: number;
  readonly name: NameValues;
  readonly languages: readonly LanguageOption[];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<NameValues>) => void;
  readonly makeOwn: (() => void) | undefined;
  readonly remove: (() => void) | undefined;
}

function NameForm({ index, name, languages, error, onChange, makeOwn, remove }: FormProps) {
  const texts = useTexts(expertFormTexts);
  const at = `names.${String(index)}`;
  const number = index + 1;
  const known = name.lang === 'und' || languages.some(({ value }) => value === name.lang);
  const mixed = [name.full, name.family, name.given, name.patronymic].map(mixedWord).find(Boolean);
  const parts = ['family', 'given', 'patronymic', 'full', 'lang', 'order'];
  const own = parts.some((part) => error(`${at}.${part}`) !== undefined) ? undefined : error(at);
  const lang = name.lang === 'und' ? {} : { lang: name.lang };
  const field = (part: 'family' | 'given' | 'patronymic' | 'full') => ({
    label: texts[part],
    name: `${at}.${part}`,
    value: name[part],
    error: error(`${at}.${part}`),
    autoComplete: 'off',
    ...lang,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [part]: event.currentTarget.value }),
  });
  return (
    <Fieldset
      legend={index === 0 ? texts.ownForm : texts.form(number)}
      id={idOf(index)}
      data-field={at}
      tabIndex={-1}
    >
      <Stack gap="xs">
        {own !== undefined && (
          <div className="field-error" role="alert">
            {own}
          </div>
        )}
        {name.whole ? (
          <Whole name={name} onChange={onChange} field={field('full')} />
        ) : (
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="xs">
            <TextInput {...field('family')} />
            <TextInput {...field('given')} />
            <TextInput {...field('patronymic')} />
          </SimpleGrid>
        )}
        {mixed !== undefined && (
          <Alert color="orange" variant="light" p="xs">
            {texts.mixedScripts(mixed)}
          </Alert>
        )}
        <Checkbox
          label={texts.inOnePiece}
          checked={name.whole}
          onChange={(event) => onChange(switched(name, event.currentTarget.checked))}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
          <Select
            label={texts.nameLanguage}
            name={`${at}.lang`}
            error={error(`${at}.lang`)}
            searchable
            allowDeselect={false}
            data={[
              { value: 'und', label: texts.unknownLanguage },
              ...(known ? [] : [{ value: name.lang, label: name.lang }]),
              ...languages,
            ]}
            value={name.lang}
            onChange={(value) => onChange({ lang: value ?? 'und' })}
          />
          {!name.whole && <OrderSelect at={at} name={name} error={error} onChange={onChange} />}
        </SimpleGrid>
        {(makeOwn !== undefined || remove !== undefined) && (
          <Group gap="xs">
            {makeOwn !== undefined && (
              <Button size="compact-sm" variant="default" onClick={makeOwn}>
                {texts.makeOwn(number)}
              </Button>
            )}
            {remove !== undefined && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
                {texts.removeForm(number)}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

/** The other way of entering begins with what is typed already. */
function switched(name: NameValues, whole: boolean): Partial<NameValues> {
  if (!whole) return { whole };
  const typed = [name.family, name.given, name.patronymic].filter((part) => part.trim() !== '');
  return { whole, full: name.full === '' ? typed.join(' ') : name.full };
}

interface WholeProps {
  readonly name: NameValues;
  readonly onChange: (patch: Partial<NameValues>) => void;
  readonly field: React.ComponentProps<typeof TextInput>;
}

/** A name in one piece, with the split that its form leaves no doubt about, or the word that there is doubt. */
function Whole({ name, onChange, field }: WholeProps) {
  const texts = useTexts(expertFormTexts);
  const shared = useTexts(expertsTexts);
  const { form, unsplit } = splitFullName(name.full, name.lang === 'und' ? undefined : name.lang);
  const { family = '', given = '', patronymic = '' } = form;
  const parts = [
    [texts.family, family],
    [texts.given, given],
    [texts.patronymic, patronymic],
  ].flatMap(([label, part]) => (part === '' ? [] : [`${label ?? ''} ${part ?? ''}`]));
  const severalWords = /\s/u.test(name.full.trim());
  return (
    <Stack gap="xs">
      <TextInput {...field} />
      {!unsplit && (
        <Group>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() =>
              onChange({
                whole: false,
                family,
                given,
                patronymic,
                full: '',
                order: orderOf(name, form.order),
              })
            }
          >
            {texts.split(parts.join(', '))}
          </Button>
        </Group>
      )}
      {unsplit && severalWords && (
        <Text size="sm" c="dimmed">
          {shared.nameUnsplit}. {texts.cannotSplit}
        </Text>
      )}
    </Stack>
  );
}

/** The order in which it was written; nothing to say where that is the usual one. */
function orderOf(name: NameValues, written: 'family_first' | 'given_first') {
  const usual = cleanNameForm({ lang: name.lang, full: name.full }).order;
  return usual === written ? null : written;
}

interface OrderProps {
  readonly at: string;
  readonly name: NameValues;
  readonly error: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<NameValues>) => void;
}

const USUAL = 'usual';

function OrderSelect({ at, name, error, onChange }: OrderProps) {
  const texts = useTexts(expertFormTexts);
  const orders = { family_first: texts.familyFirst, given_first: texts.givenFirst };
  const usual = formOf({ ...name, order: null }).order;
  return (
    <Select
      label={texts.order}
      name={`${at}.order`}
      error={error(`${at}.order`)}
      allowDeselect={false}
      data={[
        { value: USUAL, label: texts.orderUsual(orders[usual]) },
        { value: 'family_first', label: orders.family_first },
        { value: 'given_first', label: orders.given_first },
      ]}
      value={name.order ?? USUAL}
      onChange={(value) =>
        onChange({ order: value === 'family_first' || value === 'given_first' ? value : null })
      }
    />
  );
}
