import {
  AppShell,
  Burger,
  Button,
  Group,
  Menu,
  NavLink,
  ScrollArea,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLanguage, IconUser } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'wouter';
import { answer, api } from '../api/client';
import { dropDraftsOf, hasDrafts } from '../forms/drafts';
import { Confirm } from '../parts/confirm';
import { sessionTexts } from '../session/session.texts';
import { useSession } from '../session/session';
import { LANGUAGE_NAMES, UI_LANGUAGES, useLanguageChoice } from '../texts/language';
import { Localized } from '../texts/localized';
import { useTexts } from '../texts/texts';
import { useKeptFocus } from './kept-focus';
import { NAVIGATION } from './navigation';
import { hasScreen } from './routes';
import { shellTexts } from './shell.texts';

/** The frame of every screen: navigation, organization, language, account. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const texts = useTexts(shellTexts);
  const [opened, menu] = useDisclosure();
  const { organization, can } = useSession();
  useKeptFocus();
  const [location] = useLocation();
  const isHere = (to: string) =>
    to === '/' ? location === '/' : location === to || location.startsWith(`${to}/`);
  return (
    <>
      <a href="#main" className="skip-link">
        {texts.skip}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !opened } }}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
            <Group wrap="nowrap" gap="xs" miw={0}>
              <Burger
                opened={opened}
                onClick={menu.toggle}
                hiddenFrom="md"
                size="sm"
                aria-label={opened ? texts.closeMenu : texts.openMenu}
                aria-expanded={opened}
              />
              <Text fw={700} c="petrol">
                Suhbat
              </Text>
              <Text truncate visibleFrom="xs">
                <Localized text={organization.name} />
              </Text>
            </Group>
            <Group gap={4} wrap="nowrap">
              <LanguageMenu />
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={texts.mainNavigation}>
          <ScrollArea type="auto">
            {NAVIGATION.filter((item) => can(item.permission) && hasScreen(item.to)).map(
              ({ to, name, icon: Icon }) => (
                <NavLink
                  key={to}
                  component={RouterLink}
                  href={to}
                  label={texts[name]}
                  leftSection={<Icon size={18} aria-hidden />}
                  active={isHere(to)}
                  {...(isHere(to) ? { 'aria-current': 'page' as const } : {})}
                  onClick={menu.close}
                />
              ),
            )}
          </ScrollArea>
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          {children}
        </AppShell.Main>
      </AppShell>
    </>
  );
}

function LanguageMenu() {
  const texts = useTexts(shellTexts);
  const { language, setLanguage } = useLanguageChoice();
  const { account, refresh } = useSession();
  const choose = (chosen: (typeof UI_LANGUAGES)[number]) => {
    setLanguage(chosen);
    // Mails speak the same language. A refusal changes nothing on the screen, so it is not worth a message.
    void answer(
      api.PATCH('/api/v1/account', {
        params: { header: { 'If-Match': `"${String(account.version)}"` } },
        body: { language: chosen },
      }),
    ).then(refresh, () => undefined);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconLanguage size={18} aria-hidden />}
          aria-label={`${texts.language}: ${LANGUAGE_NAMES[language]}`}
        >
          {LANGUAGE_NAMES[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {UI_LANGUAGES.map((tag) => (
          <Menu.Item
            key={tag}
            lang={tag}
            onClick={() => choose(tag)}
            {...(tag === language ? { 'aria-current': true } : {})}
          >
            {LANGUAGE_NAMES[tag]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountMenu() {
  const texts = useTexts(shellTexts);
  const words = useTexts(sessionTexts);
  const { account, memberships, organization } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const { language } = useLanguageChoice();
  const [asking, setAsking] = useState(false);
  const others = memberships.filter((membership) => membership.organizationId !== organization.id);
  const logOut = async () => {
    await answer(api.DELETE('/api/v1/session'));
    dropDraftsOf(account.id);
    window.location.assign('/login');
  };
  const switchTo = async (organizationId: string) => {
    await answer(api.PUT('/api/v1/session/organization', { body: { organizationId } }));
    window.location.assign('/console');
  };
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="subtle" size="compact-md" aria-label={texts.account} px="xs">
            <IconUser size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {account.displayName === '' ? account.email : account.displayName}
          </Menu.Label>
          <Menu.Item component={RouterLink} href="/account">
            {texts.account}
          </Menu.Item>
          <Menu.Item component="a" href={`/${language}`}>
            {texts.publicSite}
          </Menu.Item>
          {others.length > 0 && <Menu.Label>{texts.switchOrganization}</Menu.Label>}
          {others.map((membership) => (
            <Menu.Item
              key={membership.organizationId}
              onClick={() => void switchTo(membership.organizationId)}
            >
              <Localized text={membership.name} />
            </Menu.Item>
          ))}
          <Menu.Label>{texts.appearance}</Menu.Label>
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)}>
              {texts[scheme]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => (hasDrafts(account.id) ? setAsking(true) : void logOut())}>
            {words.logOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.logOut}
        actLabel={words.logOut}
        act={logOut}
      >
        <Text>{texts.logOutWithDrafts}</Text>
      </Confirm>
    </>
  );
}
