import { DomainError } from '../kernel/domain-error.js';
import { TableFault } from '../platform/spreadsheet/table-fault.js';
import { decodeText, type DecodedText } from '../platform/spreadsheet/text-encoding.js';
import type { ImportIssue } from './foreign-schedule.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileText {
  readonly text: string;
  readonly issues: readonly ImportIssue[];
}

/**
 * The text of a file. Its mark or its bytes say the encoding; what a declaration inside it says counts where they do
 * not: a file that was saved anew often keeps the declaration of another one.
 * @param asked the encoding that a person has chosen
 * @param declared the encoding that the file itself names
 * @throws DomainError `file_encoding_unknown` with the candidates, `file_cut_off`, `encoding_not_supported`
 */
export function fileText(file: UploadedFile, asked?: string, declared?: string): FileText {
  try {
    return readText(file, asked, declared);
  } catch (error) {
    // Bytes of zero between letters are what a broken transfer leaves; what is no text has other signs, too.
    if (!(error instanceof DomainError) || error.code !== 'file_not_a_table') throw error;
    const bytes = file.bytes.filter((byte) => byte !== 0);
    const { text, issues } = readText({ ...file, bytes }, asked, declared);
    const params = { count: file.bytes.length - bytes.length };
    const removed = {
      field: '',
      code: 'import_characters_removed',
      severity: 'note',
      params,
    } as const;
    return { text, issues: [...issues, removed] };
  }
}

function readText(file: UploadedFile, asked?: string, declared?: string): FileText {
  if (asked !== undefined) return { text: decoded(file, asked).text, issues: [] };
  if (declared === undefined) return { text: certain(file).text, issues: [] };
  const unicode = unicodeText(file.bytes);
  const isUnicode = /^utf-?(?:8|16)/i.test(declared);
  const read = unicode ?? (isUnicode ? certain(file) : decoded(file, declared));
  const other = isUnicode ? !/^utf-/.test(read.encoding) : unicode !== undefined;
  return { text: read.text, issues: other ? [otherEncoding(declared, read.encoding)] : [] };
}

/** Runs what tells its faults as those of a table. */
export function refusing<T>(file: UploadedFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const params = { ...error.params, file: file.name };
    throw new DomainError('invalid', error.code, params, { details: error.details });
  }
}

function decoded(file: UploadedFile, encoding?: string): DecodedText {
  return refusing(file, () => decodeText(file.bytes, encoding));
}

/** Wrong letters in names are worse than no import: where two readings make sense, a person chooses. */
function certain(file: UploadedFile): DecodedText {
  const read = decoded(file);
  if (!read.certain) throw encodingUnknown(file, read.candidates);
  return read;
}

/** That nothing tells the encoding, with what the text would be in each. */
export function encodingUnknown(
  file: UploadedFile,
  candidates: DecodedText['candidates'],
): DomainError {
  return new DomainError(
    'invalid',
    'file_encoding_unknown',
    { file: file.name, tried: candidates.map(({ encoding }) => encoding).join(', ') },
    { details: { candidates } },
  );
}

/** The text where the bytes are plainly Unicode: a mark says so, or letters beyond ASCII that are valid UTF-8. */
function unicodeText(bytes: Uint8Array): DecodedText | undefined {
  try {
    const read = decodeText(bytes);
    const sure = read.certain && /^utf-/.test(read.encoding);
    return sure && /[^\0-\u007f]/.test(read.text) ? read : undefined;
  } catch (error) {
    if (error instanceof TableFault) return undefined;
    throw error;
  }
}

function otherEncoding(declared: string, taken: string): ImportIssue {
  return {
    field: '',
    code: 'import_encoding_other',
    severity: 'note',
    params: { declared: declared.slice(0, 40), taken },
  };
}
