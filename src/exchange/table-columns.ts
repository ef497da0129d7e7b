import { headerKey } from '../experts/import-columns.js';
import { PROGRAMME_COLUMNS } from './programme-columns.js';

/** What a column of a table of sessions may be. */
export type TableColumn =
  | 'id'
  | 'title'
  | 'subtitle'
  | 'kind'
  | 'date'
  | 'starts'
  | 'ends'
  | 'endDate'
  | 'duration'
  | 'zone'
  | 'room'
  | 'track'
  | 'people'
  | 'moderators'
  | 'languages'
  | 'abstract'
  | 'description'
  | 'state';

/** Names of columns in the languages of the region, separated by `|`. */
const HEADERS: Readonly<Record<TableColumn, string>> = {
  id: 'id|guid|uid|session id|code|proposal id|код|номер|№|коды|编号',
  title: `title|session|session title|talk|topic|name|event|subject|summary|название|тема|тема доклада|сессия|заголовок|мероприятие|
    доклад|атауы|тақырыбы|тақырып|сессия атауы|标题|题目|主题|会议|议题|名称`,
  subtitle: 'subtitle|подзаголовок|қосымша атауы|副标题',
  kind: 'type|kind|format|session type|тип|вид|формат|түрі|форматы|类型|形式',
  date: 'date|day|start date|дата|день|дата начала|дата проведения|күні|күн|басталу күні|日期|日|开始日期',
  endDate: 'end date|дата окончания|дата конца|аяқталу күні|结束日期',
  starts: `start|starts|start time|from|begin|begins|time|start (local)|начало|время начала|с|время|начинается|басталуы|басталу уақыты|
    уақыты|уақыт|开始|开始时间|时间|起始时间`,
  ends: `end|ends|end time|to|until|finish|end (local)|конец|окончание|время окончания|по|до|аяқталуы|аяқталу уақыты|结束|结束时间`,
  duration: `duration|length|minutes|duration (min)|длительность|продолжительность|минут|ұзақтығы|ұзақтық|时长|分钟`,
  zone: 'time zone|timezone|zone|tz|часовой пояс|пояс|уақыт белдеуі|时区',
  room: 'room|hall|location|place|venue|where|зал|залы|аудитория|место|помещение|орны|бөлме|会议室|地点|会场|房间|厅',
  track:
    'track|theme|section|stream|секция|направление|поток|трек|тақырып бағыты|бағыты|бағыт|分论坛|专题|板块',
  people: `speakers|speaker|presenter|presenters|people|persons|speaker names|author|authors|выступающие|выступающий|фио|фио докладчика|фио спикера|ф.и.о.|докладчик|докладчики|спикер|
    спикеры|выступает|участники|сөйлеушілер|баяндамашы|баяндамашылар|спикерлер|发言人|演讲人|主讲人|嘉宾|报告人`,
  moderators:
    'moderator|moderators|chair|модератор|модераторы|ведущий|председатель|модераторлар|төраға|主持人|主席',
  languages: 'language|languages|язык|языки|тілі|тіл|тілдер|语言',
  abstract: `abstract|summary text|annotation|аннотация|тезисы|краткое описание|қысқаша мазмұны|摘要|简介`,
  description:
    'description|details|notes|описание|подробности|сипаттама|сипаттамасы|说明|描述|内容',
  state: 'state|status|состояние|статус|күйі|мәртебесі|状态',
};

const columns = new Map<string, TableColumn>([
  ...Object.entries(HEADERS).flatMap(([column, names]) =>
    names.split('|').map((name) => [headerKey(name), column as TableColumn] as const),
  ),
  ...Object.entries(PROGRAMME_COLUMNS).flatMap(([column, names]) =>
    Object.values(names).map((name) => [headerKey(name), column as TableColumn] as const),
  ),
]);

/**
 * What each column of a table is by its name: exactly, else without what stands in brackets, else by the words with
 * which it begins («Название доклада на русском»). Undefined for one that is not known. Of several of one kind the
 * one that says it best counts, then the first.
 */
export function tableColumns(header: readonly string[]): (TableColumn | undefined)[] {
  const ways = [
    (name: string) => columns.get(headerKey(name)),
    (name: string) => columns.get(headerKey(name.replace(/[(（[].*$/u, ''))),
    (name: string) => byFirstWords(headerKey(name)),
  ];
  const found: (TableColumn | undefined)[] = header.map(() => undefined);
  for (const way of ways) {
    for (const [at, name] of header.entries()) {
      const column = found[at] === undefined && name.length <= 100 ? way(name) : undefined;
      if (column !== undefined && !found.includes(column)) found[at] = column;
    }
  }
  return found;
}

/** A number may be that of anything, and a name that of anybody: these are known by their whole names alone. */
const WHOLE_ONLY: ReadonlySet<TableColumn> = new Set(['id', 'state', 'languages', 'zone']);

function byFirstWords(key: string): TableColumn | undefined {
  const words = key.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const column = columns.get(words.slice(0, count).join(' '));
    if (column !== undefined) return WHOLE_ONLY.has(column) ? undefined : column;
  }
  return undefined;
}
