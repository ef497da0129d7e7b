import {
  emailField,
  form,
  loginPage,
  newPasswordField,
  type PageFrame,
  paragraph,
  passwordField,
  say,
} from './login-page.js';
import type { PageInput } from './login-page.request.js';
import type { PageText } from './login-page.texts.js';

/** The page with both ways to log in. */
export function loginForms(input: PageInput, fault?: string): string {
  const { language, email, next } = input;
  const body = [
    form({
      action: '/login',
      button: 'logInVerb',
      language,
      hidden: { next },
      fields: `${emailField('email', language, email)}\n${passwordField(language)}`,
    }),
    `<p><a href="/password?lang=${language}">${say('forgotten', language)}</a></p>`,
    `<h2>${say('withLink', language)}</h2>`,
    form({
      action: '/login/send',
      button: 'sendLink',
      language,
      hidden: { next },
      fields: emailField('link-email', language, email),
    }),
  ].join('\n');
  return loginPage(frameOf(input, 'logIn', '/login', fault), body);
}

/** The page to ask for a link to a new password. */
export function passwordForm(input: PageInput, fault?: string): string {
  const { language, email } = input;
  const body = form({
    action: '/password',
    button: 'sendLink',
    language,
    hidden: {},
    fields: emailField('email', language, email),
  });
  return loginPage(frameOf(input, 'forgotten', '/password', fault), body);
}

/** The page to type a new password. */
export function newPasswordForm(input: PageInput, email: string, fault?: string): string {
  const { language, token, next } = input;
  const body = [
    paragraph('passwordFor', language, { email }),
    form({
      action: '/password/link',
      button: 'setPassword',
      language,
      hidden: { token, next },
      fields: newPasswordField(language),
    }),
  ].join('\n');
  return loginPage(frameOf(input, 'setPassword', '/password/link', fault), body);
}

/** The page of a link that no longer works, with the way to a new one. */
export function unusable(input: PageInput, again: string, fault: string): string {
  const { language } = input;
  const body = `<p><a href="${again}?lang=${language}">${say('newLink', language)}</a></p>`;
  return loginPage(frameOf(input, 'logIn', again, fault), body);
}

/** The frame of a page at `path`; the language links lead back to it with what it was opened with. */
export function frameOf(
  input: PageInput,
  title: PageText,
  path: string,
  fault?: string,
): PageFrame {
  const query = new URLSearchParams();
  if (path.endsWith('/link')) query.set('token', input.token);
  if (input.next !== undefined) query.set('next', input.next);
  const search = query.toString();
  return {
    language: input.language,
    title,
    here: search === '' ? path : `${path}?${search}`,
    fault,
  };
}
