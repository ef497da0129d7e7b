import { scanCsv, type ScannedRecord } from './csv-scan.js';
import { TableFault } from './table-fault.js';

/** In the order in which equal evidence decides. */
const DELIMITERS = [';', '\t', ',', '|'] as const;
const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_RECORDS = 60;

/** Checks a delimiter that a person chose. Raises `delimiter_not_supported`. */
export function checkDelimiter(delimiter: string): string {
  if (DELIMITERS.some((known) => known === delimiter)) return delimiter;
  throw new TableFault('delimiter_not_supported', { delimiter: delimiter.slice(0, 10) });
}

interface Candidate {
  readonly delimiter: string;
  readonly columns: number;
  readonly consistency: number;
  readonly inProse: number;
}

/**
 * Finds the delimiter of CSV text. It must split the header; among those that do, the one that gives most
 * records as many fields as the header wins, then the one that is less often followed by a blank (a comma in
 * running text), then the one that gives more columns. A text that nothing splits has one column and gets a
 * delimiter that does not occur in it.
 */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const cut = text.length > sample.length;
  const candidates = DELIMITERS.map((delimiter) => {
    const { records } = scanCsv(sample, delimiter, SAMPLE_RECORDS);
    const whole = cut && records.length > 1 && records.length < SAMPLE_RECORDS;
    return judge(
      delimiter,
      (whole ? records.slice(0, -1) : records).filter(({ blank }) => !blank),
    );
  });
  const splitting = candidates.filter(({ columns }) => columns > 1);
  const best = splitting.sort(better)[0];
  if (best) return best.delimiter;
  return DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? '\t';
}

function judge(delimiter: string, records: readonly ScannedRecord[]): Candidate {
  const header = records[0]?.fields ?? 1;
  const rows = records.slice(1);
  const inProse =
    records.reduce((sum, record) => sum + record.delimitersInProse, 0) /
    Math.max(1, records.length);
  if (header === 1) {
    // A title may stand above the header; then nearly all other lines agree on three columns or more.
    const columns = rows[0]?.fields ?? 1;
    const agreeing = rows.filter(({ fields }) => fields === columns).length;
    const table = columns >= 3 && rows.length >= 2 && inProse < 1 && agreeing / rows.length >= 0.8;
    return { delimiter, columns: table ? columns : 1, consistency: 0, inProse };
  }
  // Surplus fields speak against a delimiter more than missing ones, which some programs leave away.
  const agreement = rows.map(({ fields }) => (fields === header ? 1 : fields < header ? 0.5 : 0));
  const consistency =
    rows.length === 0 ? 1 : agreement.reduce<number>((sum, part) => sum + part, 0) / rows.length;
  return { delimiter, columns: header, consistency, inProse };
}

function better(left: Candidate, right: Candidate): number {
  const difference = right.consistency - left.consistency;
  if (Math.abs(difference) > 0.1) return difference;
  if (Math.abs(left.inProse - right.inProse) > 0.3) return left.inProse - right.inProse;
  return right.columns - left.columns;
}
