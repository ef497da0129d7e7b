import type { Translated } from '../../kernel/languages.js';
import type { FindingVariant } from './finding.js';

/** The sentence of each finding: what is wrong, with names and hours. */
export const FINDING_WORDS: Readonly<Record<FindingVariant, Translated>> = {
  room_unavailable: {
    en: '{room} cannot be had {away}, and “{session}” ({hours}) is in it.',
    ru: 'Зал «{room}» недоступен {away}, а в нём «{session}» ({hours}).',
    kk: '«{room}» залы {away} қолжетімсіз, ал онда «{session}» ({hours}).',
    zh: '“{room}”在 {away} 不可用，而“{session}”（{hours}）安排在此。',
  },
  person_unavailable: {
    en: '{person} cannot be had {away}, in the time of “{session}” ({hours}).',
    ru: '{person}: участие невозможно {away}, во время «{session}» ({hours}).',
    kk: '{person} {away} қатыса алмайды, ал бұл – «{session}» ({hours}) уақыты.',
    zh: '{person} 在 {away} 没有空，而“{session}”（{hours}）需其参加。',
  },
  room_too_small: {
    en: '{expected} people are expected for {sessions}, and {room} holds {capacity}.',
    ru: 'Ожидается участников: {expected} ({sessions}), а зал «{room}» вмещает {capacity}.',
    kk: '{sessions}: {expected} адам күтілуде, ал «{room}» залына {capacity} адам сыяды.',
    zh: '{sessions}预计 {expected} 人，而“{room}”只能容纳 {capacity} 人。',
  },
  booths_missing: {
    en: '“{session}” ({hours}) needs interpretation between {languages}: {needed} booths, and {room} has {booths}. No interpreter is in the session.',
    ru: 'Для «{session}» ({hours}) нужен перевод ({languages}): кабин требуется {needed}, в зале «{room}» их {booths}. Переводчика в заседании нет.',
    kk: '«{session}» ({hours}) үшін аударма керек ({languages}): {needed} кабина қажет, «{room}» залында {booths}. Отырыста аудармашы жоқ.',
    zh: '“{session}”（{hours}）需要口译（{languages}）：须 {needed} 个同传间，“{room}”只有 {booths} 个，且未安排口译员。',
  },
  speaker_not_understood: {
    en: '{person} speaks none of the languages of “{session}” ({languages}), and no interpreter is in the session.',
    ru: '{person} не владеет языками заседания «{session}» ({languages}), а переводчика в нём нет.',
    kk: '{person} «{session}» отырысының тілдерін ({languages}) білмейді, ал отырыста аудармашы жоқ.',
    zh: '{person} 不讲“{session}”的任何语言（{languages}），且该会议未安排口译员。',
  },
  room_change_short: {
    en: '{person} has {gap} min from {room} to {toRoom}, between “{session}” and “{toSession}”; {needed} are needed.',
    ru: '{person}: на переход из зала «{room}» в зал «{toRoom}» между «{session}» и «{toSession}» есть {gap} мин, нужно {needed}.',
    kk: '{person}: «{session}» пен «{toSession}» арасында «{room}» залынан «{toRoom}» залына өтуге {gap} мин бар, {needed} мин керек.',
    zh: '{person} 从“{room}”（“{session}”）到“{toRoom}”（“{toSession}”）只有 {gap} 分钟，需要 {needed} 分钟。',
  },
  venue_change_short: {
    en: '{person} has {gap} min to get from {room} to {toRoom} in another building, between “{session}” and “{toSession}”; {needed} are needed.',
    ru: '{person}: на дорогу из зала «{room}» в зал «{toRoom}» в другом здании между «{session}» и «{toSession}» есть {gap} мин, нужно {needed}.',
    kk: '{person}: «{session}» пен «{toSession}» арасында «{room}» залынан басқа ғимараттағы «{toRoom}» залына жетуге {gap} мин бар, {needed} мин керек.',
    zh: '{person} 从“{room}”（“{session}”）到另一栋楼的“{toRoom}”（“{toSession}”）只有 {gap} 分钟，需要 {needed} 分钟。',
  },
  track_twice: {
    en: '“{session}” and “{toSession}” of the track “{subject}” run at once ({hours}).',
    ru: '«{session}» и «{toSession}» одной секции «{subject}» идут одновременно ({hours}).',
    kk: '«{subject}» секциясының «{session}» және «{toSession}» отырыстары бір мезгілде өтеді ({hours}).',
    zh: '专题“{subject}”的“{session}”与“{toSession}”同时进行（{hours}）。',
  },
  theme_twice: {
    en: '“{session}” and “{toSession}” on the theme “{subject}” run at once ({hours}).',
    ru: '«{session}» и «{toSession}» по теме «{subject}» идут одновременно ({hours}).',
    kk: '«{subject}» тақырыбындағы «{session}» және «{toSession}» бір мезгілде өтеді ({hours}).',
    zh: '主题“{subject}”的“{session}”与“{toSession}”同时进行（{hours}）。',
  },
  outside_working_hours: {
    en: 'For {person}, “{session}” is at {starts}–{ends} ({zone}), outside the working day.',
    ru: '{person}: «{session}» приходится на {starts}–{ends} ({zone}), вне рабочего дня.',
    kk: '{person} үшін «{session}» {starts}–{ends} ({zone}) аралығында, жұмыс уақытынан тыс.',
    zh: '对 {person} 来说，“{session}”在当地 {starts}–{ends}（{zone}），不在工作时间内。',
  },
  chair_missing: {
    en: '“{session}” ({hours}) has neither chair nor moderator.',
    ru: 'У «{session}» ({hours}) нет ни председателя, ни модератора.',
    kk: '«{session}» ({hours}) отырысының төрағасы да, модераторы да жоқ.',
    zh: '“{session}”（{hours}）没有主席或主持人。',
  },
  one_country: {
    en: 'Everybody on the panel of “{session}” is from one country: {country}.',
    ru: 'Все участники «{session}» из одной страны: {country}.',
    kk: '«{session}» отырысының барлық қатысушысы бір елден: {country}.',
    zh: '“{session}”的发言人全部来自同一国家：{country}。',
  },
  one_institution: {
    en: 'Everybody on the panel of “{session}” is from one institution: {institution}.',
    ru: 'Все участники «{session}» из одной организации: {institution}.',
    kk: '«{session}» отырысының барлық қатысушысы бір ұйымнан: {institution}.',
    zh: '“{session}”的发言人全部来自同一机构：{institution}。',
  },
  day_too_long: {
    en: '{day} lasts {minutes} from the first session to the last, longer than {longest}.',
    ru: '{day}: от первого заседания до последнего {minutes}, больше чем {longest}.',
    kk: '{day}: алғашқы отырыстан соңғысына дейін {minutes}, бұл {longest} шегінен ұзақ.',
    zh: '{day}从首场到末场共 {minutes}，超过 {longest}。',
  },
  room_without_break: {
    en: 'In {room} work goes on for {minutes} without a break ({hours}), longer than {longest}.',
    ru: 'В зале «{room}» работа идёт {minutes} без перерыва ({hours}), больше чем {longest}.',
    kk: '«{room}» залында жұмыс үзіліссіз {minutes} жүреді ({hours}), бұл {longest} шегінен ұзақ.',
    zh: '“{room}”连续进行 {minutes} 而无休息（{hours}），超过 {longest}。',
  },
  person_without_break: {
    en: '{person} is busy for {minutes} without a break ({hours}), longer than {longest}.',
    ru: '{person}: занятость {minutes} без перерыва ({hours}), больше чем {longest}.',
    kk: '{person} үзіліссіз {minutes} бос емес ({hours}), бұл {longest} шегінен ұзақ.',
    zh: '{person} 连续 {minutes} 没有休息（{hours}），超过 {longest}。',
  },
};
