import { TOKEN_DAYS, TOKEN_SCOPES, type TokenScope } from '@levain/domain/tokens/api-token.js';
import { addDays } from '@levain/domain/time/day.js';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { today } from '../../../lib/today.js';
import { DayInput } from '../../../ui/day-input.js';
import { OnceLink } from '../../../ui/once-link.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { MakeApiToken } from './tokens-api.js';

const SHOWN = ['name', 'scope', 'until'];

/** What a program may do and until when; then the token, shown this once. */
export function TokenForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const make = useKeyedAct(MakeApiToken);
  const said = useRefusals(make.refusals);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('ingest');
  const [until, setUntil] = useState<string | null>(() => addDays(today(), TOKEN_DAYS));
  const [token, setToken] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await make.run({ name, scope, until: until ?? '' });
    if (done.ok) setToken(done.value.token);
  };
  if (token)
    return (
      <OnceLink
        url={token}
        label={text('tokens.text')}
        why={text('tokens.once')}
        copying={[text('tokens.copy'), text('tokens.copied')]}
        onClose={onClose}
      />
    );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <TextInput
          label={text('tokens.name')}
          description={text('tokens.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={said.at('name')}
          autoComplete="off"
          data-autofocus
        />
        <Radio.Group
          label={text('tokens.scope')}
          value={scope}
          onChange={(value) => setScope(value as TokenScope)}
          error={said.at('scope')}
        >
          <Stack gap="sm" mt="xs">
            {TOKEN_SCOPES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={text(`tokens.scope.${each}`)}
                description={text(`tokens.scopeWhy.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <DayInput
          label={text('tokens.until')}
          description={text('tokens.untilHelp')}
          value={until}
          onChange={setUntil}
          error={said.at('until')}
        />
        <RefusalSummary act={make} shown={SHOWN} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button type="submit" loading={make.running}>
            {text('tokens.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
