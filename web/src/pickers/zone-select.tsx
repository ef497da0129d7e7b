import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { offsetAt } from '../../../src/kernel/local-time.js';

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** The zones that organisers of the region need most stand first. */
const NEAR = [
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Bishkek',
  'Asia/Dushanbe',
  'Asia/Ashgabat',
  'Asia/Shanghai',
  'Europe/Moscow',
];

/** A zone by its IANA name, with its offset today. */
export function ZoneSelect({ label, name, description, value, onChange, error, disabled }: Props) {
  const data = useMemo(() => {
    const now = Temporal.Now.plainDateTimeISO('UTC').toString({ smallestUnit: 'minute' });
    const all = [...new Set([...NEAR, value, ...Intl.supportedValuesOf('timeZone')])].filter(
      (zone) => zone !== '',
    );
    return all.map((zone) => ({
      value: zone,
      label: `${zone.replaceAll('_', ' ')} (UTC${offsetAt(now, zone)})`,
    }));
  }, [value]);
  return (
    <Select
      label={label}
      {...(name === undefined ? {} : { name })}
      description={description}
      data={data}
      value={value}
      searchable
      limit={60}
      allowDeselect={false}
      error={error}
      disabled={disabled ?? false}
      onChange={(zone) => {
        if (zone !== null) onChange(zone);
      }}
    />
  );
}
