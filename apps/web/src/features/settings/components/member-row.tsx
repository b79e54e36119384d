import { Button, Group, Table } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay, useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { EnableMember } from '../api/enable-member.js';
import type { MemberListed } from '../api/members.js';
import type { AskedAct, MemberAsked } from './member-dialogs.js';
import { RoleSelect } from './role-select.js';

type Status = 'disabled' | 'active' | 'pending' | 'expired' | 'revoked';

function statusOf({ disabledAt, invitationPending, invitationExpiresAt }: MemberListed): Status {
  if (disabledAt) return 'disabled';
  if (!invitationPending) return 'active';
  if (!invitationExpiresAt) return 'revoked';
  return Date.parse(invitationExpiresAt) < Date.now() ? 'expired' : 'pending';
}

/** What an admin may ask of a member, by how the account stands. */
const ACTS: Readonly<Record<Status, readonly AskedAct[]>> = {
  active: ['disable'],
  pending: ['renew', 'revoke'],
  expired: ['renew', 'disable'],
  revoked: ['renew', 'disable'],
  disabled: [],
};

const WORDS = {
  disable: 'settings.members.disable',
  renew: 'settings.invite.renew',
  revoke: 'settings.invite.revoke',
} as const satisfies Record<AskedAct, string>;

interface MemberRowProps {
  readonly member: MemberListed;
  readonly onAsk: (asked: MemberAsked) => void;
}

function Acts({ member, onAsk }: MemberRowProps) {
  const text = useText();
  const announce = useAnnounce();
  const enable = useAct(EnableMember);
  const { id, version, name } = member;
  const button = (act: string, color: string, onClick: () => void) => (
    <Button
      key={act}
      variant="subtle"
      size="compact-sm"
      color={color}
      aria-label={text('settings.members.actOf', { act, name })}
      onClick={onClick}
    >
      {act}
    </Button>
  );
  const again = async () => {
    const done = await enable.run({ input: { id, version } });
    if (done.ok) announce(text('settings.members.enabled', { name }));
  };
  return (
    <Group gap={4}>
      {ACTS[statusOf(member)].map((act) =>
        button(text(WORDS[act]), act === 'renew' ? 'brand' : 'brick', () => onAsk({ member, act })),
      )}
      {member.disabledAt && button(text('settings.members.enable'), 'brand', () => void again())}
      <RefusalSummary act={enable} />
    </Group>
  );
}

export function MemberRow({ member, onAsk }: MemberRowProps) {
  const text = useText();
  const format = useFormat();
  const mayManage = useMay('manageMembers');
  const viewer = useViewer();
  const { disabledAt, invitationExpiresAt } = member;
  const date = invitationExpiresAt ? format.day(invitationExpiresAt.slice(0, 10)) : '';
  return (
    <Table.Tr role="row">
      <Table.Td role="cell">
        {member.name}
        <br />
        <small>{member.email}</small>
      </Table.Td>
      <Table.Td role="cell">
        {mayManage && !disabledAt ? <RoleSelect member={member} /> : text(`words.memberRole.${member.role}`)}
      </Table.Td>
      <Table.Td role="cell">{text(`settings.members.status.${statusOf(member)}`, { date })}</Table.Td>
      {mayManage && (
        <Table.Td role="cell">
          {member.id !== viewer.member.id && <Acts member={member} onAsk={onAsk} />}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
