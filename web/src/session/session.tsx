import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { answer, api, connect, type View } from '../api/client';
import type { ApiProblem } from '../api/problem';
import { asProblem } from '../api/problem';
import { LoginAgain } from './login-again';

type AuthSession = View<'AuthSessionView'>;

/** The organization in which the reader works, as far as every screen needs it. */
export interface Organization {
  readonly id: string;
  readonly code: string;
  readonly slug: string;
  readonly name: AuthSession['memberships'][number]['name'];
  readonly languages: readonly string[];
  readonly zone: string;
}

/** Who works here, where, and with what rights. */
export interface Session {
  readonly account: AuthSession['account'];
  readonly memberships: AuthSession['memberships'];
  readonly role: string;
  readonly organization: Organization;
  /**
   * Whether the account may do this, e.g. `events:write`: in the whole organization, or, where an event is given, by
   * a role in that event.
   */
  readonly can: (permission: string, eventId?: string) => boolean;
  /** Reads the session anew, after the account or the organization was changed. */
  readonly refresh: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the reader. Only below `SessionProvider`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession is used outside of SessionProvider');
  return session;
}

/**
 * Whether the reader may do this, e.g. `useCan('events:write')`; with an event, also by a role in that event, as a
 * rapporteur writes the outcome of one event only. What an account may not do is not offered.
 */
export function useCan(permission: string, eventId?: string): boolean {
  return useSession().can(permission, eventId);
}

async function load(): Promise<AuthSession> {
  const auth = await answer(api.GET('/api/v1/session'));
  connect({ csrfToken: auth.csrfToken });
  return auth;
}

/** The way to log in and come back to the same screen. */
export function loginPath(): string {
  return `/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
}

interface Props {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
  readonly withoutOrganization: ReactNode;
  readonly failed: (problem: ApiProblem, again: () => void) => ReactNode;
}

/** Loads the session before anything below it is shown; asks to log in again when it ends meanwhile. */
export function SessionProvider({ children, waiting, withoutOrganization, failed }: Props) {
  const [loaded, setLoaded] = useState<AuthSession>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [waiters, setWaiters] = useState<readonly (() => void)[]>([]);

  const refresh = useCallback(async () => {
    try {
      setLoaded(await load());
      setProblem(undefined);
    } catch (error) {
      const found = asProblem(error);
      if (found.status === 401) window.location.assign(loginPath());
      else setProblem(found);
    }
  }, []);

  useEffect(() => {
    connect({
      loggedInAgain: () =>
        new Promise((resolve) => {
          setWaiters((others) => [...others, resolve]);
        }),
    });
    void refresh();
  }, [refresh]);

  const session = useMemo<Session | undefined>(() => {
    if (loaded?.organization == null) return undefined;
    const { account, memberships, organization } = loaded;
    const permissions = new Set(loaded.permissions);
    const inEvents = new Map(
      loaded.eventRights.map((rights) => [rights.eventId, new Set(rights.permissions)]),
    );
    return {
      account,
      memberships,
      role: organization.role,
      organization: {
        id: organization.organizationId,
        code: organization.code,
        slug: organization.slug,
        name: organization.name,
        languages: organization.languages,
        zone: organization.zone,
      },
      can: (permission, eventId) =>
        permissions.has(permission) ||
        (eventId !== undefined && (inEvents.get(eventId)?.has(permission) ?? false)),
      refresh,
    };
  }, [loaded, refresh]);

  const continueAs = (auth: AuthSession) => {
    connect({ csrfToken: auth.csrfToken });
    // Another person's screens would show what this one may not see.
    if (auth.account.id !== loaded?.account.id) window.location.reload();
    setWaiters([]);
    for (const goOn of waiters) goOn();
  };

  if (problem !== undefined && loaded === undefined) return failed(problem, () => void refresh());
  if (loaded === undefined) return waiting;
  if (session === undefined) return withoutOrganization;
  return (
    <SessionContext value={session}>
      {children}
      {waiters.length > 0 && <LoginAgain email={session.account.email} onLogin={continueAs} />}
    </SessionContext>
  );
}
