import { DomainError } from '../../kernel/domain-error.js';

/** Characters of one text; the edge already refuses more than a megabyte, this keeps other callers honest. */
const MAX_LENGTH = 2_000_000;
/** Nested blocks and marks, counted as nodes from the root: a list in a list counts two. */
export const MAX_DEPTH = 40;
/**
 * The parser's time grows with the square of the unmatched marks in one block (20,000 `*` in a paragraph take
 * eight seconds), so the sum of the squares is bounded: one block of 10,000 marks, or 10,000 blocks of 100.
 */
const MAX_MARK_COST = 100_000_000;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const THEMATIC_BREAK = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Refuses, before any parser sees it, a text whose nesting or marks would exhaust the stack or the time.
 * Throws `markdown_too_large`, `markdown_too_deep` or `markdown_too_complex` (kind invalid), with the line.
 */
export function assertParsable(text: string): void {
  if (text.length > MAX_LENGTH) {
    throw new DomainError('invalid', 'markdown_too_large', {
      length: text.length,
      max: MAX_LENGTH,
    });
  }
  let cost = 0;
  let marks = 0;
  let brackets = 0;
  let openBrackets = 0;
  let lineNumber = 0;
  for (const line of lines(text)) {
    lineNumber += 1;
    if (line.trim() === '') {
      cost += marks * marks + brackets * brackets;
      if (cost > MAX_MARK_COST) throw tooComplex(lineNumber);
      marks = 0;
      brackets = 0;
      openBrackets = 0;
      continue;
    }
    if (THEMATIC_BREAK.test(line)) continue;
    if (/[*_~]{65,}/.test(line) || containerDepth(line) > MAX_DEPTH) throw tooDeep(lineNumber);
    for (let index = 0; index < line.length; index += 1) {
      switch (line.charCodeAt(index)) {
        case 0x5c: // a backslash escapes the next character
          index += 1;
          break;
        case 0x2a: // *
        case 0x5f: // _
        case 0x7e: // ~
          marks += 1;
          break;
        case 0x5b: // [
          brackets += 1;
          openBrackets += 1;
          if (openBrackets > 500) throw tooDeep(lineNumber);
          break;
        case 0x5d: // ]
          brackets += 1;
          openBrackets = Math.max(0, openBrackets - 1);
          break;
        default:
      }
    }
    if (cost + marks * marks + brackets * brackets > MAX_MARK_COST) throw tooComplex(lineNumber);
  }
}

/** The refusal of nesting beyond `MAX_DEPTH`; `line` is 1-based where it is known. */
export function tooDeep(line?: number): DomainError {
  return new DomainError('invalid', 'markdown_too_deep', {
    max: MAX_DEPTH,
    ...(line !== undefined && { line }),
  });
}

function tooComplex(line: number): DomainError {
  return new DomainError('invalid', 'markdown_too_complex', { line });
}

function containerDepth(line: string): number {
  const prefix = CONTAINERS.exec(line)?.[0] ?? '';
  return prefix.match(/[>+*]|-|[.)]/g)?.length ?? 0;
}

function* lines(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end === -1 ? text.length : end);
    if (end === -1) return;
    from = end + 1;
  }
}
