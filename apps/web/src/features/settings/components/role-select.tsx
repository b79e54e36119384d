import { Select } from '@mantine/core';
import { MEMBER_ROLES, type MemberRole } from '@levain/domain/members/role.js';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { ChangeMemberRole } from '../api/change-member-role.js';
import type { MemberListed } from '../api/members.js';

/** Changes a role at once; one's own after a question, for one cannot take it back. */
export function RoleSelect({ member }: { member: MemberListed }) {
  const text = useText();
  const announce = useAnnounce();
  const router = useRouter();
  const changeRole = useAct(ChangeMemberRole);
  const [wanted, setWanted] = useState<MemberRole | null>(null);
  const { id, version, name, role } = member;
  const isOwn = useViewer().member.id === id;
  const change = async (next: MemberRole) => {
    const done = await changeRole.run({ input: { id, version, role: next } });
    setWanted(null);
    if (!done.ok) return;
    announce(text('settings.members.roleChanged', { name, role: text(`words.memberRole.${next}`) }));
    // Every screen offers what the role allows.
    if (isOwn) await router.invalidate();
  };
  const choose = (value: string | null) => {
    const next = MEMBER_ROLES.find((each) => each === value);
    if (!next || next === role) return;
    if (isOwn) setWanted(next);
    else void change(next);
  };
  return (
    <>
      <Select
        aria-label={text('settings.members.roleOf', { name })}
        value={role}
        data={MEMBER_ROLES.map((value) => ({ value, label: text(`words.memberRole.${value}`) }))}
        allowDeselect={false}
        maw={220}
        onChange={choose}
      />
      <RefusalSummary act={changeRole} />
      <ConfirmDialog
        opened={wanted !== null}
        onClose={() => setWanted(null)}
        onConfirm={() => wanted && void change(wanted)}
        title={text('settings.members.ownRoleTitle')}
        confirmLabel={text('settings.members.ownRoleAct')}
        running={changeRole.running}
        stops
      >
        {text('settings.members.ownRoleWhat')}
      </ConfirmDialog>
    </>
  );
}
