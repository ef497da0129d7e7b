import { useTexts } from '../../../texts/texts';
import type { ExpertImport, ImportRow, ImportTarget } from './import.queries';
import { readingTexts } from './reading.texts';
import { groupTexts, targetTexts } from './targets.texts';
import { rowsTexts } from './rows.texts';

/** The columns that fill a field of an expert, where it is called otherwise. */
const COLUMNS_OF: Readonly<Record<string, readonly ImportTarget[]>> = {
  name: ['fullName', 'family', 'given'],
  names: ['fullName', 'family', 'given'],
  emails: ['email'],
  affiliations: ['institution'],
  themeIds: ['themes'],
};

function columnsOf(field: string): readonly string[] {
  const [whole = field] = field.split('.');
  return COLUMNS_OF[whole] ?? [whole];
}

/** What a field of a row is called. */
export function useFieldName(): (field: string) => string {
  const targets: Readonly<Record<string, string | undefined>> = useTexts(targetTexts);
  const { person } = useTexts(groupTexts);
  return (field) => {
    const columns = columnsOf(field);
    return columns.length > 1 ? person : (targets[columns[0] ?? ''] ?? field);
  };
}

/** What there is to say about a row, with the field and the column that it is about. */
export function useIssueSentence(
  item: ExpertImport,
): (issue: ImportRow['issues'][number]) => string {
  const texts = useTexts(rowsTexts);
  const { column } = useTexts(readingTexts);
  const name = useFieldName();
  return ({ field, message }) => {
    if (field === '') return message;
    const found = item.columns.filter(({ target }) => columnsOf(field).includes(target));
    const headers = found.map((one) => (item.header ? one.header : column(one.column)));
    return texts.issue(name(field), headers.join(', '), message);
  };
}
