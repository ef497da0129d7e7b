import { formatDate } from '../kernel/local-time.js';
import type { EventFacts } from './event.queries.js';
import { PageLink, type PageContext, usePage } from './page-context.js';
import type { ReleaseItem } from './public-programme.js';
import { PATHS } from './site-paths.js';
import { fill } from './site.texts.js';

/** That this release is no longer the present one, and where that is. */
export function FormerRelease({
  event,
  release,
}: {
  readonly event: EventFacts;
  readonly release: ReleaseItem;
}) {
  const page = usePage();
  return (
    <div className="notice" role="note">
      <p>
        <strong>{fill(page.texts.formerReleaseNotice, namesOf(page, event, release))}</strong>
      </p>
      <p>
        <PageLink to={PATHS.programme(event.slug)}>{page.texts.toCurrentProgramme}</PageLink>
      </p>
    </div>
  );
}

/** The releases before the present one, each at its own address. */
export function EarlierReleases({
  event,
  releases,
}: {
  readonly event: EventFacts;
  readonly releases: readonly ReleaseItem[];
}) {
  const page = usePage();
  if (releases.length === 0) return null;
  return (
    <section className="screen-only" aria-labelledby="releases">
      <h2 id="releases">{page.texts.earlierReleases}</h2>
      <ul>
        {releases.map((release) => (
          <li key={release.number}>
            <PageLink to={PATHS.programmeRelease(event.slug, release.number)}>
              {sayRelease(page, event, release)}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Release “Spring”, 25 November 2026`. */
export function sayRelease(page: PageContext, event: EventFacts, release: ReleaseItem): string {
  return fill(page.texts.releaseOf, namesOf(page, event, release));
}

/** Name and day of a release, the day by the event's clock; a name that is not just a number stands in quotes. */
function namesOf(
  page: PageContext,
  { zone }: EventFacts,
  { name, releasedAt }: ReleaseItem,
): { readonly name: string; readonly date: string } {
  const day = Temporal.Instant.from(releasedAt).toZonedDateTimeISO(zone).toPlainDate();
  const [open, close] = page.lang === 'ru' || page.lang === 'kk' ? ['«', '»'] : ['“', '”'];
  return {
    name: !/^\d+$/.test(name) ? `${open}${name}${close}` : page.lang === 'kk' ? `№ ${name}` : name,
    date: formatDate(day.toString(), page.lang),
  };
}
