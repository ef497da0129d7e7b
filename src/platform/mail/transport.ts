import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { parseEmailAddress } from '../../kernel/email-address.js';
import { cleanLine } from '../../kernel/text.js';
import type { CalendarPart } from './message.entity.js';

/** One e-mail, ready to leave. */
export interface Letter {
  /** The message's row id: the Message-ID is made from it, so that a second attempt is the same mail. */
  readonly id: string;
  readonly toAddress: string;
  readonly toName: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendars: readonly CalendarPart[];
}

/** What became of one attempt. */
export type Delivery =
  | { readonly outcome: 'accepted' }
  /** No later attempt can do better: the server refused this recipient or this mail. */
  | { readonly outcome: 'refused'; readonly words: string }
  | { readonly outcome: 'later'; readonly words: string };

/** The sender of every mail: a bare address, or `Name <address>`. */
interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Hands letters to the mail server at SMTP_URL, one connection and one recipient each. */
export class MailTransport {
  private readonly transporter: Transporter;
  private readonly sender: Sender;

  constructor(smtpUrl: string, mailFrom: string) {
    this.sender = readSender(mailFrom);
    this.transporter = createTransport({
      url: smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      // A body that names a file or an address is text, never something to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Tries once to hand the letter over; never throws. */
  async deliver(letter: Letter): Promise<Delivery> {
    const recipient = parseEmailAddress(letter.toAddress);
    if (recipient.fault) return { outcome: 'refused', words: recipient.fault };
    try {
      await this.transporter.sendMail({
        from: this.sender,
        to: { name: cleanLine(letter.toName), address: recipient.ascii },
        envelope: { from: this.sender.address, to: [recipient.ascii] },
        messageId: `<${letter.id}@${this.sender.address.split('@').at(-1) ?? 'localhost'}>`,
        subject: cleanLine(letter.subject),
        text: letter.text,
        html: letter.html,
        ...calendarParts(letter.calendars),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(/^[A-Za-z0-9-]{2,35}$/.test(letter.language)
            ? { 'Content-Language': letter.language }
            : {}),
        },
      });
      return { outcome: 'accepted' };
    } catch (error) {
      return { outcome: isFinal(error) ? 'refused' : 'later', words: wordsOf(error) };
    }
  }
}

/**
 * A single calendar object is an alternative to the text, which is where programs look for an invitation (RFC 6047
 * §2.4); of several each is a file of its own, for one such object says one thing of one item.
 */
function calendarParts(
  calendars: readonly CalendarPart[],
): Pick<SendMailOptions, 'alternatives' | 'attachments'> {
  const part = ({ method, content }: CalendarPart) => ({
    content,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  });
  const [only, ...more] = calendars;
  if (only === undefined) return {};
  if (more.length === 0) return { alternatives: [part(only)] };
  return {
    attachments: calendars.map((calendar) => ({
      ...part(calendar),
      filename: calendar.fileName,
      contentDisposition: 'attachment' as const,
    })),
  };
}

/** The sender as configured; a host without a dot, as on a developer's machine, is taken as it is. */
function readSender(mailFrom: string): Sender {
  const parsed = parseEmailAddress(mailFrom);
  if (!parsed.fault) return { name: parsed.name ?? '', address: parsed.ascii };
  const bare = /^(?:(?<name>[^<>]*)<)?(?<address>[^\s<>@]+@[^\s<>@]+)>?$/u.exec(
    cleanLine(mailFrom),
  );
  return {
    name: cleanLine(bare?.groups?.['name'] ?? '').replace(/^"(.*)"$/u, '$1'),
    address: bare?.groups?.['address'] ?? cleanLine(mailFrom),
  };
}

/**
 * A 5xx answer to the recipient or the mail is final (RFC 5321 §4.2.1). One to our login or greeting is not: that
 * is our own configuration, which an operator can mend while the mail waits.
 */
function isFinal(error: unknown): boolean {
  if (!Error.isError(error) || !('responseCode' in error) || !('code' in error)) return false;
  const status = Number(error.responseCode);
  return status >= 500 && status < 600 && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
}

/** The server's own words where it spoke, else what the system said. */
function wordsOf(error: unknown): string {
  if (!Error.isError(error)) return 'unknown error';
  const words =
    'response' in error && typeof error.response === 'string' ? error.response : error.message;
  return cleanLine(words).slice(0, 500);
}
