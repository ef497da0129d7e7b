import { isUiLanguage, UI_LANGUAGES } from '../kernel/languages.js';
import { canonicalLanguageTag } from '../kernel/localized-text.js';
import { searchKey } from '../kernel/name-search.js';
import type { ExpertCategory, Gender } from './expert.entity.js';

/** What is written in a column "category", separated by `|`; the first four are the ones that exports write. */
const CATEGORIES: Readonly<Record<ExpertCategory, string>> = {
  scholar:
    'scholar|учёный|ғалым|学者|scientist|academic|researcher|учёная|исследователь|научный сотрудник|зерттеуші|研究员|科学家',
  expert: 'expert|эксперт|сарапшы|专家|analyst|specialist|аналитик|специалист|маман|分析师',
  public_figure:
    'public figure|общественный деятель|қоғам қайраткері|社会人士|public_figure|общественник|деятель|қайраткер|知名人士|社会活动家|公众人物',
  official:
    'official|должностное лицо|лауазымды тұлға|官员|civil servant|diplomat|чиновник|госслужащий|дипломат|мемлекеттік қызметкер|公务员|外交官',
  journalist: 'journalist|журналист|тілші|记者|reporter|корреспондент|媒体人|新闻工作者|media',
};

const GENDERS: Readonly<Record<Gender, string>> = {
  female: 'female|женский|әйел|女|f|ж|жен|woman|женщина|ә|女性|ayol|аёл|зан',
  male: 'male|мужской|ер|男|m|м|муж|man|мужчина|е|男性|еркек|erkak|эркак|мард',
  other: 'other|другой|басқа|其他',
};

const categories = synonyms(CATEGORIES);
const genders = synonyms(GENDERS);

function synonyms<V extends string>(lists: Readonly<Record<V, string>>): ReadonlyMap<string, V> {
  return new Map(
    (Object.entries(lists) as [V, string][]).flatMap(([value, names]) =>
      names.split('|').map((name) => [searchKey(name), value] as const),
    ),
  );
}

/** The category that a text names in one of the languages; undefined where it names none. */
export function categoryOf(text: string): ExpertCategory | undefined {
  return categories.get(searchKey(text));
}

/** The gender that a text names. */
export function genderOf(text: string): Gender | undefined {
  return genders.get(searchKey(text));
}

/** A category in a language of the product, as imports read it back. */
export function categoryName(category: ExpertCategory, lang: string): string {
  return nameIn(CATEGORIES[category], lang);
}

/** A gender in a language of the product, as imports read it back. */
export function genderName(gender: Gender, lang: string): string {
  return nameIn(GENDERS[gender], lang);
}

function nameIn(names: string, lang: string): string {
  const at = isUiLanguage(lang) ? UI_LANGUAGES.indexOf(lang) : 0;
  return names.split('|')[at] ?? '';
}

/** Languages that experts of the region may speak. */
const SPOKEN =
  'en ru kk zh ky uz tg tk ug mn fa ps ar tr az ka hy uk be de fr es it pt pl cs hu ja ko hi ur vi th id he tt ba'.split(
    ' ',
  );

let languageNames: ReadonlyMap<string, string> | undefined;

/** The BCP 47 tag of a language by its tag or its name in a language of the region: `қазақ тілі`, `русский`, 汉语. */
export function languageOf(text: string): string | undefined {
  languageNames ??= new Map([
    ...['en', 'ru', 'kk', 'zh', 'uz', 'ky'].flatMap((lang) => {
      const names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' });
      return SPOKEN.flatMap((tag) => {
        const name = names.of(tag);
        return name === undefined ? [] : [[searchKey(name), tag] as const];
      });
    }),
    ...[
      ['汉语', 'zh'],
      ['普通话', 'zh'],
      ['китайский язык', 'zh'],
      ['английский язык', 'en'],
      ['казахский язык', 'kk'],
      ['русский язык', 'ru'],
      ['mandarin', 'zh'],
      ['farsi', 'fa'],
      ['kazak', 'kk'],
    ].map(([name = '', tag = '']) => [searchKey(name), tag] as const),
  ]);
  const key = searchKey(text);
  const bare = key.replace(/ (?:тілі|язык|tili|language)$/u, '');
  return (
    languageNames.get(key) ??
    languageNames.get(bare) ??
    languageNames.get(`${bare} тілі`) ??
    (/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/iu.test(text.trim())
      ? canonicalLanguageTag(text.trim().replaceAll('_', '-'))
      : undefined)
  );
}

/** Splits a cell that holds several values: at line breaks, semicolons, commas and their Chinese forms. */
export function splitList(cell: string): string[] {
  return cell
    .split(/[\n;；,，、|/]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
