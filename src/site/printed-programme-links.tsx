import { usePage } from './page-context.js';
import { PRINT_FORMS } from './printed-programme-forms.js';
import { localPath, PATHS, withQuery } from './site-paths.js';

/** The programme on paper, to be fetched. */
export function PrintLinks({ slug }: { readonly slug: string }) {
  const { texts, lang } = usePage();
  const file = `${localPath(lang, PATHS.programme(slug))}.pdf`;
  return (
    <nav className="screen-only" aria-labelledby="to-print">
      <p id="to-print" className="kicker">
        {texts.toPrint}
      </p>
      <ul className="print-forms">
        {PRINT_FORMS.map((form) => (
          <li key={form}>
            <a href={withQuery(file, { form })} type="application/pdf">
              {texts.printForms[form]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
