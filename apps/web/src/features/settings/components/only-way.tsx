import { Button } from '@mantine/core';
import { PASSWORD_RESET_MINUTES } from '@levain/domain/members/password-reset.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useViewer } from '../../../lib/viewer.js';
import { RequestPasswordReset } from '../../../ui/password-reset/request-password-reset.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { Said } from './said.js';

/** For whoever has no password: why the identity stays linked, and the way to another way in. */
export function OnlyWay() {
  const text = useText();
  const { email } = useViewer().member;
  const act = useAct(RequestPasswordReset);
  const [sent, setSent] = useState(false);
  const send = async () => {
    const done = await act.run({ input: { email } });
    setSent(done.ok);
  };
  return (
    <>
      <p style={{ margin: 0 }}>{text('settings.provider.onlyWay', { email })}</p>
      <RefusalSummary act={act} title={text('settings.provider.notSent')} />
      {sent ? (
        <Said words={text('settings.provider.sent', { email, minutes: PASSWORD_RESET_MINUTES })} />
      ) : (
        <Button variant="default" loading={act.running} onClick={() => void send()}>
          {text('settings.provider.send')}
        </Button>
      )}
    </>
  );
}
