import { formatDateTime } from '../kernel/local-time.js';
import type { UiLanguage } from '../kernel/languages.js';
import { resolveText } from '../kernel/localized-text.js';
import type { ScheduleDocument, ScheduleSession } from './schedule-document.js';
import { LASTS_UNTIL, MINUTES } from './schedule-words.js';
import { personName, textIn, type WrittenText } from './written-text.js';

/** The longest session of which the formats can tell the length; some readers refuse a file that has a longer one. */
export const MOST_MINUTES = 23 * 60 + 59;

/** Title, abstract and description of a session. What has no place of its own stands at the end of the description. */
export function sessionTexts(
  document: ScheduleDocument,
  session: ScheduleSession,
  lang: UiLanguage,
  minutes: number,
): {
  readonly title: WrittenText;
  readonly abstract: WrittenText;
  readonly description: WrittenText;
} {
  const whole = textIn(session.abstract, lang, document.order);
  const [abstract, rest] = splitText(whole.text, session.source?.abstractLength);
  const end = formatDateTime(session.endsLocal, document.event.zone, lang);
  const parts = [
    rest,
    contributionList(document, session, lang),
    minutes > MOST_MINUTES ? LASTS_UNTIL[lang].replace('{end}', end) : '',
  ];
  return {
    title: textIn(session.title, lang, document.order),
    abstract: { ...whole, text: abstract },
    description: { ...whole, text: parts.filter((part) => part !== '').join('\n\n') },
  };
}

/** The text before and after the blank line at `length`; all of it is the abstract where there is none. */
function splitText(text: string, length: number | undefined): [string, string] {
  if (length === undefined) return [text, ''];
  if (length === 0) return ['', text];
  return text.slice(length, length + 2) === '\n\n'
    ? [text.slice(0, length), text.slice(length + 2)]
    : [text, ''];
}

function contributionList(
  document: ScheduleDocument,
  session: ScheduleSession,
  lang: UiLanguage,
): string {
  return session.contributions
    .map(({ title, people, durationMinutes }) => {
      const name = resolveText(title, { asked: lang, order: document.order })?.text ?? '';
      const who = people.map((person) => personName(person, lang)).filter((text) => text !== '');
      const length =
        durationMinutes === null
          ? []
          : [MINUTES[lang].replace('{minutes}', String(durationMinutes))];
      const more = [...who, ...length].join(lang === 'zh' ? '、' : ', ');
      return `- ${name}${more === '' ? '' : ` — ${more}`}`;
    })
    .join('\n');
}
