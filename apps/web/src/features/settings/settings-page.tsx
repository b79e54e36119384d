import { Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { Page } from '../../ui/page.js';
import { ArchiveTab } from './archive/archive-tab.js';
import { DepartmentsTab } from './components/departments-tab.js';
import { MembersTab } from './components/members-tab.js';
import { ProfileTab } from './components/profile-tab.js';
import { WorkspaceTab } from './components/workspace-tab.js';
import { HistoryTab } from './history/history-tab.js';
import { TokensTab } from './tokens/tokens-tab.js';
import { WebhooksTab } from './webhooks/webhooks-tab.js';

const route = getRouteApi('/in/settings');
const TABS = {
  profile: ProfileTab,
  members: MembersTab,
  departments: DepartmentsTab,
  workspace: WorkspaceTab,
  tokens: TokensTab,
  webhooks: WebhooksTab,
  archive: ArchiveTab,
  history: HistoryTab,
};
const ALL = Object.keys(TABS) as (keyof typeof TABS)[];

export function SettingsPage() {
  const text = useText();
  const navigate = useNavigate();
  const { tab = 'profile' } = route.useSearch();
  const may = {
    archive: useMay('exportWorkspace'),
    webhooks: useMay('manageWebhooks'),
    history: useMay('readWorkspaceHistory'),
  };
  const names = ALL.filter((name) => !(name in may) || may[name as keyof typeof may]);
  const show = (value: string | null) => {
    const next = names.find((name) => name === value);
    if (next) void navigate({ to: '.', search: { tab: next }, replace: true });
  };
  return (
    <Page title={text('settings.title')}>
      <Tabs value={names.includes(tab) ? tab : 'profile'} onChange={show} keepMounted={false}>
        <Tabs.List mb="md">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text(`settings.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => {
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
