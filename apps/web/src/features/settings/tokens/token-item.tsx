import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { Revoke } from '../../../ui/revoke.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeApiToken, type ApiTokenShown } from './tokens-api.js';
import classes from './tokens.module.css';

function RevokeToken({ token: { id, version, name } }: { token: ApiTokenShown }) {
  const text = useText();
  const act = useAct(RevokeApiToken);
  return (
    <Revoke
      act={act}
      revoke={() => act.run({ input: { id, version } })}
      label={text('tokens.revoke')}
      labelOf={text('tokens.revokeOf', { name })}
      question={text('tokens.revokeAsk')}
      revoked={text('tokens.revokedNow', { name })}
      className={classes['act']}
    >
      {text('tokens.revokeWhy', { name })}
    </Revoke>
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
        {state === 'inForce' && <RevokeToken token={token} />}
      </div>
    </li>
  );
}
