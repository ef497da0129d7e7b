import { MultiSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { COUNTRY_CODES } from '../../../src/kernel/countries.js';
import { countryName } from '../texts/country-name';
import { useLanguage } from '../texts/language';

/** The countries that organisers of the region need most stand first. */
const NEAR = ['KZ', 'KG', 'TJ', 'TM', 'UZ', 'CN', 'RU', 'MN', 'AZ', 'BY', 'IN', 'IR', 'PK', 'TR'];

/** The countries with their names in the language of the screens, near ones first. */
export function useCountries(): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  return useMemo(() => {
    const named = COUNTRY_CODES.map((code) => ({
      value: code,
      label: countryName(code, language),
    }));
    const collator = new Intl.Collator(language);
    const near = NEAR.flatMap((code) => named.filter((country) => country.value === code));
    const others = named
      .filter((country) => !NEAR.includes(country.value))
      .sort((a, b) => collator.compare(a.label, b.label));
    return [...near, ...others];
  }, [language]);
}

interface Shared {
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** One country, or none. */
export function CountrySelect({
  value,
  onChange,
  name,
  disabled,
  ...rest
}: Shared & { readonly value: string | null; readonly onChange: (code: string | null) => void }) {
  return (
    <Select
      {...rest}
      {...(name === undefined ? {} : { name })}
      data={useCountries()}
      value={value}
      onChange={onChange}
      searchable
      clearable
      disabled={disabled ?? false}
    />
  );
}

/** Several countries. */
export function CountriesSelect({
  value,
  onChange,
  name,
  disabled,
  ...rest
}: Shared & { readonly value: readonly string[]; readonly onChange: (codes: string[]) => void }) {
  return (
    <MultiSelect
      {...rest}
      {...(name === undefined ? {} : { name })}
      data={useCountries()}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      disabled={disabled ?? false}
    />
  );
}
