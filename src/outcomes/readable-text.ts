import { parseMarkdown } from '../platform/richtext/parse-markdown.js';

/** Refuses a Markdown text that no renderer could read, at the moment it is written. */
export function requireReadable(body: string | undefined): void {
  if (body !== undefined) parseMarkdown(body);
}
