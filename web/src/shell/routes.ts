import { lazy, type ComponentType } from 'react';

/** A screen by its path below /console; its script is loaded when it is first opened. */
export interface ScreenRoute {
  readonly path: string;
  readonly screen: ComponentType;
  /** Without this permission the screen says so instead of being shown. */
  readonly permission?: string;
}

/** The screens, the more special path first. */
export const SCREENS: readonly ScreenRoute[] = [
  {
    path: '/',
    screen: lazy(() => import('../screens/today/today.screen')),
    permission: 'events:read',
  },
  {
    path: '/calendar',
    screen: lazy(() => import('../screens/calendar/calendar.screen')),
    permission: 'events:read',
  },
  {
    path: '/series',
    screen: lazy(() => import('../screens/series/series.screen')),
    permission: 'events:read',
  },
  {
    path: '/series/:id',
    screen: lazy(() => import('../screens/series/series-one.screen')),
    permission: 'events:read',
  },
  {
    path: '/events',
    screen: lazy(() => import('../screens/events/events.screen')),
    permission: 'events:read',
  },
  {
    path: '/events/new',
    screen: lazy(() => import('../screens/events/event-new.screen')),
    permission: 'events:write',
  },
  {
    path: '/events/:id/:tab?',
    screen: lazy(() => import('../screens/events/event.screen')),
    permission: 'events:read',
  },
  {
    path: '/experts/duplicates',
    screen: lazy(() => import('../screens/experts/duplicates/duplicates.screen')),
    permission: 'experts:read',
  },
  {
    path: '/experts/merges',
    screen: lazy(() => import('../screens/experts/duplicates/merges.screen')),
    permission: 'experts:read',
  },
  {
    path: '/experts/import',
    screen: lazy(() => import('../screens/experts/import/imports.screen')),
    permission: 'experts:write',
  },
  {
    path: '/experts/import/:id',
    screen: lazy(() => import('../screens/experts/import/import.screen')),
    permission: 'experts:write',
  },
  {
    path: '/experts',
    screen: lazy(() => import('../screens/experts/experts.screen')),
    permission: 'experts:read',
  },
  {
    path: '/experts/new',
    screen: lazy(() => import('../screens/experts/expert-new.screen')),
    permission: 'experts:write',
  },
  {
    path: '/experts/:id',
    screen: lazy(() => import('../screens/experts/expert.screen')),
    permission: 'experts:read',
  },
  {
    path: '/institutions/duplicates',
    screen: lazy(() => import('../screens/institutions/duplicates.screen')),
    permission: 'experts:read',
  },
  {
    path: '/institutions',
    screen: lazy(() => import('../screens/institutions/institutions.screen')),
    permission: 'experts:read',
  },
  {
    path: '/mandates',
    screen: lazy(() => import('../screens/mandates/mandates.screen')),
    permission: 'mandates:read',
  },
  {
    path: '/mandates/new',
    screen: lazy(() => import('../screens/mandates/mandate-new.screen')),
    permission: 'mandates:write',
  },
  {
    path: '/mandates/:id',
    screen: lazy(() => import('../screens/mandates/mandate.screen')),
    permission: 'mandates:read',
  },
  {
    path: '/mandates/:id/edit',
    screen: lazy(() => import('../screens/mandates/mandate-edit.screen')),
    permission: 'mandates:read',
  },
  {
    path: '/recommendations',
    screen: lazy(() => import('../screens/recommendations/recommendations.screen')),
    permission: 'recommendations:read',
  },
  {
    path: '/recommendations/:id',
    screen: lazy(() => import('../screens/recommendations/recommendation.screen')),
    permission: 'recommendations:read',
  },
  {
    path: '/balance',
    screen: lazy(() => import('../screens/balance/balance.screen')),
    permission: 'experts:read',
  },
  { path: '/account', screen: lazy(() => import('../screens/account/account.screen')) },
  {
    path: '/evidence',
    screen: lazy(() => import('../screens/evidence/evidence.screen')),
    permission: 'evidence:read',
  },
  {
    path: '/outcomes',
    screen: lazy(() => import('../screens/outcomes/outcomes.screen')),
    permission: 'outcomes:read',
  },
  {
    path: '/outcomes/:id',
    screen: lazy(() => import('../screens/outcomes/outcome.screen')),
    permission: 'outcomes:read',
  },
  {
    path: '/outcomes/:id/versions/:versionId/:part?',
    screen: lazy(() => import('../screens/outcomes/outcome-version.screen')),
    permission: 'outcomes:read',
  },
  {
    path: '/messages',
    screen: lazy(() => import('../screens/messages/messages.screen')),
    permission: 'messages:read',
  },
  {
    path: '/organization/:part?',
    screen: lazy(() => import('../screens/organization/organization.screen')),
    permission: 'organization:read',
  },
];

/** Whether there is a screen at an address: a link to none would lead nowhere. */
export function hasScreen(to: string): boolean {
  const first = (path: string) => path.split(/[/?]/)[1] ?? '';
  return SCREENS.some(({ path }) => first(path) === first(to));
}
