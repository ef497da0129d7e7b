import { languages, regions, zones } from 'virtual:kazakh-names';
import { wanted, write, writeRange, type Shown } from './kazakh-dates';

/*
 * Chromium is built without Kazakh: its `Intl` answers `kk` in the language of the browser, so that an English date
 * would stand in a Kazakh sentence. This teaches `Intl` the Kazakh that the product needs. Numbers are written and
 * words are sorted as in Russian, which is how CLDR has it for Kazakh numbers.
 */

type Locales = string | readonly string[] | undefined;

function isKazakh(locales: Locales): boolean {
  const [first = ''] = typeof locales === 'string' ? [locales] : (locales ?? []);
  return first === 'kk' || first.startsWith('kk-');
}

const NativeFormat = Intl.DateTimeFormat;
const NativeNames = Intl.DisplayNames;

class KazakhDateTimeFormat {
  private readonly parts: Intl.DateTimeFormat;
  private readonly ask: ReturnType<typeof wanted>;

  constructor(private readonly options: Intl.DateTimeFormatOptions = {}) {
    this.ask = wanted(options);
    this.parts = new NativeFormat('en-US', {
      ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  private shown(moment: Date | number | undefined): Shown {
    const found = new Map(this.parts.formatToParts(moment).map(({ type, value }) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(found.get(type) ?? 0);
    const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    return {
      year: number('year'),
      month: number('month'),
      day: number('day'),
      weekday: weekdays.indexOf(found.get('weekday') ?? '') + 1,
      hour: number('hour'),
      minute: number('minute'),
      second: number('second'),
    };
  }

  format = (moment?: Date | number): string => write(this.shown(moment), this.ask);

  formatRange(from: Date | number, to: Date | number): string {
    return writeRange(this.shown(from), this.shown(to), this.ask);
  }

  formatToParts(moment?: Date | number): Intl.DateTimeFormatPart[] {
    const { timeZoneName, timeZone } = this.options;
    if (timeZoneName === 'long' || timeZoneName === 'longGeneric') {
      const zone = timeZone ?? this.parts.resolvedOptions().timeZone;
      const names = zones[zone];
      const value = names?.[timeZoneName === 'long' ? 0 : 1];
      if (value !== undefined) return [{ type: 'timeZoneName', value }];
      return new NativeFormat('en', this.options).formatToParts(moment);
    }
    return [{ type: 'literal', value: this.format(moment) }];
  }

  resolvedOptions(): Intl.ResolvedDateTimeFormatOptions {
    return { ...this.parts.resolvedOptions(), locale: 'kk' };
  }
}

class KazakhDisplayNames {
  private readonly names: Readonly<Record<string, string>>;
  private readonly other: Intl.DisplayNames;

  constructor(options: Intl.DisplayNamesOptions) {
    this.names = options.type === 'region' ? regions : options.type === 'language' ? languages : {};
    this.other = new NativeNames('en', options);
  }

  of(code: string): string | undefined {
    return this.names[code] ?? this.names[code.split('-')[0] ?? ''] ?? this.other.of(code);
  }

  resolvedOptions(): Intl.ResolvedDisplayNamesOptions {
    return { ...this.other.resolvedOptions(), locale: 'kk' };
  }
}

/** Answers `make` for Kazakh and the browser's own for everything else; called with or without `new`. */
function taught<T extends object>(native: T, make: (options: never) => object): T {
  const build = (target: T, [locales, ...rest]: unknown[]) => {
    if (isKazakh(locales as Locales)) return make(rest[0] as never);
    return Reflect.construct(target as new (...values: unknown[]) => object, [locales, ...rest]);
  };
  return new Proxy(native, {
    construct: (target, values: unknown[]) => build(target, values),
    apply: (target, _this, values: unknown[]) => build(target, values),
    get: (target, name) => {
      if (name !== 'supportedLocalesOf') return Reflect.get(target, name) as unknown;
      return (locales: Locales, options?: object) => {
        const asked = typeof locales === 'string' ? [locales] : [...(locales ?? [])];
        return asked.filter(
          (locale) =>
            isKazakh(locale) || NativeFormat.supportedLocalesOf(locale, options).length > 0,
        );
      };
    },
  });
}

/** Teaches `Intl` Kazakh; once, before anything is written. */
export function teachKazakh(): void {
  const { NumberFormat, PluralRules, Collator, ListFormat } = Intl;
  const change: Record<string, unknown> = {
    DateTimeFormat: taught(NativeFormat, (options) => new KazakhDateTimeFormat(options)),
    DisplayNames: taught(NativeNames, (options) => new KazakhDisplayNames(options)),
    NumberFormat: taught(NumberFormat, (options) => new NumberFormat('ru', options)),
    Collator: taught(Collator, (options) => new Collator('ru', options)),
    ListFormat: taught(
      ListFormat,
      (options) => new ListFormat('ru', { ...(options as object), style: 'narrow', type: 'unit' }),
    ),
    // One and other, as English has them.
    PluralRules: taught(PluralRules, (options) => new PluralRules('en', options)),
  };
  for (const [name, value] of Object.entries(change)) {
    Object.defineProperty(Intl, name, { value, configurable: true, writable: true });
  }
}
