import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeApiToken, type ApiTokenShown } from './tokens-api.js';
import classes from './tokens.module.css';

/** Ends a token, after saying what that does. */
function Revoke({ token }: { token: ApiTokenShown }) {
  const text = useText();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const revoke = useAct(RevokeApiToken);
  const confirm = async () => {
    const done = await revoke.run({ input: { id: token.id, version: token.version } });
    setAsking(false);
    if (done.ok) announce(text('tokens.revokedNow', { name: token.name }));
  };
  return (
    <div className={classes['act']}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text('tokens.revokeOf', { name: token.name })}
        onClick={() => setAsking(true)}
      >
        {text('tokens.revoke')}
      </Button>
      <RefusalSummary act={revoke} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        title={text('tokens.revokeAsk')}
        confirmLabel={text('tokens.revoke')}
        running={revoke.running}
        stops
      >
        {text('tokens.revokeWhy', { name: token.name })}
      </ConfirmDialog>
    </div>
  );
}

/** One token: what it is for, until when, when a program last used it. */
export function TokenItem({ token, isMine }: { token: ApiTokenShown; isMine: boolean }) {
  const text = useText();
  const format = useFormat();
  const { name, scope, state, until, owner, madeAt, lastUsedAt } = token;
  const made = { day: format.day(madeAt.slice(0, 10)), name: owner.name };
  return (
    <li className={classes['line']} data-over={state !== 'inForce' || undefined}>
      <div className={classes['said']}>
        <h3 className={classes['name']}>{name}</h3>
        <p className={classes['soft']}>{text(`tokens.scope.${scope}`)}</p>
        <p className={classes['soft']}>{text(isMine ? 'tokens.madeOn' : 'tokens.madeBy', made)}</p>
      </div>
      <div className={classes['facts']}>
        <p className={classes['state']}>{text(`tokens.state.${state}`, { day: format.day(until) })}</p>
        <p className={classes['soft']}>
          {lastUsedAt ? text('tokens.used', { when: format.relative(lastUsedAt) }) : text('tokens.neverUsed')}
        </p>
        {state === 'inForce' && <Revoke token={token} />}
      </div>
    </li>
  );
}
