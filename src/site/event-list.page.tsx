import { EVENT_KINDS, type EventKind } from '../events/event-lifecycle.js';
import type { Page } from '../platform/http/paging.js';
import type { EventItem, ThemeItem } from './event-list.queries.js';
import { Choice, EventList, Pager } from './list-parts.js';
import { localText, type PageContext, usePage } from './page-context.js';
import { renderPage } from './page-document.js';
import { localPath, PATHS, withQuery } from './site-paths.js';

export interface EventListView {
  readonly past: boolean;
  readonly kind: EventKind | undefined;
  readonly theme: string | undefined;
  readonly themes: readonly ThemeItem[];
  readonly page: Page<EventItem>;
  readonly begun: boolean;
}

/** The page of events: those ahead or those that are over, by kind and theme. */
export function eventListPage(page: PageContext, view: EventListView): string {
  const { texts } = page;
  return renderPage(
    page,
    {
      title: texts.events,
      description: texts.eventsLead,
      section: 'events',
      unlisted: view.kind !== undefined || view.theme !== undefined || view.begun,
    },
    <EventsBody view={view} />,
  );
}

function EventsBody({ view }: { readonly view: EventListView }) {
  const page = usePage();
  const { texts, lang } = page;
  const query = {
    when: view.past ? 'past' : undefined,
    kind: view.kind,
    theme: view.theme,
  };
  const tab = (past: boolean) => (
    <a
      href={localPath(lang, withQuery(PATHS.events, { ...query, when: past ? 'past' : undefined }))}
      aria-current={past === view.past ? 'page' : undefined}
    >
      {past ? texts.past : texts.upcoming}
    </a>
  );
  return (
    <>
      <header className="page-head">
        <h1>{texts.events}</h1>
        <p className="lead">{texts.eventsLead}</p>
      </header>
      <div className="tools">
        <nav className="tabs" aria-label={texts.events}>
          {tab(false)}
          {tab(true)}
        </nav>
        <form
          className="filters"
          method="get"
          action={localPath(lang, PATHS.events)}
          aria-label={texts.filter}
        >
          {view.past && <input type="hidden" name="when" value="past" />}
          <Choice
            name="kind"
            label={texts.kind}
            any={texts.anyKind}
            value={view.kind}
            options={EVENT_KINDS.map((value) => ({ value, label: texts.eventKinds[value] }))}
          />
          {view.themes.length > 0 && (
            <Choice
              name="theme"
              label={texts.theme}
              any={texts.anyTheme}
              value={view.theme}
              options={themeOptions(page, view.themes)}
            />
          )}
          <p className="field">
            <button type="submit">{texts.show}</button>
          </p>
          {(view.kind !== undefined || view.theme !== undefined) && (
            <p className="field">
              <a href={localPath(lang, withQuery(PATHS.events, { when: query.when }))}>
                {texts.showAll}
              </a>
            </p>
          )}
        </form>
      </div>
      {view.page.items.length === 0 ? (
        <p className="nothing">
          {view.past || view.kind !== undefined || view.theme !== undefined
            ? texts.nothingFound
            : texts.noNextEvents}
        </p>
      ) : (
        <EventList events={view.page.items} heading="h2" />
      )}
      <Pager
        path={PATHS.events}
        query={query}
        next={view.page.next}
        label={view.past ? texts.older : texts.later}
        begun={view.begun}
      />
    </>
  );
}

/** The themes as a tree in one list; those of several organizations under one key are one. */
function themeOptions(
  page: PageContext,
  themes: readonly ThemeItem[],
): { value: string; label: string; lang?: string }[] {
  const children = Map.groupBy(themes, ({ parentId }) => parentId);
  const options = new Map<string, { value: string; label: string; lang?: string }>();
  const add = (theme: ThemeItem, depth: number) => {
    if (options.has(theme.key) || depth > 10) return;
    const title = localText(page, theme.title, { order: theme.order });
    options.set(theme.key, {
      value: theme.key,
      // No-break spaces: a browser drops the others in an option.
      label: '\u00a0\u00a0\u00a0'.repeat(depth) + (title?.text ?? theme.key),
      ...(title === undefined || title.lang === page.lang ? {} : { lang: title.lang }),
    });
    for (const child of children.get(theme.id) ?? []) add(child, depth + 1);
  };
  for (const theme of children.get(null) ?? []) add(theme, 0);
  return [...options.values()];
}
