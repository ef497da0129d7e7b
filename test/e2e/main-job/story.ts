import { expect } from '@jest/globals';
import { Clock } from '../../../src/platform/clock.js';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../../support/app.js';
import { MANDATE } from '../../support/main-job-content.js';

export type Body = Answer['body'];

/** What the steps of the story share: who acts, what was made, what time it is. */
export class Story {
  app: TestApp;
  organization: TestOrganization;
  /** The owner of the secretariat. */
  client: ReturnType<typeof api>;
  /** Anybody. */
  reader: ReturnType<typeof api>;
  readonly ids: Record<string, string> = {};

  async begin(): Promise<void> {
    this.app = await startApp();
    this.organization = await createOrganization(this.app, {
      code: 'CA-CLUB',
      zone: 'Asia/Almaty',
    });
    this.client = api(this.app, this.organization.ownerToken);
    this.reader = api(this.app);
  }

  /** The id, or the slug, of what an earlier step has made. */
  id(name: string): string {
    const found = this.ids[name];
    if (found === undefined) throw new Error(`an earlier step did not make ${name}`);
    return found;
  }

  /** It is this time in Almaty. */
  now(local: string): void {
    const instant = Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Almaty').toInstant();
    this.app.nest.get(Clock).now = () => instant;
  }

  /** A page of the public site. */
  async page(path: string): Promise<string> {
    return taken(await this.reader.get(path), 200) as string;
  }

  /** What the public site has at an address, whatever its kind. */
  async file(path: string): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
    const answer = await fetch(`${this.app.url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return {
      type: answer.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  }

  /** The cell of a commitment of the mandate for the period in which the event is. */
  async cell(proposal: number, commitment: number): Promise<Body> {
    const { body } = await this.client.get(`/api/v1/mandates/${this.id('mandate')}/coverage`);
    expect(body.slug).toBe(MANDATE.slug);
    return body.proposals
      .find((one: Body) => one.number === proposal)
      .commitments.find((one: Body) => one.number === commitment)
      .cells.find(({ period }: Body) => ['2026-Q3', '2026-H2', '2026'].includes(period.key));
  }
}

/** The body of an answer that has this status. */
export function taken(answer: Answer, status: number): Body {
  expect([answer.status, answer.body?.code, answer.body?.issues]).toEqual([
    status,
    undefined,
    undefined,
  ]);
  return answer.body;
}

/** The code of a refusal with this status. */
export function refused(answer: Answer, status: number): string {
  expect(answer.status).toBe(status);
  return answer.body.code as string;
}

/** The header by which a change names the version that was seen. */
export const ifMatch = (version: number) => ({ 'if-match': `"${String(version)}"` });

/** What a page says, without its marks. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/&#(?:x27|39);/g, "'")
    .replace(/\s+/g, ' ');
}
