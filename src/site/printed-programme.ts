import type { UiLanguage } from '../kernel/languages.js';
import type { EventFacts } from './event.queries.js';
import { printedBooklet } from './printed-programme-booklet.js';
import { printedDoors } from './printed-programme-doors.js';
import { printedPoster } from './printed-programme-poster.js';
import type { PrintForm } from './printed-programme-forms.js';
import { PrintWriter } from './printed-programme-writer.js';
import type { ReleaseItem, SessionItem } from './public-programme.js';

/** A programme as it is printed. */
export interface PrintedProgramme {
  readonly event: EventFacts;
  /** In the order of time, without those that are told of by calendars alone. */
  readonly sessions: readonly SessionItem[];
  readonly release: ReleaseItem | null;
  /** Whether it is the organisers' own state, which goes to nobody else. */
  readonly draft: boolean;
  readonly lang: UiLanguage;
  /** The language of the texts under the texts. */
  readonly second: UiLanguage | undefined;
  /** Where the programme is read on the site. */
  readonly url: string;
  /** Whether a room or a day was chosen, so that an empty programme says so. */
  readonly chosen: boolean;
}

/** What of a programme is wanted on paper. */
export interface PrintChoice {
  readonly room?: string | undefined;
  /** `YYYY-MM-DD`, by the day on which a session begins. */
  readonly day?: string | undefined;
}

/** The sessions of a choice: of a room those that take all rooms too. */
export function chosenSessions(
  sessions: readonly SessionItem[],
  { room, day }: PrintChoice,
): SessionItem[] {
  return sessions.filter(
    (session) =>
      !session.withdrawn &&
      (day === undefined || session.startsLocal.startsWith(day)) &&
      (room === undefined || session.allRooms || session.room?.id === room),
  );
}

/** The Typst code of a programme in one of its forms; the same programme gives the same code. */
export async function printedSource(form: PrintForm, programme: PrintedProgramme): Promise<string> {
  const writer = new PrintWriter(
    programme.lang,
    programme.second,
    programme.event.organization.languages,
  );
  switch (form) {
    case 'booklet':
      return printedBooklet(programme, writer);
    case 'poster':
      return printedPoster(programme, writer);
    case 'doors':
      return printedDoors(programme, writer);
  }
}
