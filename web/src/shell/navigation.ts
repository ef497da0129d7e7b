import {
  IconBuildingBank,
  IconCalendar,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconListCheck,
  IconMail,
  IconQuote,
  IconRepeat,
  IconScale,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { shellTexts } from './shell.texts';

export interface NavigationItem {
  readonly to: string;
  readonly name: keyof typeof shellTexts;
  readonly icon: Icon;
  readonly permission: string;
}

/** The main navigation in the order of the chain: mandate, event, people, outcome, follow-up. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/', name: 'today', icon: IconListCheck, permission: 'events:read' },
  { to: '/mandates', name: 'mandates', icon: IconBuildingBank, permission: 'mandates:read' },
  { to: '/calendar', name: 'calendar', icon: IconCalendar, permission: 'events:read' },
  { to: '/events', name: 'events', icon: IconCalendarEvent, permission: 'events:read' },
  { to: '/series', name: 'series', icon: IconRepeat, permission: 'events:read' },
  { to: '/experts', name: 'experts', icon: IconUsers, permission: 'experts:read' },
  { to: '/balance', name: 'balance', icon: IconScale, permission: 'experts:read' },
  { to: '/outcomes', name: 'outcomes', icon: IconFileText, permission: 'outcomes:read' },
  {
    to: '/recommendations',
    name: 'recommendations',
    icon: IconChecklist,
    permission: 'outcomes:read',
  },
  { to: '/evidence', name: 'evidence', icon: IconQuote, permission: 'outcomes:read' },
  { to: '/messages', name: 'messages', icon: IconMail, permission: 'messages:read' },
  {
    to: '/organization',
    name: 'organization',
    icon: IconSettings,
    permission: 'organization:read',
  },
];
