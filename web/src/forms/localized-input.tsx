import { Badge, Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { LocalizedText } from '../../../src/kernel/localized-text.js';
import { useSession } from '../session/session';
import { useLanguageName } from '../texts/localized';

interface Props {
  readonly label: string;
  /** The name of the field in the API, to which its refusals belong: `title`. */
  readonly name: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  readonly error?: ((field: string) => string | undefined) | undefined;
  readonly required?: boolean;
  /** For texts of more than a line. */
  readonly rows?: number;
  readonly description?: string;
  readonly disabled?: boolean;
}

/** A text in each language of the organization, one beneath the other, with what is there and what is missing. */
export function LocalizedInput({
  label,
  name,
  value,
  onChange,
  error,
  required,
  rows,
  description,
  disabled,
}: Props) {
  const { organization } = useSession();
  const languageName = useLanguageName();
  // A text may be in a language that the organization has given up since: it stays visible.
  const languages = [...new Set([...organization.languages, ...Object.keys(value)])];
  const own = error?.(name);
  const ofOneLanguage = languages.some((tag) => error?.(`${name}.${tag}`) !== undefined);
  const written = languages.filter((tag) => (value[tag] ?? '').trim() !== '').length;
  const change = (tag: string, text: string) => {
    const { [tag]: _before, ...others } = value;
    onChange(text === '' ? others : { ...others, [tag]: text });
  };
  return (
    <Fieldset
      legend={
        <Group gap="xs" component="span">
          <span>
            {label}
            {required === true && <span aria-hidden="true"> *</span>}
          </span>
          <Badge
            size="sm"
            variant="light"
            color={written === languages.length ? 'teal' : 'gray'}
            component="span"
          >
            {written}/{languages.length}
          </Badge>
        </Group>
      }
      data-field={name}
      tabIndex={-1}
      disabled={disabled === true}
    >
      <Stack gap="xs">
        {description !== undefined && <div className="field-description">{description}</div>}
        {own !== undefined && !ofOneLanguage && (
          <div className="field-error" role="alert">
            {own}
          </div>
        )}
        {languages.map((tag) => {
          const shared = {
            label: languageName(tag),
            name: `${name}.${tag}`,
            lang: tag,
            value: value[tag] ?? '',
            error: error?.(`${name}.${tag}`),
            onChange: (event: { currentTarget: { value: string } }) =>
              change(tag, event.currentTarget.value),
          };
          return rows === undefined ? (
            <TextInput key={tag} {...shared} />
          ) : (
            <Textarea key={tag} {...shared} autosize minRows={rows} maxRows={20} />
          );
        })}
      </Stack>
    </Fieldset>
  );
}
