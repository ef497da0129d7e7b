import '@mantine/dates/styles.css';
import './date-inputs.css';
import { Group } from '@mantine/core';
import { DateInput, DatesProvider, TimePicker } from '@mantine/dates';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import 'dayjs/locale/zh-cn';
import { useState, type ReactNode } from 'react';
import { defineTexts, useTexts } from '../texts/texts';
import { useLanguage, type UiLanguage } from '../texts/language';
import { readDay } from './read-day';
import { useTypedDay } from './typed-day';

const LOCALES: Readonly<Record<UiLanguage, string>> = { en: 'en', ru: 'ru', kk: 'kk', zh: 'zh-cn' };
/** As people write a day in each language; the month by name in English, where 4/5 would be read in two ways. */
const FORMATS: Readonly<Record<UiLanguage, string>> = {
  en: 'D MMM YYYY',
  ru: 'DD.MM.YYYY',
  kk: 'DD.MM.YYYY',
  zh: 'YYYY-MM-DD',
};

const texts = defineTexts({
  time: { en: 'time', ru: 'время', kk: 'уақыты', zh: '时间' },
  hours: { en: 'Hours', ru: 'Часы', kk: 'Сағат', zh: '时' },
  minutes: { en: 'Minutes', ru: 'Минуты', kk: 'Минут', zh: '分' },
  previous: { en: 'Previous month', ru: 'Предыдущий месяц', kk: 'Алдыңғы ай', zh: '上个月' },
  next: { en: 'Next month', ru: 'Следующий месяц', kk: 'Келесі ай', zh: '下个月' },
  clear: { en: 'Clear', ru: 'Очистить', kk: 'Тазалау', zh: '清除' },
});

/** Calendars in the language of the screens, weeks from Monday. */
export function Calendars({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <DatesProvider settings={{ locale: LOCALES[language], firstDayOfWeek: 1, weekendDays: [6, 0] }}>
      {children}
    </DatesProvider>
  );
}

interface DayProps {
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly clearable?: boolean;
  /** The earliest and latest day that can be chosen, `YYYY-MM-DD`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day, typed or chosen from a calendar. */
export function DayInput({
  value,
  onChange,
  min,
  max,
  name,
  description,
  error,
  clearable = false,
  ...rest
}: DayProps) {
  const language = useLanguage();
  const words = useTexts(texts);
  const format = FORMATS[language];
  const locale = LOCALES[language];
  const typed = useTypedDay({ value, min, max, clearable, format, locale, onChange });
  const fault = typed.fault ?? error;
  return (
    <Calendars>
      <DateInput
        {...rest}
        ref={typed.input}
        clearable={clearable}
        // The name goes to a hidden field: a refusal finds the visible one by this.
        {...(name === undefined ? {} : { name, 'data-field': name })}
        {...(description === undefined ? {} : { description })}
        error={fault}
        {...(typed.fault === undefined ? {} : { errorProps: { role: 'alert' } })}
        value={value === '' ? null : value}
        onChange={typed.onPicked}
        onInput={typed.onInput}
        onBlur={typed.onBlur}
        valueFormat={format}
        dateParser={readDay}
        // Written anew when it was understood; what was not stays as it is.
        fixOnBlur={!typed.faulty}
        {...(min === undefined ? {} : { minDate: min })}
        {...(max === undefined ? {} : { maxDate: max })}
        previousLabel={words.previous}
        nextLabel={words.next}
        clearButtonProps={{ 'aria-label': words.clear }}
        // The calendar opens with the focus: what is wrong with the day stays readable beneath.
        popoverProps={{
          withinPortal: true,
          // Within the landmark of the screen: all that is read belongs to one.
          portalProps: { target: '#main' },
          position: fault === undefined ? 'bottom-start' : 'top-start',
        }}
      />
    </Calendars>
  );
}

interface TimeProps {
  readonly label: string;
  readonly name?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** `HH:mm`, or empty. */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** A time of day, 24 hours in every language. */
export function TimeField({ value, onChange, name, error, ...rest }: TimeProps) {
  const words = useTexts(texts);
  return (
    <TimePicker
      {...rest}
      {...(name === undefined ? {} : { name })}
      error={error}
      value={value}
      onChange={(time) => onChange(time.slice(0, 5))}
      format="24h"
      withDropdown
      minutesStep={5}
      hoursInputLabel={`${rest.label} · ${words.hours}`}
      minutesInputLabel={`${rest.label} · ${words.minutes}`}
      popoverProps={{ withinPortal: true }}
    />
  );
}

/** A wall-clock time: a day and a time of day. */
export function MomentInput({
  label,
  name,
  value,
  onChange,
  error,
  min,
  required,
  disabled,
  withoutTime,
  usualTime = '10:00',
}: {
  readonly label: string;
  readonly name?: string;
  readonly error?: string | undefined;
  readonly min?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Only the day: an event that lasts whole days. */
  readonly withoutTime?: boolean;
  /** The time of day that a day begins with, as long as none was chosen: `HH:mm`. */
  readonly usualTime?: string;
  /** `YYYY-MM-DDTHH:mm`, `YYYY-MM-DD` without time, or empty. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
}) {
  const words = useTexts(texts);
  const [day = '', time = ''] = value.split('T');
  // Emptied and filled anew, a day keeps the time it had.
  const [chosen, setChosen] = useState('');
  if (time !== '' && time !== chosen) setChosen(time);
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <DayInput
        label={label}
        {...(name === undefined ? {} : { name })}
        value={day}
        error={error}
        min={min}
        required={required ?? false}
        disabled={disabled ?? false}
        onChange={(next) =>
          onChange(withoutTime === true || next === '' ? next : `${next}T${chosen || usualTime}`)
        }
      />
      {withoutTime !== true && (
        <TimeField
          label={`${label} · ${words.time}`}
          value={time}
          disabled={(disabled ?? false) || day === ''}
          onChange={(next) => onChange(next === '' ? day : `${day}T${next}`)}
        />
      )}
    </Group>
  );
}
