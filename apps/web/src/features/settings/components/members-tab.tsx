import { Button, Select, Stack, Table, VisuallyHidden } from '@mantine/core';
import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay, useViewer } from '../../../lib/viewer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { ChangeMemberRole } from '../api/change-member-role.js';
import { DisableMember } from '../api/disable-member.js';
import { MembersQuery, type MemberListed } from '../api/members.js';
import { InviteMemberDialog } from './invite-member-dialog.js';

function status(member: MemberListed): 'disabled' | 'pending' | 'active' {
  if (member.disabledAt) return 'disabled';
  return member.invitationPending ? 'pending' : 'active';
}

function MemberRow({
  member,
  onDisable,
}: {
  member: MemberListed;
  onDisable: (member: MemberListed) => void;
}) {
  const text = useText();
  const mayManage = useMay('manageMembers');
  const viewer = useViewer();
  const changeRole = useAct(ChangeMemberRole);
  const { id, version } = member;
  const role = text(`words.memberRole.${member.role}`);
  return (
    <Table.Tr>
      <Table.Td>
        {member.name}
        <br />
        <small>{member.email}</small>
      </Table.Td>
      <Table.Td>
        {mayManage && !member.disabledAt ? (
          <>
            <Select
              aria-label={text('settings.members.roleOf', { name: member.name })}
              value={member.role}
              data={MEMBER_ROLES.map((value) => ({ value, label: text(`words.memberRole.${value}`) }))}
              allowDeselect={false}
              maw={220}
              onChange={(value) => {
                const next = MEMBER_ROLES.find((each) => each === value);
                if (next) void changeRole.run({ input: { id, version, role: next } });
              }}
            />
            <RefusalSummary act={changeRole} />
          </>
        ) : (
          role
        )}
      </Table.Td>
      <Table.Td>{text(`settings.members.status.${status(member)}`)}</Table.Td>
      {mayManage && (
        <Table.Td>
          {!member.disabledAt && member.id !== viewer.member.id && (
            <Button variant="subtle" size="compact-sm" color="brick" onClick={() => onDisable(member)}>
              {text('settings.members.disable')}
            </Button>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function DisableDialog({ member, onClose }: { member: MemberListed; onClose: () => void }) {
  const text = useText();
  const disable = useAct(DisableMember);
  const confirm = async () => {
    const done = await disable.run({ input: { id: member.id, version: member.version } });
    if (done.ok) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={text('settings.members.disableTitle', { name: member.name })}
      confirmLabel={text('settings.members.disable')}
      running={disable.running}
      stops
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text('settings.members.disableWhat')}
      <RefusalSummary act={disable} />
    </ConfirmDialog>
  );
}

export function MembersTab() {
  const text = useText();
  const mayManage = useMay('manageMembers');
  const [inviting, setInviting] = useState(false);
  const [disabling, setDisabling] = useState<MemberListed | null>(null);
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
          minWidth={520}
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
                    <VisuallyHidden>{text('settings.members.disable')}</VisuallyHidden>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.members.map((member) => (
                <MemberRow key={member.id} member={member} onDisable={setDisabling} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      {inviting && <InviteMemberDialog onClose={() => setInviting(false)} />}
      {disabling && <DisableDialog member={disabling} onClose={() => setDisabling(null)} />}
    </Stack>
  );
}
