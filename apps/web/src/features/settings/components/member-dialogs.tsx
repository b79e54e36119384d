import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { FocusBack } from '../../../ui/focus-back.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { DisableMember } from '../api/disable-member.js';
import { RenewMemberInvitation, RevokeMemberInvitation } from '../api/member-invitations.js';
import type { MemberListed } from '../api/members.js';
import { InvitationLink } from './invitation-link.js';

/** Acts that say what will happen before it does. */
export type AskedAct = 'disable' | 'renew' | 'revoke';

export interface MemberAsked {
  readonly member: MemberListed;
  readonly act: AskedAct;
}

interface DialogProps {
  readonly member: MemberListed;
  readonly onClose: () => void;
}

function DisableDialog({ member: { id, version, name }, onClose }: DialogProps) {
  const text = useText();
  const disable = useAct(DisableMember);
  const confirm = async () => {
    const done = await disable.run({ input: { id, version } });
    if (done.ok) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={text('settings.members.disableTitle', { name })}
      confirmLabel={text('settings.members.disable')}
      running={disable.running}
      stops
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text('settings.members.disableWhat')} {text('settings.members.disableUndo')}
      <RefusalSummary act={disable} />
    </ConfirmDialog>
  );
}

function RevokeDialog({ member: { id, version, name }, onClose }: DialogProps) {
  const text = useText();
  const announce = useAnnounce();
  const revoke = useAct(RevokeMemberInvitation);
  const confirm = async () => {
    const done = await revoke.run({ input: { id, version } });
    if (!done.ok) return;
    announce(text('settings.invite.revoked', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={text('settings.invite.revokeTitle', { name })}
      confirmLabel={text('settings.invite.revoke')}
      running={revoke.running}
      stops
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text('settings.invite.revokeWhat')}
      <RefusalSummary act={revoke} />
    </ConfirmDialog>
  );
}

function RenewDialog({ member: { id, name }, onClose }: DialogProps) {
  const text = useText();
  const [url, setUrl] = useState<string | null>(null);
  const renew = useKeyedAct(RenewMemberInvitation);
  const confirm = async () => {
    const done = await renew.run({ id });
    if (done.ok) setUrl(done.value.invitationUrl);
  };
  if (url) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={text('settings.invite.renew')}
        closeButtonProps={{ 'aria-label': text('ui.close') }}
        attributes={{ header: { role: 'presentation' } }}
      >
        <FocusBack />
        <InvitationLink url={url} onClose={onClose} />
      </Modal>
    );
  }
  return (
    <ConfirmDialog
      opened
      title={text('settings.invite.renewTitle', { name })}
      confirmLabel={text('settings.invite.renew')}
      running={renew.running}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text('settings.invite.renewWhat')}
      <RefusalSummary act={renew} />
    </ConfirmDialog>
  );
}

const DIALOGS = { disable: DisableDialog, renew: RenewDialog, revoke: RevokeDialog };

export function MemberDialog({ act, ...props }: MemberAsked & DialogProps) {
  const Dialog = DIALOGS[act];
  return <Dialog {...props} />;
}
