import type { Translated, UiLanguage } from '../../kernel/languages.js';
import { formatRange } from '../../kernel/local-time.js';
import { type LocalizedText, resolveText } from '../../kernel/localized-text.js';
import type {
  ChangedField,
  PersonChange,
  PersonDifference,
  SessionDifference,
  Slot,
} from './release-differences.js';
import { stableJson } from './stable-json.js';

const SESSION_WORDS: Readonly<
  Record<SessionDifference['change'] | 'hours' | 'room' | 'moved' | 'renamed', Translated>
> = {
  added: {
    en: 'New: “{title}”, {after}.',
    ru: 'Новое: «{title}», {after}.',
    kk: 'Жаңа: «{title}», {after}.',
    zh: '新增：“{title}”，{after}。',
  },
  changed: {
    en: '“{title}”: changed are {fields}.',
    ru: '«{title}»: изменено: {fields}.',
    kk: '«{title}»: өзгергені: {fields}.',
    zh: '“{title}”：有改动：{fields}。',
  },
  cancelled: {
    en: 'Cancelled: “{title}”, {before}.',
    ru: 'Отменено: «{title}», {before}.',
    kk: 'Өткізілмейді: «{title}», {before}.',
    zh: '已取消：“{title}”，{before}。',
  },
  restored: {
    en: 'Takes place after all: “{title}”, {after}.',
    ru: 'Всё же состоится: «{title}», {after}.',
    kk: 'Қайта өтетін болды: «{title}», {after}.',
    zh: '恢复举行：“{title}”，{after}。',
  },
  withdrawn: {
    en: 'No longer in the programme: “{title}”, {before}.',
    ru: 'Больше нет в программе: «{title}», {before}.',
    kk: 'Бағдарламадан алынды: «{title}», {before}.',
    zh: '已不在日程中：“{title}”，{before}。',
  },
  moved: {
    en: '“{title}” has moved: {after} (was {before}).',
    ru: '«{title}» перенесено: {after} (было: {before}).',
    kk: '«{title}» ауыстырылды: {after} (бұрын: {before}).',
    zh: '“{title}”已改期或改地点：{after}（原为 {before}）。',
  },
  hours: {
    en: '“{title}” has other hours: {after} (was {before}).',
    ru: '«{title}»: другое время: {after} (было: {before}).',
    kk: '«{title}»: уақыты өзгерді: {after} (бұрын: {before}).',
    zh: '“{title}”时间有变：{after}（原为 {before}）。',
  },
  room: {
    en: '“{title}” is in another room: {afterRoom} (was {beforeRoom}).',
    ru: '«{title}»: другой зал: {afterRoom} (было: {beforeRoom}).',
    kk: '«{title}»: залы өзгерді: {afterRoom} (бұрын: {beforeRoom}).',
    zh: '“{title}”换了会议室：{afterRoom}（原为 {beforeRoom}）。',
  },
  renamed: {
    en: '“{titleBefore}” is now called “{title}”.',
    ru: '«{titleBefore}» теперь называется «{title}».',
    kk: '«{titleBefore}» енді «{title}» деп аталады.',
    zh: '“{titleBefore}”现更名为“{title}”。',
  },
};

const PERSON_WORDS: Readonly<Record<PersonChange, Translated>> = {
  joins: {
    en: 'You take part in “{title}”: {after}.',
    ru: 'Вы участвуете в заседании «{title}»: {after}.',
    kk: 'Сіз «{title}» отырысына қатысасыз: {after}.',
    zh: '您参加“{title}”：{after}。',
  },
  leaves: {
    en: 'You no longer take part in “{title}” ({before}).',
    ru: 'Вы больше не участвуете в заседании «{title}» ({before}).',
    kk: 'Сіз енді «{title}» отырысына қатыспайсыз ({before}).',
    zh: '您不再参加“{title}”（{before}）。',
  },
  moved: SESSION_WORDS.moved,
  renamed: SESSION_WORDS.renamed,
  cancelled: SESSION_WORDS.cancelled,
  restored: SESSION_WORDS.restored,
  withdrawn: SESSION_WORDS.withdrawn,
};

