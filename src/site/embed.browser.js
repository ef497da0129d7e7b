/*
 * The programme of an event on a page of another site, by one tag:
 *
 *   <script src="https://…/embed/programme.js" data-event="forum-2027" data-lang="ru" async></script>
 *
 * It sets no cookie, keeps nothing, and asks for one file, without credentials and without saying from which page.
 * What comes is written as text, never as markup; the style lives in the element and touches nothing outside.
 */
(() => {
  /* global document, customElements, HTMLElement, CSSStyleSheet, fetch, URL, AbortSignal */
  const NAME = 'suhbat-programme';
  const LANGUAGES = ['en', 'ru', 'kk', 'zh'];
  const SORRY = {
    en: ['The programme cannot be shown here at present.', 'Read the programme'],
    ru: ['Сейчас программу не удаётся показать здесь.', 'Открыть программу'],
    kk: ['Қазір бағдарламаны осы жерде көрсету мүмкін болмай тұр.', 'Бағдарламаны ашу'],
    zh: ['目前无法在此显示日程。', '查看日程'],
  };
  const STYLE = `
:host { --ink: #1b2430; --quiet: #4d5866; --paper: #ffffff; --rule: #d5dbe3; --accent: #0d5a63; --alert: #a11d1d;
  color-scheme: light; display: block; container-type: inline-size; }
:host([hidden]) { display: none; }
:host([theme="dark"]) { --ink: #e8ecf2; --quiet: #b3bdca; --paper: #161b22; --rule: #3a4452; --accent: #7fd0da;
  --alert: #ff9d9d; color-scheme: dark; }
@media (prefers-color-scheme: dark) {
  :host(:not([theme="light"])) { --ink: #e8ecf2; --quiet: #b3bdca; --paper: #161b22; --rule: #3a4452;
    --accent: #7fd0da; --alert: #ff9d9d; color-scheme: dark; }
}
section, .plain { background: var(--paper); color: var(--ink); padding: 1rem; line-height: 1.45; overflow-wrap: anywhere;
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1, h2, h3, h4, h5, h6, p, ol, ul { margin: 0; padding: 0; font-size: 1em; font-weight: inherit; list-style: none; }
.title { font-size: 1.35em; font-weight: 700; }
.quiet { color: var(--quiet); font-size: .92em; }
.alert { color: var(--alert); font-weight: 600; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
details { margin-top: 1rem; border-top: 2px solid var(--rule); }
summary { padding: .6rem 0; cursor: pointer; color: var(--accent); font-weight: 700; }
summary > * { display: inline; }
.session { display: grid; gap: .1rem 1rem; padding: .6rem 0; border-top: 1px solid var(--rule); }
@container (min-width: 32rem) { .session { grid-template-columns: 8.5rem minmax(0, 1fr); } }
.hours { font-variant-numeric: tabular-nums; font-weight: 600; }
.name { font-weight: 600; }
.minor .name { font-weight: 400; }
.last { margin-top: 1rem; padding-top: .6rem; border-top: 2px solid var(--rule); display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
`;
  const current =
    document.currentScript ?? document.querySelector('script[src*="/embed/programme.js"]');
  const base = new URL('.', current.src);
  let sheet;

  /** An element with text, or with other elements; `{ text, lang }` marks a text of another language. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {}))
      if (value !== null && value !== undefined) element.setAttribute(name, value);
    for (const child of children) {
      if (child === null || child === undefined || child === '') continue;
      if (child.nodeType === undefined && typeof child === 'object') {
        element.append(make('span', { lang: child.lang }, child.text));
      } else element.append(child);
    }
    return element;
  }

  /** An address of the site, and nothing that a browser would run. */
  const link = (address, ...children) =>
    make('a', { href: /^https?:\/\//.test(address) ? address : null }, ...children);

  const between = (parts) =>
    parts
      .filter((part) => part !== null)
      .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));

  function personOf({ name, role, url }) {
    return make('li', { class: 'quiet' }, ...between([link(url, name), role]));
  }

  function sessionOf(session, level) {
    const { hours, start, title, cancelled, facts, people, url, minor } = session;
    const words = minor ? make('span', null, title) : link(url, title);
    return make(
      'li',
      { class: minor ? 'session minor' : 'session' },
      make('p', { class: 'hours' }, make('time', { datetime: start }, hours)),
      make(
        'div',
        null,
        make(
          `h${level}`,
          { class: 'name' },
          cancelled === null ? words : make('s', null, words),
          cancelled === null ? null : ' ',
          cancelled === null ? null : make('span', { class: 'alert' }, cancelled),
        ),
        facts.length === 0 ? null : make('p', { class: 'quiet' }, ...between(facts)),
        people.length === 0 ? null : make('ul', null, ...people.map(personOf)),
      ),
    );
  }

  function dayOf({ date, name, open, sessions }, level) {
    return make(
      'details',
      open ? { open: '' } : null,
      make('summary', null, make(`h${level}`, null, make('time', { datetime: date }, name))),
      make('ol', null, ...sessions.map((session) => sessionOf(session, level + 1))),
    );
  }

  function programmeOf(programme, level) {
    const { lang, heading, title, facts, notice, empty, days, links } = programme;
    return make(
      'section',
      { lang, 'aria-labelledby': 'title' },
      make(
        `h${level}`,
        { class: 'title', id: 'title' },
        heading,
        lang === 'zh' ? '：' : ': ',
        title,
      ),
      make('p', { class: 'quiet' }, ...between(facts)),
      notice === null ? null : make('p', { class: 'alert' }, notice),
      empty === null ? null : make('p', null, empty),
      ...days.map((day) => dayOf(day, level + 1)),
      make('p', { class: 'last' }, ...links.map(({ url, text }) => link(url, text))),
    );
  }

  class SuhbatProgramme extends HTMLElement {
    static observedAttributes = ['event', 'lang'];
    turn = 0;

    connectedCallback() {
      if (this.shadowRoot === null) {
        const root = this.attachShadow({ mode: 'open' });
        if ('adoptedStyleSheets' in root) {
          // A sheet made by script is no inline style: it works under the strictest policy of the host.
          sheet ??= new CSSStyleSheet();
          sheet.replaceSync(STYLE);
          root.adoptedStyleSheets = [sheet];
        } else root.append(make('style', null, STYLE));
        root.append(make('slot'));
      }
      void this.load();
    }

    attributeChangedCallback() {
      if (this.shadowRoot !== null) void this.load();
    }

    async load() {
      const turn = (this.turn += 1);
      const slug = this.getAttribute('event') ?? '';
      const lang = languageOf(this.lang);
      const page = new URL(`/${lang}/events/${encodeURIComponent(slug)}/programme`, base).href;
      let shown;
      try {
        const file = new URL(`programme/${lang}/${encodeURIComponent(slug)}.json`, base);
        const answer = await fetch(file, {
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal: AbortSignal.timeout(20000),
        });
        const told = await answer.json();
        if (answer.status === 404) shown = make('p', { class: 'plain', lang }, told.message);
        else if (answer.ok) shown = programmeOf(told, levelOf(this.getAttribute('heading')));
      } catch {
        // Said below: the host's policy, the network or the site is in the way.
      }
      if (turn !== this.turn) return;
      const [sentence, words] = SORRY[lang];
      shown ??= make('p', { class: 'plain', lang }, sentence, ' ', link(page, words));
      const root = this.shadowRoot;
      root.replaceChildren(...[...root.children].filter((one) => one.localName === 'style'), shown);
    }
  }

  function languageOf(tag) {
    const asked = (tag || document.documentElement.lang || '').toLowerCase().split('-')[0];
    return LANGUAGES.includes(asked) ? asked : 'en';
  }

  /** The level of its first heading, so that it fits into the page; two more are below it. */
  function levelOf(value) {
    return /^[1-4]$/.test(value ?? '') ? Number(value) : 2;
  }

  if (customElements.get(NAME) === undefined) customElements.define(NAME, SuhbatProgramme);

  const { event, lang, theme, heading, target } = current.dataset;
  if (event === undefined) return;
  const element = make(NAME, { event, lang: languageOf(lang), theme, heading });
  const words = SORRY[languageOf(lang)][1];
  element.append(
    link(
      new URL(`/${languageOf(lang)}/events/${encodeURIComponent(event)}/programme`, base).href,
      words,
    ),
  );
  const place = () => {
    const chosen = target === undefined ? null : document.querySelector(target);
    if (chosen !== null) chosen.append(element);
    else if (document.head.contains(current)) document.body.append(element);
    else current.after(element);
  };
  if (document.body === null || (target !== undefined && document.readyState === 'loading'))
    document.addEventListener('DOMContentLoaded', place);
  else place();
})();
