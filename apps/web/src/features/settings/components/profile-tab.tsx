import { SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { LOCALES } from '@levain/domain/locale.js';
import { getRouteApi } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../../i18n/language-provider.js';
import { isLocale, LOCALE_NAME } from '../../../i18n/locale.js';
import { useText } from '../../../i18n/use-text.js';
import { rememberSingleKeyShortcuts, usePreferences } from '../../../lib/preferences.js';
import { useViewer } from '../../../lib/viewer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { Facts } from '../../../ui/facts.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { OwnSignInQuery } from '../api/own-sign-in.js';
import { PasswordForm } from './password-form.js';
import { ProviderPanel } from './provider-panel.js';
import { SessionsPanel } from './sessions-panel.js';

const route = getRouteApi('/in/settings');
const THEMES = ['light', 'dark', 'auto'] as const;

function Choice({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <Text id={id} fw={500} mb={4}>
        {label}
      </Text>
      {children(id)}
    </div>
  );
}

function Screen() {
  const text = useText();
  const { locale, change } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { singleKeyShortcuts } = usePreferences();
  return (
    <Panel title={text('settings.screen')}>
      <Stack gap="md" align="flex-start">
        <Choice label={text('settings.language')}>
          {(labelId) => (
            <SegmentedControl
              aria-labelledby={labelId}
              value={locale}
              data={LOCALES.map((value) => ({ value, label: LOCALE_NAME[value] }))}
              onChange={(value) => isLocale(value) && void change(value)}
            />
          )}
        </Choice>
        <Choice label={text('settings.theme')}>
          {(labelId) => (
            <SegmentedControl
              aria-labelledby={labelId}
              value={colorScheme}
              data={THEMES.map((value) => ({ value, label: text(`settings.theme.${value}`) }))}
              onChange={(value) => setColorScheme(value as (typeof THEMES)[number])}
            />
          )}
        </Choice>
        <Switch
          checked={singleKeyShortcuts}
          onChange={(event) => rememberSingleKeyShortcuts(event.currentTarget.checked)}
          label={text('app.shortcuts.singleKeys')}
          description={text('app.shortcuts.singleKeysWhy')}
        />
      </Stack>
    </Panel>
  );
}

/** How one signs in. A password that was never chosen cannot be changed: it is chosen by mail. */
function WaysIn() {
  const { linked, refused } = route.useSearch();
  const [{ data, error }, again] = useQuery({ query: OwnSignInQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={2} />;
  return (
    <>
      <ProviderPanel signIn={data.ownSignIn} linked={linked} refused={refused} />
      {data.ownSignIn.hasPassword && <PasswordForm />}
    </>
  );
}

export function ProfileTab() {
  const text = useText();
  const { member } = useViewer();
  return (
    <Stack gap="md">
      <Panel title={member.name}>
        <Facts
          items={[
            { label: text('settings.members.email'), value: member.email },
            { label: text('settings.members.role'), value: text(`words.memberRole.${member.role}`) },
          ]}
        />
      </Panel>
      <Screen />
      <WaysIn />
      <SessionsPanel />
    </Stack>
  );
}
