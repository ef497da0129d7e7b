/** What a quick look at one record of a CSV tells: enough to choose a delimiter, no cells. */
export interface ScannedRecord {
  readonly fields: number;
  /** Delimiters outside quotes that a blank follows, as a comma in running text. */
  readonly delimitersInProse: number;
  readonly blank: boolean;
}

export interface Scan {
  readonly records: readonly ScannedRecord[];
  /** 1-based line on which a quote opens that is never closed. */
  readonly unclosedQuoteLine?: number;
}

/**
 * Walks over CSV text with quotes respected as `readCsv` respects them: a quote opens at the beginning of a
 * field (blanks before it do not count) and closes at the next one that is not doubled. Stops after
 * `maxRecords` records.
 */
export function scanCsv(text: string, delimiter: string, maxRecords: number): Scan {
  const records: ScannedRecord[] = [];
  let fields = 1;
  let delimitersInProse = 0;
  let blank = true;
  let atFieldStart = true;
  let line = 1;
  let position = 0;
  const endRecord = (): void => {
    records.push({ fields, delimitersInProse, blank });
    fields = 1;
    delimitersInProse = 0;
    blank = true;
    atFieldStart = true;
  };
  while (position < text.length && records.length < maxRecords) {
    const character = text.charAt(position);
    if (character === '"' && atFieldStart) {
      const end = closingQuote(text, position + 1);
      if (end < 0) return { records, unclosedQuoteLine: line };
      line += lineBreaks(text.slice(position, end));
      position = end + 1;
      atFieldStart = false;
      blank = false;
      continue;
    }
    if (character === '\r' || character === '\n') {
      if (character === '\r' && text[position + 1] === '\n') position += 1;
      line += 1;
      endRecord();
    } else if (character === delimiter) {
      fields += 1;
      if (text[position + 1] === ' ') delimitersInProse += 1;
      atFieldStart = true;
    } else if (character !== ' ' && character !== '\t') {
      atFieldStart = false;
      blank = false;
    }
    position += 1;
  }
  if (position >= text.length && (fields > 1 || !blank)) endRecord();
  return { records };
}

function closingQuote(text: string, from: number): number {
  let position = text.indexOf('"', from);
  while (position >= 0 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position;
}

function lineBreaks(text: string): number {
  return (text.match(/\r\n|\r|\n/g) ?? []).length;
}
