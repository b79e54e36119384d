import '../../ui/mantine-styles-more.js';
import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
  IconUserHeart,
} from '@tabler/icons-react';
import { LOCALES } from '@levain/domain/locale.js';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useClient } from 'urql';
import { useLanguage } from '../../i18n/language-provider.js';
import { LOCALE_NAME } from '../../i18n/locale.js';
import { useText } from '../../i18n/use-text.js';
import { graphql } from '../../lib/graphql/graphql.js';
import { forgetVisit } from '../../lib/stored.js';
import { useViewer } from '../../lib/viewer.js';
import { ViewerButton } from './viewer-button.js';
import classes from './viewer-menu.module.css';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export function ViewerMenuList({ onShortcuts }: { onShortcuts: () => void }) {
  const text = useText();
  const target = useRef<HTMLButtonElement>(null);
  const navigate = useNavigate();
  const client = useClient();
  const { member } = useViewer();
  const { locale, change } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const other = LOCALES.find((candidate) => candidate !== locale) ?? locale;
  const signOut = async () => {
    const { error } = await client.mutation(SignOut, {}).toPromise();
    if (error) return;
    forgetVisit();
    // A whole new page: nothing of this member stays in memory.
    location.assign('/sign-in');
  };
  return (
    <Menu position="bottom-end" width={260} defaultOpened onClose={() => target.current?.focus()}>
      <Menu.Target>
        <ViewerButton ref={target} />
      </Menu.Target>
      <Menu.Dropdown aria-label={text('app.viewer.menu', { name: member.name })}>
        <div className={classes['who']} role="presentation">
          <strong>{member.name}</strong>
          <span>{text(`words.memberRole.${member.role}`)}</span>
        </div>
        <Menu.Item
          leftSection={<IconUserHeart size={18} stroke={1.6} aria-hidden />}
          onClick={() => void navigate({ to: '/my-part' })}
        >
          {text('app.nav.myPart')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={18} stroke={1.6} aria-hidden />}
          onClick={() => void navigate({ to: '/settings' })}
        >
          {text('app.nav.settings')}
        </Menu.Item>
        <Menu.Item
          lang={other}
          leftSection={<IconLanguage size={18} stroke={1.6} aria-hidden />}
          onClick={() => void change(other)}
        >
          {LOCALE_NAME[other]}
        </Menu.Item>
        <Menu.Item
          leftSection={
            dark ? (
              <IconSun size={18} stroke={1.6} aria-hidden />
            ) : (
              <IconMoon size={18} stroke={1.6} aria-hidden />
            )
          }
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          {text(dark ? 'app.theme.light' : 'app.theme.dark')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.6} aria-hidden />} onClick={onShortcuts}>
          {text('app.shortcuts.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={18} stroke={1.6} aria-hidden />}
          onClick={() => void signOut()}
        >
          {text('app.viewer.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
