import type { UiLanguage } from '../../../texts/language';

interface Encoding {
  readonly value: string;
  /** Its name, with the writing that it is for. */
  readonly label: Readonly<Record<UiLanguage, string>>;
}

function encoding(value: string, name: string, writing: readonly [string, string, string, string]) {
  const [en, ru, kk, zh] = writing.map((of) => (of === '' ? name : `${name} · ${of}`));
  return { value, label: { en, ru, kk, zh } } as Encoding;
}

const CYRILLIC = ['Cyrillic', 'кириллица', 'кирилл', '西里尔文'] as const;
const CHINESE = ['Chinese', 'китайский', 'қытайша', '中文'] as const;
const NONE = ['', '', '', ''] as const;

/** The encodings in which tables of the region come; the API reads others as well. */
const ENCODINGS: readonly Encoding[] = [
  encoding('utf-8', 'UTF-8', NONE),
  encoding('utf-16le', 'UTF-16 LE', NONE),
  encoding('utf-16be', 'UTF-16 BE', NONE),
  encoding('windows-1251', 'Windows-1251', CYRILLIC),
  encoding('kz-1048', 'KZ-1048', ['Kazakh', 'казахский', 'қазақша', '哈萨克文']),
  encoding('ibm866', 'DOS 866', CYRILLIC),
  encoding('koi8-r', 'KOI8-R', CYRILLIC),
  encoding('gb18030', 'GB 18030', CHINESE),
  encoding('gbk', 'GBK', CHINESE),
  encoding('big5', 'Big5', [
    'traditional Chinese',
    'традиционный китайский',
    'дәстүрлі қытай жазуы',
    '繁体中文',
  ]),
  encoding('windows-1252', 'Windows-1252', [
    'Western European',
    'западноевропейская',
    'Батыс Еуропа',
    '西欧',
  ]),
  encoding('windows-1254', 'Windows-1254', ['Turkish', 'турецкая', 'түрікше', '土耳其文']),
];

/** The name of an encoding, or what the API calls it. */
export function encodingName(value: string, language: UiLanguage): string {
  return ENCODINGS.find((known) => known.value === value)?.label[language] ?? value;
}

/** The encodings to choose from; the one in use among them, whatever it is. */
export function encodingChoices(
  language: UiLanguage,
  inUse: string | null,
): { readonly value: string; readonly label: string }[] {
  const known = ENCODINGS.map(({ value, label }) => ({ value, label: label[language] }));
  return inUse === null || known.some(({ value }) => value === inUse)
    ? known
    : [{ value: inUse, label: inUse }, ...known];
}
