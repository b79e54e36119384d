import { Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';
import { DepartmentsTab } from './components/departments-tab.js';
import { MembersTab } from './components/members-tab.js';
import { ProfileTab } from './components/profile-tab.js';
import { WorkspaceTab } from './components/workspace-tab.js';

const route = getRouteApi('/in/settings');
const TABS = {
  profile: ProfileTab,
  members: MembersTab,
  departments: DepartmentsTab,
  workspace: WorkspaceTab,
};
const NAMES = Object.keys(TABS) as (keyof typeof TABS)[];

export function SettingsPage() {
  const text = useText();
  const navigate = useNavigate();
  const { tab = 'profile' } = route.useSearch();
  const show = (value: string | null) => {
    const next = NAMES.find((name) => name === value);
    if (next) void navigate({ to: '.', search: { tab: next }, replace: true });
  };
  return (
    <Page title={text('settings.title')}>
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="md">
          {NAMES.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text(`settings.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {NAMES.map((name) => {
          const Tab = TABS[name];
          return (
            <Tabs.Panel key={name} value={name}>
              <Tab />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}
