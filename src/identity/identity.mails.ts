import type { Translated, UiLanguage } from '../kernel/languages.js';
import { escapeHtml, letterHtml } from '../platform/mail/letter-html.js';
import type { Role } from './policies.js';

/** A letter in one language: plain text, and the same as simple HTML. */
export interface Letter {
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

/** The parts of a letter before its language is chosen. `{name}` is filled in. */
interface Draft {
  readonly subject: Translated;
  readonly before: Translated;
  /** What the button says in HTML. */
  readonly action: Translated;
  readonly after: Translated;
}

/** The names of the roles. */
export const ROLE_NAMES: Readonly<Record<Role, Translated>> = {
  owner: { en: 'owner', ru: 'владелец', kk: 'иесі', zh: '所有者' },
  organizer: { en: 'organizer', ru: 'организатор', kk: 'ұйымдастырушы', zh: '组织者' },
  editor: { en: 'editor', ru: 'редактор', kk: 'редактор', zh: '编辑' },
  reviewer: { en: 'reviewer', ru: 'рецензент', kk: 'рецензент', zh: '审阅者' },
  viewer: { en: 'viewer', ru: 'читатель', kk: 'оқырман', zh: '查看者' },
};

const LOGIN: Draft = {
  subject: {
    en: 'Your link to log in to Suhbat',
    ru: 'Ваша ссылка для входа в Suhbat',
    kk: 'Suhbat жүйесіне кіру сілтемеңіз',
    zh: '您的 Suhbat 登录链接',
  },
  before: {
    en: 'You asked for a link to log in. It works once, for {time}.',
    ru: 'Вы запросили ссылку для входа. Она сработает один раз, срок действия — {time}.',
    kk: 'Сіз кіру сілтемесін сұрадыңыз. Ол бір рет қана жұмыс істейді, мерзімі — {time}.',
    zh: '您索取了登录链接。该链接仅可使用一次，有效期为{time}。',
  },
  action: { en: 'Log in', ru: 'Войти', kk: 'Кіру', zh: '登录' },
  after: {
    en: 'If it was not you, nothing needs to be done: without this letter nobody can log in.',
    ru: 'Если это были не вы, ничего делать не нужно: без этого письма никто не войдёт.',
    kk: 'Егер бұл сіз болмасаңыз, ештеңе істеудің қажеті жоқ: бұл хатсыз ешкім кіре алмайды.',
    zh: '如果不是您本人操作，无需处理：没有这封邮件，任何人都无法登录。',
  },
};

const PASSWORD: Draft = {
  subject: {
    en: 'Set a new password for Suhbat',
    ru: 'Новый пароль для Suhbat',
    kk: 'Suhbat жүйесіне жаңа құпиясөз',
    zh: '为 Suhbat 设置新密码',
  },
  before: {
    en: 'You asked to set a new password. This link works once, for {time}.',
    ru: 'Вы попросили задать новый пароль. Ссылка сработает один раз, срок действия — {time}.',
    kk: 'Сіз жаңа құпиясөз орнатуды сұрадыңыз. Сілтеме бір рет қана жұмыс істейді, мерзімі — {time}.',
    zh: '您要求设置新密码。该链接仅可使用一次，有效期为{time}。',
  },
  action: {
    en: 'Set a password',
    ru: 'Задать пароль',
    kk: 'Құпиясөз орнату',
    zh: '设置密码',
  },
  after: {
    en: 'If it was not you, nothing needs to be done: your password stays as it is.',
    ru: 'Если это были не вы, ничего делать не нужно: ваш пароль останется прежним.',
    kk: 'Егер бұл сіз болмасаңыз, ештеңе істеудің қажеті жоқ: құпиясөзіңіз өзгермейді.',
    zh: '如果不是您本人操作，无需处理：您的密码不会改变。',
  },
};

const INVITATION: Draft = {
  subject: {
    en: '{organization}: your access to Suhbat',
    ru: '{organization}: ваш доступ к Suhbat',
    kk: '{organization}: Suhbat жүйесіне кіру құқығыңыз',
    zh: '{organization}：您的 Suhbat 访问权限',
  },
  before: {
    en: '{organization} has given you access to its work in Suhbat. Your role: {role}. This link logs you in; it works once, for {time}.',
    ru: '{organization} открывает вам доступ к своей работе в Suhbat. Ваша роль: {role}. По этой ссылке вы войдёте; она сработает один раз, срок действия — {time}.',
    kk: '{organization} сізге Suhbat жүйесіндегі жұмысына қатысуға рұқсат берді. Рөліңіз: {role}. Осы сілтеме арқылы кіресіз; ол бір рет қана жұмыс істейді, мерзімі — {time}.',
    zh: '{organization}已为您开通其在 Suhbat 中的工作权限。您的角色：{role}。请通过此链接登录；该链接仅可使用一次，有效期为{time}。',
  },
  action: {
    en: 'Accept and log in',
    ru: 'Принять и войти',
    kk: 'Қабылдап, кіру',
    zh: '接受并登录',
  },
  after: {
    en: 'If you do not know this organization, leave the letter be.',
    ru: 'Если эта организация вам незнакома, просто не отвечайте на письмо.',
    kk: 'Егер бұл ұйымды білмесеңіз, хатқа мән бермей-ақ қойыңыз.',
    zh: '如果您不认识该机构，请忽略此邮件。',
  },
};

const PASSWORD_CHANGED: Draft = {
  subject: {
    en: 'Your password for Suhbat was changed',
    ru: 'Ваш пароль для Suhbat изменён',
    kk: 'Suhbat жүйесіндегі құпиясөзіңіз өзгертілді',
    zh: '您的 Suhbat 密码已更改',
  },
  before: {
    en: 'Your password was changed just now, and every other login was ended.',
    ru: 'Ваш пароль только что изменён, все остальные сеансы завершены.',
    kk: 'Құпиясөзіңіз жаңа ғана өзгертілді, басқа сеанстардың бәрі аяқталды.',
    zh: '您的密码刚刚被更改，其他登录均已退出。',
  },
  action: {
    en: 'Set another password',
    ru: 'Задать другой пароль',
    kk: 'Басқа құпиясөз орнату',
    zh: '重新设置密码',
  },
  after: {
    en: 'If it was not you, set another password here at once.',
    ru: 'Если это были не вы, сразу задайте здесь другой пароль.',
    kk: 'Егер бұл сіз болмасаңыз, бірден осы жерде басқа құпиясөз орнатыңыз.',
    zh: '如果不是您本人操作，请立即在此重新设置密码。',
  },
};

/** A link to log in. `hours` is how long it works. */
export function loginLetter(language: UiLanguage, url: string, hours: number): Letter {
  return compose(LOGIN, language, url, { time: duration(hours, language) });
}

/** A link to set a password. */
export function passwordLetter(language: UiLanguage, url: string, hours: number): Letter {
  return compose(PASSWORD, language, url, { time: duration(hours, language) });
}

/** An invitation to an organization, with a link that logs in. */
export function invitationLetter(
  language: UiLanguage,
  url: string,
  facts: { readonly organization: string; readonly role: Role; readonly hours: number },
): Letter {
  return compose(INVITATION, language, url, {
    organization: facts.organization,
    role: ROLE_NAMES[facts.role][language],
    time: duration(facts.hours, language),
  });
}

/** The notice that a password was changed; `url` is where another one can be asked for. */
export function passwordChangedLetter(language: UiLanguage, url: string): Letter {
  return compose(PASSWORD_CHANGED, language, url, {});
}

/** `1 hour`, `7 дней`: whole days as days. */
function duration(hours: number, language: UiLanguage): string {
  const [value, unit] = hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    value,
  );
}

function compose(
  draft: Draft,
  language: UiLanguage,
  url: string,
  values: Readonly<Record<string, string>>,
): Letter {
  const fill = (template: Translated) =>
    template[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const before = fill(draft.before);
  const after = fill(draft.after);
  const paragraphs = [
    `<p>${escapeHtml(before)}</p>`,
    `<p><a href="${escapeHtml(url)}">${escapeHtml(fill(draft.action))}</a></p>`,
    `<p>${escapeHtml(url)}</p>`,
    `<p>${escapeHtml(after)}</p>`,
  ];
  return {
    subject: fill(draft.subject),
    bodyText: `${before}\n\n${url}\n\n${after}\n`,
    bodyHtml: letterHtml(language, paragraphs),
  };
}
