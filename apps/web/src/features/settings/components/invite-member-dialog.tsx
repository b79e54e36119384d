import { Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MEMBER_ROLES, type MemberRole } from '@levain/domain/members/role.js';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { SettingsDepartmentsQuery } from '../api/departments.js';
import { InviteMember } from '../api/invite-member.js';
import { InvitationLink } from './invitation-link.js';
import { FocusBack } from '../../../ui/focus-back.js';

function InviteForm({ onInvited, onClose }: { onInvited: (url: string) => void; onClose: () => void }) {
  const text = useText();
  const invite = useKeyedAct(InviteMember);
  const said = useRefusals(invite.refusals);
  const [{ data }] = useQuery({ query: SettingsDepartmentsQuery });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: '',
      email: '',
      role: 'influencer' as MemberRole | null,
      departmentId: null as string | null,
    },
  });
  const field = (name: 'name' | 'email' | 'role' | 'departmentId') => ({
    ...form.getInputProps(name),
    label: text(`settings.members.${name}`),
    error: said.at(name),
  });
  const submit = form.onSubmit(async ({ role, ...rest }) => {
    const done = await invite.run({ ...rest, role: role ?? 'influencer' });
    if (done.ok) onInvited(done.value.invitationUrl);
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput {...field('name')} data-autofocus />
        <TextInput {...field('email')} type="email" />
        <Select
          {...field('role')}
          data={MEMBER_ROLES.map((role) => ({ value: role, label: text(`words.memberRole.${role}`) }))}
          allowDeselect={false}
        />
        <Select
          {...field('departmentId')}
          label={`${text('settings.members.departmentId')} (${text('ui.optional')})`}
          data={(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
        />
        <Text size="sm" c="dimmed">
          {text('settings.invite.how')}
        </Text>
        <FormEnd
          act={invite}
          shown={['name', 'email', 'role', 'departmentId']}
          submit={text('settings.invite.action')}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

export function InviteMemberDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [url, setUrl] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('settings.invite.title')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      {url ? (
        <InvitationLink url={url} onClose={onClose} />
      ) : (
        <InviteForm onInvited={setUrl} onClose={onClose} />
      )}
    </Modal>
  );
}
