import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { GivenItem } from '../../../ui/given-list.js';
import { Revoke } from '../../../ui/revoke.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeApiToken, type ApiTokenShown } from './tokens-api.js';

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
    <GivenItem
      name={name}
      state={text(`tokens.state.${state}`, { day: format.day(until) })}
      isOver={state !== 'inForce'}
      facts={
        <p>
          {lastUsedAt ? text('tokens.used', { when: format.relative(lastUsedAt) }) : text('tokens.neverUsed')}
        </p>
      }
      acts={state === 'inForce' && <RevokeToken token={token} />}
    >
      <p>{text(`tokens.scope.${scope}`)}</p>
      <p>{text(isMine ? 'tokens.madeOn' : 'tokens.madeBy', made)}</p>
    </GivenItem>
  );
}
