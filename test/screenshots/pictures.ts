import type { Scene } from './scene.js';

/** The languages in which every picture is taken. */
export const PICTURE_LANGUAGES = ['en', 'zh'] as const;
export type PictureLanguage = (typeof PICTURE_LANGUAGES)[number];

/** What is pressed before the picture is taken: a control by its role and name, or by where it stands. */
export type Press =
  | ({ readonly role: 'button' | 'menuitem' } & Readonly<Record<PictureLanguage, string>>)
  | { readonly at: string };

/** One picture of the console. */
export interface Picture {
  /** The name of its file. */
  readonly name: string;
  /** The path in web/src/shell/routes.ts whose screen it shows. */
  readonly route: string;
  /** Its address below /console. */
  readonly path: string | ((scene: Scene) => string);
  readonly press?: readonly Press[];
  /** What is brought to the upper edge of the picture. */
  readonly from?: string;
}

const MORE: Press = { role: 'button', en: 'More acts', zh: '更多操作' };

/** Every picture, by its name. */
export const PICTURES: readonly Picture[] = [
  { name: 'account', route: '/account', path: '/account' },
  { name: 'balance', route: '/balance', path: '/balance' },
  { name: 'calendar-month', route: '/calendar', path: '/calendar' },
  { name: 'calendar-series', route: '/calendar', path: '/calendar?view=series' },
  { name: 'calendar-year', route: '/calendar', path: '/calendar?view=year' },
  {
    name: 'event-announce',
    route: '/events/:id/:tab?',
    path: ({ draft }) => `/events/${draft}?change=announced`,
  },
  {
    name: 'event-copy',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}`,
    press: [MORE, { role: 'menuitem', en: 'Make a copy …', zh: '创建副本…' }],
  },
  {
    name: 'event-log',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/log`,
  },
  {
    name: 'event-move',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}`,
    press: [MORE, { role: 'menuitem', en: 'Move to another day …', zh: '改期…' }],
  },
  { name: 'event-new', route: '/events/new', path: '/events/new' },
  {
    name: 'event-outcome',
    route: '/events/:id/:tab?',
    path: ({ held }) => `/events/${held}/outcome`,
  },
  {
    name: 'event-overview',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}`,
  },
  {
    name: 'event-people',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/people`,
  },
  {
    name: 'event-programme',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme`,
  },
  {
    name: 'event-publication',
    route: '/events/:id/:tab?',
    path: ({ held }) => `/events/${held}/publication`,
  },
  {
    name: 'event-session',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?session=new`,
  },
  { name: 'events', route: '/events', path: '/events' },
  { name: 'evidence', route: '/evidence', path: '/evidence' },
  { name: 'expert', route: '/experts/:id', path: ({ expert }) => `/experts/${expert}` },
  { name: 'expert-duplicates', route: '/experts/duplicates', path: '/experts/duplicates' },
  {
    name: 'expert-duplicates-pair',
    route: '/experts/duplicates',
    path: ({ pair }) => `/experts/duplicates?one=${pair.one}&other=${pair.other}`,
  },
  {
    name: 'expert-import',
    route: '/experts/import/:id',
    path: ({ expertImport }) => `/experts/import/${expertImport}`,
  },
  { name: 'expert-imports', route: '/experts/import', path: '/experts/import' },
  { name: 'expert-merges', route: '/experts/merges', path: '/experts/merges' },
  { name: 'expert-new', route: '/experts/new', path: '/experts/new' },
  { name: 'experts', route: '/experts', path: '/experts' },
  { name: 'institutions', route: '/institutions', path: '/institutions' },
  {
    name: 'mandate-cell',
    route: '/mandates/:id',
    path: ({ mandate }) => `/mandates/${mandate}`,
    press: [{ at: '.coverage-cell.cell-late' }],
  },
  {
    name: 'mandate-coverage',
    route: '/mandates/:id',
    path: ({ mandate }) => `/mandates/${mandate}`,
  },
  {
    name: 'mandate-edit',
    route: '/mandates/:id/edit',
    path: ({ mandate }) => `/mandates/${mandate}/edit`,
  },
  { name: 'mandate-new', route: '/mandates/new', path: '/mandates/new' },
  { name: 'mandates', route: '/mandates', path: '/mandates' },
  { name: 'messages', route: '/messages', path: '/messages' },
  { name: 'organization', route: '/organization/:part?', path: '/organization' },
  { name: 'organization-log', route: '/organization/:part?', path: '/organization/log' },
  { name: 'organization-members', route: '/organization/:part?', path: '/organization/members' },
  { name: 'organization-partners', route: '/organization/:part?', path: '/organization/partners' },
  { name: 'organization-themes', route: '/organization/:part?', path: '/organization/themes' },
  { name: 'organization-tokens', route: '/organization/:part?', path: '/organization/tokens' },
  { name: 'organization-venues', route: '/organization/:part?', path: '/organization/venues' },
  {
    name: 'outcome',
    route: '/outcomes/:id',
    path: ({ published }) => `/outcomes/${published.outcome}`,
  },
  {
    name: 'outcome-evidence',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ published }) => version(published, 'evidence'),
  },
  {
    name: 'outcome-history',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ written }) => version(written, 'history'),
  },
  {
    name: 'outcome-preview',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ published }) => version(published, 'preview'),
  },
  {
    name: 'outcome-publication',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ published }) => version(published, 'publication'),
  },
  {
    name: 'outcome-publish',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ written }) => version(written, 'publication'),
  },
  {
    name: 'outcome-recommendations',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ written }) => version(written, 'recommendations'),
  },
  {
    name: 'outcome-text',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ written }) => `${version(written, 'text')}?lang=kk`,
  },
  { name: 'outcomes', route: '/outcomes', path: '/outcomes' },
  {
    name: 'recommendation',
    route: '/recommendations/:id',
    path: ({ recommendation }) => `/recommendations/${recommendation}`,
  },
  { name: 'recommendations', route: '/recommendations', path: '/recommendations' },
  { name: 'series', route: '/series', path: '/series' },
  { name: 'series-one', route: '/series/:id', path: ({ series }) => `/series/${series}` },
  { name: 'today', route: '/', path: '/' },
];

function version({ outcome, version }: Scene['written'], part: string): string {
  return `/outcomes/${outcome}/versions/${version}/${part}`;
}
