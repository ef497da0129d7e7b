import type { Scene } from './scene.js';

/** The languages in which every picture is taken. */
export const PICTURE_LANGUAGES = ['en', 'zh'] as const;
export type PictureLanguage = (typeof PICTURE_LANGUAGES)[number];

/** What is done before the picture is taken: a control is pressed, by its role and name or by where it stands, or filled. */
export type Step =
  | ({ readonly press: 'button' | 'menuitem' } & Readonly<Record<PictureLanguage, string>>)
  | { readonly pressAt: string }
  | { readonly fillAt: string; readonly text: (scene: Scene) => string };

/** One picture of the console. */
export interface Picture {
  /** The name of its file. */
  readonly name: string;
  /** The path in web/src/shell/routes.ts whose screen it shows. */
  readonly route: string;
  /** Its address below /console. */
  readonly path: string | ((scene: Scene, language: PictureLanguage) => string);
  readonly steps?: readonly Step[];
  /** What is brought to the upper edge of the picture. */
  readonly from?: string;
  /** How high it is, where it needs more than a screen. */
  readonly height?: number;
}

/** The day in a dialog. */
const DAY = '[role=dialog] .mantine-DateInput-input';

const MORE: Step = { press: 'button', en: 'More acts', zh: '更多操作' };

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
    name: 'event-board',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?view=board`,
    height: 1000,
  },
  {
    name: 'event-common-time',
    route: '/events/:id/:tab?',
    path: ({ draft }) => `/events/${draft}/people`,
    steps: [{ press: 'button', en: 'Find a time', zh: '查找时间' }],
    height: 1000,
  },
  {
    name: 'event-contradiction',
    route: '/events/:id/:tab?',
    path: ({ conference, contradiction }) =>
      `/events/${conference}/programme?view=planner&run=${contradiction}`,
  },
  {
    name: 'event-copy',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}`,
    steps: [
      MORE,
      { press: 'menuitem', en: 'Make a copy …', zh: '创建副本…' },
      { fillAt: DAY, text: ({ day }) => halfAYearAfter(day) },
    ],
  },
  {
    name: 'event-export',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?dialog=export`,
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
    steps: [
      MORE,
      { press: 'menuitem', en: 'Move to another day …', zh: '改期…' },
      { fillAt: DAY, text: ({ day }) => weekAfter(day) },
    ],
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
    name: 'event-plan',
    route: '/events/:id/:tab?',
    path: ({ conference, plan }) => `/events/${conference}/programme?view=planner&run=${plan}`,
    height: 1000,
  },
  {
    name: 'event-planner',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?view=planner`,
    height: 1000,
  },
  {
    name: 'event-programme',
    route: '/events/:id/:tab?',
    height: 1000,
    path: ({ conference }) => `/events/${conference}/programme`,
  },
  {
    name: 'event-publication',
    route: '/events/:id/:tab?',
    path: ({ held }) => `/events/${held}/publication`,
  },
  {
    name: 'event-release',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?dialog=release`,
  },
  {
    name: 'event-releases',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?dialog=releases`,
  },
  {
    name: 'event-replan',
    route: '/events/:id/:tab?',
    path: ({ conference, replan }) => `/events/${conference}/programme?view=planner&run=${replan}`,
    height: 1000,
  },
  {
    name: 'event-room-hours',
    route: '/events/:id/:tab?',
    path: ({ conference }) => `/events/${conference}/programme?dialog=rooms`,
    height: 1560,
  },
  {
    name: 'event-session',
    route: '/events/:id/:tab?',
    path: ({ conference, session }) =>
      `/events/${conference}/programme?session=new&copy=${session}`,
    steps: [
      { fillAt: DAY, text: ({ day }) => day },
      { fillAt: '[role=dialog] input[role=spinbutton] >> nth=0', text: () => '11' },
      { fillAt: '[role=dialog] input[name=durationMinutes]', text: () => '120' },
    ],
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
  {
    name: 'expert-import-rows',
    route: '/experts/import/:id',
    path: ({ expertImport }) => `/experts/import/${expertImport}`,
    from: 'h2 >> nth=2',
  },
  { name: 'expert-imports', route: '/experts/import', path: '/experts/import' },
  { name: 'expert-merges', route: '/experts/merges', path: '/experts/merges' },
  { name: 'expert-new', route: '/experts/new', path: '/experts/new' },
  { name: 'experts', route: '/experts', path: '/experts' },
  { name: 'institutions', route: '/institutions', path: '/institutions' },
  {
    name: 'institutions-duplicates',
    route: '/institutions/duplicates',
    path: '/institutions/duplicates',
  },
  {
    name: 'mandate-cell',
    route: '/mandates/:id',
    path: ({ mandate }) => `/mandates/${mandate}`,
    steps: [{ pressAt: '.coverage-cell.cell-late' }],
  },
  {
    name: 'mandate-coverage',
    route: '/mandates/:id',
    height: 1060,
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
    path: ({ written }, language) => `${version(written, 'history')}?lang=${language}`,
  },
  {
    name: 'outcome-preview',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ published }, language) => `${version(published, 'preview')}?lang=${language}`,
  },
  {
    name: 'outcome-publication',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ published }) => version(published, 'publication'),
  },
  {
    name: 'outcome-publish',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ checked }) => version(checked, 'publication'),
  },
  {
    name: 'outcome-recommendations',
    route: '/outcomes/:id/versions/:versionId/:part?',
    path: ({ written }, language) => `${version(written, 'recommendations')}?lang=${language}`,
  },
  {
    name: 'outcome-text',
    route: '/outcomes/:id/versions/:versionId/:part?',
    height: 1000,
    path: ({ written }, language) =>
      `${version(written, 'text')}?lang=${language === 'en' ? 'ru' : language}`,
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

function weekAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ weeks: 1 }).toString();
}

function halfAYearAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ weeks: 26 }).toString();
}
