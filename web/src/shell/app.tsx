import { Alert, Button, Center, MantineProvider, Stack } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Component, Suspense, type ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { asProblem } from '../api/problem';
import { EmptyState } from '../parts/empty-state';
import { LinkButton } from '../parts/link';
import { Waiting } from '../parts/loaded';
import { Page } from '../parts/page';
import { ProblemBox } from '../parts/problem-box';
import { SessionProvider, useSession } from '../session/session';
import { sessionTexts } from '../session/session.texts';
import { consoleTexts } from '../texts/console.texts';
import { LanguageProvider } from '../texts/language';
import { useTexts } from '../texts/texts';
import { SCREENS, type ScreenRoute } from './routes';
import { Shell } from './shell';
import { contrast, theme } from './theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal does not become an answer by asking again; a lost connection may.
      retry: (count, error) => asProblem(error).code === 'network' && count < 2,
    },
  },
});

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
// The library that keeps the page from scrolling behind a dialog writes a style of its own and asks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** The console. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrast}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <Notifications position="bottom-right" />
          <SessionProvider
            waiting={<Waiting />}
            withoutOrganization={<WithoutOrganization />}
            failed={(problem, again) => (
              <Center p="xl">
                <ProblemBox error={problem} again={again} />
              </Center>
            )}
          >
            <Router base="/console">
              <Shell>
                <Suspense fallback={<Waiting />}>
                  <Switch>
                    {SCREENS.map((route) => (
                      <Route key={route.path} path={route.path}>
                        {(params) => (
                          // Another thing of the same kind is another screen: no state goes over.
                          <Fence key={identity(params)} place={Object.values(params).join('/')}>
                            <Allowed route={route} />
                          </Fence>
                        )}
                      </Route>
                    ))}
                    <Route>
                      <NotFound />
                    </Route>
                  </Switch>
                </Suspense>
              </Shell>
            </Router>
          </SessionProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** What a screen shows, without the part of it (`tab`, `part`) that is open. */
function identity(params: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(params)
    .filter(([name]) => !/^(?:\d+|tab|part)$/.test(name))
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .join('&');
}

function Allowed({ route }: { readonly route: ScreenRoute }) {
  const { can } = useSession();
  const texts = useTexts(consoleTexts);
  const Screen = route.screen;
  if (route.permission === undefined || can(route.permission)) return <Screen />;
  return <Alert color="orange">{texts.notAllowed}</Alert>;
}

function NotFound() {
  const texts = useTexts(consoleTexts);
  return (
    <Page title={texts.notFound}>
      <EmptyState title={texts.notFound} action={<LinkButton to="/">{texts.toToday}</LinkButton>} />
    </Page>
  );
}

function WithoutOrganization() {
  const texts = useTexts(sessionTexts);
  return (
    <Center p="xl">
      <EmptyState
        title={texts.noOrganization}
        action={
          <Button component="a" href="/login">
            {texts.logIn}
          </Button>
        }
      />
    </Center>
  );
}

interface FenceProps {
  readonly children: ReactNode;
  /** Where one is: a fault of one part of a screen does not stay when another is opened. */
  readonly place: string;
}

/** Keeps a fault of one screen from taking the navigation with it. */
class Fence extends Component<FenceProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    // For whoever is asked to help: the browser's console holds the place in the code.
    console.error(error);
  }

  override componentDidUpdate({ place }: FenceProps): void {
    if (place !== this.props.place && this.state.error !== undefined) {
      this.setState({ error: undefined });
    }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <Fallen />;
  }
}

function Fallen() {
  const texts = useTexts(consoleTexts);
  return (
    <Stack align="flex-start">
      <Alert color="red" role="alert">
        {texts.fault}
      </Alert>
      <Button variant="default" onClick={() => window.location.reload()}>
        {texts.tryAgain}
      </Button>
    </Stack>
  );
}
