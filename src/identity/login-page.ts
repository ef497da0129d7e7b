import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { escapeHtml } from '../platform/mail/letter-html.js';
import { PAGE_TEXTS, type PageText } from './login-page.texts.js';

/** Where the pages' style sheet is served. */
export const STYLE_PATH = '/login/style.css';

export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fbfaf7; --line: #6b7280; --accent: #0b5cad; --warn: #9b1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --paper: #16181b; --line: #9aa3ad; --accent: #8cc2ff; --warn: #ffb4ab; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.5 system-ui, "Noto Sans", "Noto Sans SC", sans-serif; }
main, nav { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem; }
main { padding-top: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
nav a, nav span { display: inline-block; padding: .5rem 0; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
a { color: var(--accent); }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { width: 100%; padding: .6rem .7rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .3rem; }
button { margin-top: 1.25rem; padding: .65rem 1.2rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 0; border-radius: .3rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.fault { padding: .6rem .8rem; border-left: .3rem solid var(--warn); color: var(--warn); font-weight: 600; }
.hint { margin: .25rem 0 0; font-size: .95rem; }
.address { overflow-wrap: anywhere; }
@media print { nav, button { display: none; } }
`;

/** What the language links and the heading of a page need. */
export interface PageFrame {
  readonly language: UiLanguage;
  readonly title: PageText;
  /** The address of this very page, to be opened in the other languages. */
  readonly here: string;
  /** What went wrong, in the reader's language. */
  readonly fault?: string | undefined;
}

const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  zh: '中文',
};

/** A page of the login around its body, which is HTML already. */
export function loginPage(frame: PageFrame, body: string): string {
  const { language } = frame;
  const title = escapeHtml(say(frame.title, language));
  const fault =
    frame.fault === undefined
      ? ''
      : `<p class="fault" role="alert">${escapeHtml(frame.fault)}</p>\n`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Suhbat</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<nav aria-label="Language / Язык / Тіл / 语言"><ul>${languageLinks(frame)}</ul></nav>
<main>
<h1>${title}</h1>
${fault}${body}
</main>
</body>
</html>
`;
}

function languageLinks({ language, here }: PageFrame): string {
  return UI_LANGUAGES.map((other) => {
    const name = LANGUAGE_NAMES[other];
    if (other === language)
      return `<li><span lang="${other}" aria-current="true">${name}</span></li>`;
    const [path = '/', query = ''] = here.split('?', 2);
    const search = new URLSearchParams(query);
    search.set('lang', other);
    const href = escapeHtml(`${path}?${search.toString()}`);
    return `<li><a lang="${other}" hreflang="${other}" href="${href}">${name}</a></li>`;
  }).join('');
}

/** A text of the pages, filled in; not escaped yet. */
export function say(
  text: PageText,
  language: UiLanguage,
  values: Readonly<Record<string, string>> = {},
): string {
  return PAGE_TEXTS[text][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A paragraph of a text of the pages. */
export function paragraph(
  text: PageText,
  language: UiLanguage,
  values: Readonly<Record<string, string>> = {},
): string {
  return `<p class="address">${escapeHtml(say(text, language, values))}</p>`;
}

/** A form that posts the hidden values and the fields (HTML) to a path of this site. */
export function form(options: {
  readonly action: string;
  readonly button: PageText;
  readonly language: UiLanguage;
  readonly hidden: Readonly<Record<string, string | undefined>>;
  readonly fields?: string;
}): string {
  const hidden = Object.entries<string | undefined>({ ...options.hidden, lang: options.language })
    .flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
    .map(({ name, value }) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`);
  return `<form method="post" action="${options.action}">
${[...hidden, options.fields ?? ''].join('\n')}
<button type="submit">${escapeHtml(say(options.button, options.language))}</button>
</form>`;
}

/** The field for an e-mail address; text, not `email`, since browsers refuse domains that we take. */
export function emailField(id: string, language: UiLanguage, value: string): string {
  return `<label for="${id}">${escapeHtml(say('email', language))}</label>
<input id="${id}" name="email" type="text" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="254" value="${escapeHtml(value)}">`;
}

/** The field for the present password. */
export function passwordField(language: UiLanguage): string {
  return `<label for="password">${escapeHtml(say('password', language))}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="1000">`;
}

/** The field for a new password. */
export function newPasswordField(language: UiLanguage): string {
  return `<label for="password">${escapeHtml(say('newPassword', language))}</label>
<input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" maxlength="1000" aria-describedby="password-hint">
<p class="hint" id="password-hint">${escapeHtml(say('passwordHint', language))}</p>`;
}
