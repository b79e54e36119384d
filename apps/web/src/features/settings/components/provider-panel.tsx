import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useLeaving } from '../../../lib/use-leaving.js';
import { useViewer } from '../../../lib/viewer.js';
import { Facts } from '../../../ui/facts.js';
import { JourneyRefused } from '../../../ui/journey-refused.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { LinkIdentity, UnlinkIdentity, type OwnSignIn } from '../api/own-sign-in.js';
import { ConfirmByPassword } from './confirm-by-password.js';
import { OnlyWay } from './only-way.js';
import { Said } from './said.js';

type Linked = NonNullable<OwnSignIn['identity']>;

interface LinkProps {
  readonly providerName: string;
  readonly onLeave: (address: string) => void;
}

function Link({ providerName, onLeave }: LinkProps) {
  const text = useText();
  const link = useAct(LinkIdentity);
  const [leaving, leave] = useLeaving();
  const go = async (password: string) => {
    const done = await link.run({ input: { password } });
    if (!done.ok) return;
    leave();
    onLeave(done.value.address);
  };
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>{text('settings.provider.why')}</p>
      <ConfirmByPassword
        act={link}
        submit={text('settings.provider.link', { provider: providerName })}
        running={link.running || leaving}
        onConfirm={(password) => void go(password)}
      />
    </Stack>
  );
}

interface UnlinkProps {
  readonly identity: Linked;
  readonly hasPassword: boolean;
  readonly onUnlinked: () => void;
}

function Unlink({ identity, hasPassword, onUnlinked }: UnlinkProps) {
  const text = useText();
  const format = useFormat();
  const unlink = useAct(UnlinkIdentity);
  const [asking, setAsking] = useState(false);
  const end = async (password: string) => {
    const done = await unlink.run({ input: { password } });
    if (done.ok) onUnlinked();
  };
  return (
    <Stack gap="md" align="flex-start">
      <Facts
        items={[
          { label: text('settings.provider.as'), value: identity.shownAs },
          { label: text('settings.provider.since'), value: format.day(identity.linkedAt) },
          {
            label: text('settings.provider.used'),
            value: identity.usedAt && format.relative(identity.usedAt),
          },
        ]}
      />
      {!hasPassword && <OnlyWay />}
      {hasPassword && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {text('settings.provider.unlink')}
        </Button>
      )}
      {hasPassword && asking && (
        <section aria-label={text('settings.provider.unlinkTitle')}>
          <p style={{ margin: '0 0 16px' }}>{text('settings.provider.unlinkWhat')}</p>
          <ConfirmByPassword
            act={unlink}
            submit={text('settings.provider.unlink')}
            stops
            onConfirm={(password) => void end(password)}
            onCancel={() => setAsking(false)}
          />
        </section>
      )}
    </Stack>
  );
}

interface ProviderPanelProps {
  readonly signIn: OwnSignIn;
  /** How coming back from the identity provider ended. */
  readonly linked?: boolean | undefined;
  readonly refused?: string | undefined;
  readonly onLeave?: (address: string) => void;
}

const leaveFor = (address: string): void => location.assign(address);

/** Signing in by the organisation’s identity provider: linking an identity, seeing it, unlinking it. */
export function ProviderPanel({ signIn, linked, refused, onLeave = leaveFor }: ProviderPanelProps) {
  const text = useText();
  const { workspace } = useViewer();
  const [unlinked, setUnlinked] = useState(false);
  const { providerName, identity, hasPassword } = signIn;
  if (!providerName || workspace.isDemo) return null;
  const said = unlinked
    ? text('settings.provider.unlinked')
    : linked && identity && text('settings.provider.linked', { provider: providerName });
  return (
    <Panel title={text('settings.provider.title', { provider: providerName })}>
      <Stack gap="md">
        <JourneyRefused code={refused} title={text('settings.provider.refused')} />
        {said && <Said key={said} words={said} />}
        {identity ? (
          <Unlink identity={identity} hasPassword={hasPassword} onUnlinked={() => setUnlinked(true)} />
        ) : (
          <Link providerName={providerName} onLeave={onLeave} />
        )}
      </Stack>
    </Panel>
  );
}
