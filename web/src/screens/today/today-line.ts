import type { View } from '../../api/client';
import type { DomainWords } from '../../../../src/kernel/words.js';
import type { todayTexts } from './today.texts';
import type { textsIn } from '../../texts/texts';

export type TodayLine = View<'TodayLineView'>;
export type TodayKind = TodayLine['kind'];
type Texts = ReturnType<
  typeof textsIn<{ [K in keyof typeof todayTexts]: (typeof todayTexts)[K]['en'] }>
>;

/** The place where a line is mended, by its path below /console. */
export function placeOf(line: TodayLine): string {
  const event = `/events/${line.eventId ?? ''}`;
  switch (line.kind) {
    case 'event_without_moderator':
      return `${event}/people`;
    case 'programme_empty':
      return `${event}/programme`;
    case 'invitation_unanswered':
      return `${event}/people?speaker=${line.speakerId ?? ''}`;
    case 'event_unconfirmed':
      return `${event}/overview`;
    case 'outcome_not_published':
      return line.outcomeId === null ? `${event}/outcome` : outcomePlace(line, 'publication');
    case 'commitment_without_event':
      return `/mandates/${line.mandateId ?? ''}`;
    case 'recommendation_without_response':
      return `/recommendations/${line.recommendationId ?? ''}`;
    case 'translation_missing':
      return line.outcomeId === null
        ? `${event}/overview?edit=texts`
        : `${outcomePlace(line, 'text')}?lang=${line.languages[0] ?? ''}`;
    case 'message_waiting':
      return `/messages?message=${line.messageId ?? ''}`;
  }
}

function outcomePlace(line: TodayLine, part: string): string {
  const outcome = `/outcomes/${line.outcomeId ?? ''}`;
  return line.versionId === null ? outcome : `${outcome}/versions/${line.versionId}/${part}`;
}

/** What is to be done about a line, as a short imperative. */
export function taskOf(
  line: TodayLine,
  texts: Texts,
  words: DomainWords,
  languageName: (tag: string) => string,
): string {
  switch (line.kind) {
    case 'event_without_moderator':
      return line.reason === 'nobody_asked' ? texts.do_nobody_asked : texts.do_not_confirmed;
    case 'programme_empty':
      return texts.do_programme_empty;
    case 'invitation_unanswered':
      return texts.do_invitation(line.expertName ?? '');
    case 'event_unconfirmed':
      return texts.do_event_unconfirmed;
    case 'outcome_not_published':
      return outcomeTask(line, texts, words);
    case 'commitment_without_event':
      return texts.do_commitment(line.missing ?? 1, periodName(line.period ?? '', texts));
    case 'recommendation_without_response':
      return line.reason === 'not_done' ? texts.do_not_done : texts.do_no_response;
    case 'translation_missing':
      return texts.do_translation(line.languages.map(languageName).join(', '));
    case 'message_waiting':
      return texts.do_message;
  }
}

function outcomeTask(line: TodayLine, texts: Texts, words: DomainWords): string {
  if (line.reason === 'no_outcome') return texts.do_no_outcome;
  if (line.reason === 'withdrawn') return texts.do_withdrawn;
  if (line.reason !== 'not_everywhere') return texts.do_in_the_works;
  const channels = line.lacking.map((channel) => words.channels[channel]);
  return texts.do_not_everywhere(channels.join(', '));
}

/** A period of the coverage (`2027-Q3`, `2027-H1`, `2027`, `2027-09`) as people say it. */
export function periodName(period: string, texts: Texts): string {
  const [, year = period, unit, number] = /^(\d{4})-([QH])(\d)$/.exec(period) ?? [];
  if (unit === 'Q') return texts.quarter(Number(number), year);
  if (unit === 'H') return texts.half(Number(number), year);
  return period;
}
