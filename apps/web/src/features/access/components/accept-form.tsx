import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { AcceptMemberInvitation } from '../api/member-invitation.js';
import { PasswordForm } from './password-form.js';

interface AcceptFormProps {
  token: string;
  name: string;
  email: string;
  onAccepted: () => void;
}

export function AcceptForm({ token, name, email, onAccepted }: AcceptFormProps) {
  const text = useText();
  const act = useAct(AcceptMemberInvitation);
  const accept = async (chosen: { name: string; password: string }) => {
    const done = await act.run({ input: { token, ...chosen } });
    if (done.ok) onAccepted();
  };
  return (
    <PasswordForm
      email={email}
      name={name}
      act={act}
      submit={text('access.invitation.submit')}
      onSubmit={(chosen) => void accept(chosen)}
    />
  );
}
