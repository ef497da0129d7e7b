import { searchKey } from '../kernel/name-search.js';

/** What a column of a file can be. */
export const IMPORT_TARGETS = [
  'id',
  'email',
  'family',
  'given',
  'patronymic',
  'fullName',
  'familyLatin',
  'givenLatin',
  'fullNameLatin',
  'familyHan',
  'givenHan',
  'fullNameHan',
  'country',
  'category',
  'gender',
  'languages',
  'phone',
  'institution',
  'position',
  'themes',
  'bio',
  'note',
  'ignore',
] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/** Names of columns in the languages of the region, separated by `|`; compared by `searchKey`. */
const HEADERS: Readonly<Record<Exclude<ImportTarget, 'ignore'>, string>> = {
  id: 'id|expert id|suhbat id|код эксперта|сарапшы коды|专家编号',
  email: `email|e-mail|mail|email address|e-mail address|почта|эл. почта|эл почта|электронная почта|электронный адрес|
    адрес электронной почты|имейл|емейл|электрондық пошта|эл. пошта|пошта|электрондук почта|почтаи электронӣ|elektron pochta|邮箱|电子邮箱|
    电子邮件|邮件|邮箱地址|电邮|电子邮件地址`,
  family: `family|family name|surname|last name|familyname|family_name|lastname|last_name|фамилия|тегі|аты-жөні тегі|фамилиясы|насаб|familiya|
    familiyasi|familiýa|姓|姓氏`,
  given: `given|given name|first name|givenname|given_name|firstname|first_name|forename|имя|аты|есімі|есім|ном|ismi|ism|ady|名|名字`,
  patronymic: `patronymic|middle name|middle_name|second name|отчество|әкесінің аты|атасынын аты|номи падар|otasining ismi|sharifi|
    atasynyň ady|父名|父称`,
  fullName: `full name|fullname|full_name|name|name and surname|participant|expert|speaker|фио|ф.и.о.|ф. и. о.|фамилия имя отчество|
    фамилия, имя, отчество|имя и фамилия|фамилия и имя|участник|эксперт|полное имя|аты-жөні|аты жөні|толық аты-жөні|тегі аты әкесінің аты|
    т.а.ә.|та ә|аты-жөнү|ному насаб|ism-familiya|f.i.sh.|姓名|全名|专家姓名|专家`,
  familyLatin: `family name latin|surname latin|last name latin|family name (latin)|family name in english|surname in english|фамилия латиницей|фамилия (лат.)|
    фамилия (латиница)|фамилия на английском|фамилия лат|тегі (латын)|тегі латынша|姓拼音|姓（拼音）|姓 (拼音)|英文姓|姓（英文）`,
  givenLatin: `given name latin|first name latin|given name (latin)|given name in english|first name in english|имя латиницей|имя (лат.)|имя (латиница)|
    имя на английском|имя лат|аты (латын)|аты латынша|名拼音|名（拼音）|名 (拼音)|英文名|名（英文）`,
  fullNameLatin: `full name latin|name latin|name in english|english name|full name in english|full name (latin)|name (latin)|фио латиницей|фио (лат.)|
    фио на английском|имя и фамилия латиницей|аты-жөні латынша|аты-жөні (латын)|姓名拼音|姓名（拼音）|英文姓名|拼音`,
  familyHan: `family name han|family name (han)|surname in chinese|фамилия иероглифами|фамилия (кит.)|тегі (қытайша)|中文姓`,
  givenHan: `given name han|given name (han)|given name in chinese|имя иероглифами|имя (кит.)|аты (қытайша)|中文名字`,
  fullNameHan: `full name han|name in chinese|chinese name|full name (han)|имя по-китайски|фио по-китайски|фио (кит.)|китайское имя|
    аты-жөні қытайша|中文名|中文姓名|汉字姓名`,
  country: `country|nation|state|страна|государство|гражданство|ел|мемлекет|өлкө|кишвар|давлат|mamlakat|davlat|ýurt|国家|国别|国籍`,
  category: `category|type|kind|категория|тип|вид|санат|санаты|түрі|категориясы|类别|类型|身份`,
  gender: `gender|sex|пол|жынысы|жыныс|性别`,
  languages: `languages|language|working languages|языки|язык|рабочие языки|владение языками|тілдер|тілдері|тіл|语言|语种|工作语言`,
  phone: `phone|telephone|tel|mobile|phone number|cell|телефон|тел.|тел|моб. телефон|мобильный телефон|мобильный|номер телефона|контактный телефон|
    телефоны|ұялы телефон|телефон нөмірі|telefon|电话|手机|手机号|电话号码|联系电话|联系方式`,
  institution: `institution|organisation|organization|affiliation|company|employer|university|org|организация|учреждение|место работы|
    компания|вуз|университет|институт|ұйым|ұйымы|мекеме|жұмыс орны|уюм|ташкилот|муассиса|tashkilot|muassasa|guramasy|
    单位|机构|工作单位|所在单位|所属机构|组织|院校`,
  position: `position|job title|post|role|title|должность|лауазымы|лауазым|қызметі|кызматы|вазифа|lavozimi|lavozim|职务|职位|职称`,
  themes: `themes|theme|topics|topic|fields|field|expertise|interests|темы|тема|область|области|сфера|сферы|специализация|направления|
    интересы|тақырыптар|тақырып|саласы|салалар|主题|研究领域|领域|专业|议题|专长`,
  bio: `bio|biography|about|about me|short bio|cv|о себе|биография|краткая биография|биографическая справка|об эксперте|өзі туралы|өмірбаян|
    өмірбаяны|қысқаша өмірбаян|简介|个人简介|介绍|简历|生平`,
  note: `note|notes|comment|comments|remark|remarks|примечание|примечания|комментарий|заметка|заметки|ескерту|ескертпе|пікір|备注|说明|附注`,
};

const targets = new Map<string, ImportTarget>(
  Object.entries(HEADERS).flatMap(([target, names]) =>
    names.split('|').map((name) => [headerKey(name), target as ImportTarget] as const),
  ),
);

/** A column name as it is compared. */
export function headerKey(header: string): string {
  return searchKey(header.replace(/[*:№]/gu, ' '));
}

/** Names of columns that mean the whole name, unless the family name has a column of its own. */
const AMBIGUOUS = new Set(['name']);

/** These may fill one field from several columns. */
const REPEATABLE: ReadonlySet<ImportTarget> = new Set(['email', 'ignore']);

/**
 * What each column is by its name: exactly, else by its words without what stands in brackets («Страна (гражданство)»).
 * Of two columns for one field the first is taken.
 */
export function proposeTargets(headers: readonly string[]): ImportTarget[] {
  const read = headers.map((header) => {
    const bare = header.replace(/[(（[].*$/u, '');
    return targets.get(headerKey(header)) ?? targets.get(headerKey(bare)) ?? 'ignore';
  });
  // Beside a column "surname", a column "name" is the given name.
  const nameIsGiven = read.includes('family') && !read.includes('given');
  const taken = new Set<ImportTarget>();
  return read.map((guess, at) => {
    const target =
      guess === 'fullName' && nameIsGiven && AMBIGUOUS.has(headerKey(headers[at] ?? ''))
        ? 'given'
        : guess;
    if (taken.has(target) && !REPEATABLE.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}

/** Equal for tables whose columns have the same names in the same order. */
export function tableKey(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 4000);
}
