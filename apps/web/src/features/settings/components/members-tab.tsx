import { Button, Stack, Table, VisuallyHidden } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { MembersQuery } from '../api/members.js';
import { InviteMemberDialog } from './invite-member-dialog.js';
import { MemberDialog, type MemberAsked } from './member-dialogs.js';
import { MemberRow } from './member-row.js';

export function MembersTab() {
  const text = useText();
  const mayManage = useMay('manageMembers');
  const [inviting, setInviting] = useState(false);
  const [asked, setAsked] = useState<MemberAsked | null>(null);
  const [{ data, error }, again] = useQuery({ query: MembersQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  const invite = mayManage && (
    <Button
      leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setInviting(true)}
    >
      {text('settings.invite.title')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Panel title={text('settings.tab.members')} aside={invite}>
        <Table.ScrollContainer
          minWidth={720}
          type="native"
          tabIndex={0}
          aria-label={text('settings.tab.members')}
        >
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text('settings.members.name')}</Table.Th>
                <Table.Th>{text('settings.members.role')}</Table.Th>
                <Table.Th>{text('settings.members.state')}</Table.Th>
                {mayManage && (
                  <Table.Th pos="relative">
                    <VisuallyHidden>{text('settings.members.acts')}</VisuallyHidden>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.members.map((member) => (
                <MemberRow key={member.id} member={member} onAsk={setAsked} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      {inviting && <InviteMemberDialog onClose={() => setInviting(false)} />}
      {asked && <MemberDialog {...asked} onClose={() => setAsked(null)} />}
    </Stack>
  );
}