const FIELD_WORDS: Readonly<Record<ChangedField, Translated>> = {
  title: { en: 'title', ru: 'название', kk: 'атауы', zh: '标题' },
  hours: { en: 'hours', ru: 'время', kk: 'уақыты', zh: '时间' },
  room: { en: 'room', ru: 'зал', kk: 'залы', zh: '会议室' },
  kind: { en: 'kind', ru: 'вид', kk: 'түрі', zh: '类型' },
  languages: { en: 'languages', ru: 'языки', kk: 'тілдері', zh: '语言' },
  abstract: { en: 'abstract', ru: 'аннотация', kk: 'аннотациясы', zh: '摘要' },
  track: { en: 'track', ru: 'секция', kk: 'секциясы', zh: '专题' },
  themes: { en: 'themes', ru: 'темы', kk: 'тақырыптары', zh: '主题' },
  people: { en: 'people', ru: 'участники', kk: 'қатысушылары', zh: '人员' },
  contributions: { en: 'contributions', ru: 'доклады', kk: 'баяндамалары', zh: '报告' },
};

const NO_ROOM: Translated = {
  en: 'no room yet',
  ru: 'зал не назначен',
  kk: 'залы белгіленбеген',
  zh: '会议室未定',
};
const ALL_ROOMS: Translated = {
  en: 'all rooms',
  ru: 'все залы',
  kk: 'барлық залдар',
  zh: '全部会议室',
};

/** The sentences of a session's difference, each about one thing. */
export function sayDifference(difference: SessionDifference, language: UiLanguage): string[] {
  if (difference.change !== 'changed')
    return [fill(SESSION_WORDS[difference.change], difference, language)];
  const { fields } = difference;
  const has = (field: ChangedField) => fields.includes(field);
  const rest = fields.filter((field) => !['title', 'hours', 'room'].includes(field));
  return [
    ...(has('title') ? [fill(SESSION_WORDS.renamed, difference, language)] : []),
    ...(has('hours') && has('room')
      ? [fill(SESSION_WORDS.moved, difference, language)]
      : has('hours')
        ? [fill(SESSION_WORDS.hours, difference, language)]
        : has('room')
          ? [fill(SESSION_WORDS.room, difference, language)]
          : []),
    ...(rest.length > 0
      ? [fill(SESSION_WORDS.changed, difference, language, { fields: sayFields(rest, language) })]
      : []),
  ];
}

/** The sentence of what changed for one person, as it is said to them. */
export function sayPersonChange(
  change: PersonDifference['changes'][number],
  language: UiLanguage,
): string {
  return fill(personWords(change), change, language);
}

function personWords({ change, before, after }: PersonDifference['changes'][number]): Translated {
  if (change !== 'moved') return PERSON_WORDS[change];
  const hours = (slot: Slot | null) =>
    `${slot?.startsLocal ?? ''} ${slot?.endsLocal ?? ''} ${slot?.zone ?? ''}`;
  if (hours(before) === hours(after)) return SESSION_WORDS.room;
  const room = (slot: Slot | null) => stableJson([slot?.room, slot?.allRooms]);
  return room(before) === room(after) ? SESSION_WORDS.hours : SESSION_WORDS.moved;
}

/** `14 September 2027, 10:00–11:30 (UTC+5), Hall A`. */
export function saySlot(slot: Slot | null, language: UiLanguage): string {
  if (slot === null) return '';
  const hours = formatRange(slot.startsLocal, slot.endsLocal, slot.zone, language);
  return slot.room === null && !slot.allRooms ? hours : `${hours}, ${sayRoom(slot, language)}`;
}

function sayRoom(slot: Slot | null, language: UiLanguage): string {
  if (slot?.allRooms) return ALL_ROOMS[language];
  return resolveText(slot?.room, { asked: language })?.text ?? NO_ROOM[language];
}

function sayFields(fields: readonly ChangedField[], language: UiLanguage): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    fields.map((field) => FIELD_WORDS[field][language]),
  );
}

function fill(
  words: Translated,
  said: {
    readonly title: LocalizedText;
    readonly titleBefore: LocalizedText | null;
    readonly before: Slot | null;
    readonly after: Slot | null;
  },
  language: UiLanguage,
  more: Readonly<Record<string, string>> = {},
): string {
  const text = (title: LocalizedText | null) => resolveText(title, { asked: language })?.text ?? '';
  const values: Readonly<Record<string, string>> = {
    title: text(said.title),
    titleBefore: text(said.titleBefore),
    before: saySlot(said.before, language),
    after: saySlot(said.after, language),
    beforeRoom: sayRoom(said.before, language),
    afterRoom: sayRoom(said.after, language),
    ...more,
  };
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
