import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { ResetPassword } from '../api/password-reset.js';
import { PasswordForm } from './password-form.js';

interface ResetFormProps {
  token: string;
  email: string;
  onChanged: () => void;
}

export function ResetForm({ token, email, onChanged }: ResetFormProps) {
  const text = useText();
  const act = useAct(ResetPassword);
  const choose = async (password: string) => {
    const done = await act.run({ input: { token, password } });
    if (done.ok) onChanged();
  };
  return (
    <PasswordForm
      email={email}
      act={act}
      submit={text('access.reset.submit')}
      onSubmit={({ password }) => void choose(password)}
    />
  );
}
