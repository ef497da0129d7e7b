import dayjs from 'dayjs';
import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { defineTexts, useTexts } from '../texts/texts';
import { useToday } from './time';
import { readDay } from './read-day';

const texts = defineTexts({
  unread: {
    en: (typed: string, example: string) =>
      `“${typed}” cannot be read as a day. Write it like this: ${example}.`,
    ru: (typed: string, example: string) =>
      `«${typed}» не читается как дата. Напишите её так: ${example}.`,
    kk: (typed: string, example: string) =>
      `«${typed}» күн ретінде оқылмады. Былай жазыңыз: ${example}.`,
    zh: (typed: string, example: string) =>
      `“${typed}”无法识别为日期。请按此格式填写：${example}。`,
  },
  missing: {
    en: (example: string) => `Write a day here, like this: ${example}.`,
    ru: (example: string) => `Укажите дату, например: ${example}.`,
    kk: (example: string) => `Күнді жазыңыз, мысалы: ${example}.`,
    zh: (example: string) => `请填写日期，例如：${example}。`,
  },
  early: {
    en: (min: string) => `The day must be ${min} or later.`,
    ru: (min: string) => `Дата не может быть раньше, чем ${min}.`,
    kk: (min: string) => `Күн мынадан ерте болмауы керек: ${min}.`,
    zh: (min: string) => `日期不能早于 ${min}。`,
  },
  late: {
    en: (max: string) => `The day must be ${max} or earlier.`,
    ru: (max: string) => `Дата не может быть позже, чем ${max}.`,
    kk: (max: string) => `Күн мынадан кеш болмауы керек: ${max}.`,
    zh: (max: string) => `日期不能晚于 ${max}。`,
  },
});

/** The longest text that is said again in a sentence about it. */
const SAID = 40;

interface Field {
  readonly value: string;
  readonly min: string | undefined;
  readonly max: string | undefined;
  /** Whether the field may be emptied. */
  readonly clearable: boolean;
  /** How days are written in the reader's language, and by which rules of dayjs. */
  readonly format: string;
  readonly locale: string;
  readonly onChange: (day: string) => void;
}

interface TypedDay {
  readonly input: RefObject<HTMLInputElement | null>;
  /** What stands in the field is no day that it takes: it stays as it was typed. */
  readonly faulty: boolean;
  /** What is wrong with it, once the field was left or the form sent off. */
  readonly fault: string | undefined;
  readonly onInput: (event: SyntheticEvent<HTMLInputElement>) => void;
  readonly onBlur: () => void;
  readonly onPicked: (day: string | null) => void;
}

/**
 * The text that is typed into a field for a day. What is no day, or none that the field takes, is left in place and
 * said at the field (WCAG 2.2, 3.3.1); until it is mended its form is not sent, and where there is no form the field
 * counts as empty: a day that no longer stands there is never taken.
 */
export function useTypedDay(field: Field): TypedDay {
  const { value, min, max, clearable, format, locale, onChange } = field;
  const words = useTexts(texts);
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  // A day that comes from elsewhere takes the place of the text.
  if (seen !== value) {
    setSeen(value);
    setTyped(undefined);
  }
  const faulty = typed !== undefined;

  useEffect(() => {
    const form = input.current?.closest('form');
    if (!faulty || form == null) return;
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setLeft(true);
      input.current?.focus();
    };
    form.addEventListener('submit', stop, true);
    return () => form.removeEventListener('submit', stop, true);
  }, [faulty]);

  const write = (day: string) => dayjs(day).locale(locale).format(format);
  const sentence = (text: string): string => {
    const day = readDay(text);
    if (text === '') return words.missing(write(today));
    if (day === null) {
      const said = text.length > SAID ? `${text.slice(0, SAID)}…` : text;
      return words.unread(said, write(min !== undefined && today < min ? min : today));
    }
    return min !== undefined && day < min ? words.early(write(min)) : words.late(write(max ?? day));
  };
  const takes = (text: string): boolean => {
    if (text === '') return clearable || value === '';
    const day = readDay(text);
    return day !== null && !(min !== undefined && day < min) && !(max !== undefined && day > max);
  };
  return {
    input,
    faulty,
    fault: typed !== undefined && left ? sentence(typed) : undefined,
    onInput: (event) => {
      const text = event.currentTarget.value.trim();
      if (takes(text)) {
        setTyped(undefined);
        setLeft(false);
        return;
      }
      setTyped(text);
      if (value !== '' && event.currentTarget.closest('form') === null) {
        setSeen('');
        onChange('');
      }
    },
    onBlur: () => setLeft(true),
    onPicked: (day) => {
      setTyped(undefined);
      setLeft(false);
      onChange(day ?? '');
    },
  };
}
