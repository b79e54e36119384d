import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { EndSessions, OwnSessionsQuery, type OwnSessionListed } from '../api/own-sessions.js';
import { useDeviceWords } from './device-words.js';
import classes from './sessions-panel.module.css';

interface SessionItemProps {
  readonly session: OwnSessionListed;
  readonly running: boolean;
  readonly onEnd: () => void;
}

function SessionItem({ session, running, onEnd }: SessionItemProps) {
  const text = useText();
  const format = useFormat();
  const device = useDeviceWords()(session);
  const Glyph = ['android', 'ios'].includes(session.system) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes['session']}>
      <Glyph size={24} stroke={1.6} aria-hidden className={classes['glyph']} />
      <span className={classes['what']}>
        <strong>{device}</strong>
        <span>
          {session.isCurrent
            ? text('settings.sessions.since', { date: format.day(session.startedAt) })
            : text('settings.sessions.seen', {
                ago: format.relative(session.lastSeenAt),
                date: format.day(session.startedAt),
              })}
        </span>
      </span>
      {session.isCurrent ? (
        <span className={classes['current']}>{text('settings.sessions.current')}</span>
      ) : (
        <Button
          variant="default"
          size="compact-md"
          disabled={running}
          aria-label={text('settings.sessions.endOf', { device })}
          onClick={onEnd}
        >
          {text('settings.sessions.end')}
        </Button>
      )}
    </li>
  );
}

/** Where one is signed in, and signing out from afar. */
export function SessionsPanel() {
  const text = useText();
  const announce = useAnnounce();
  const words = useDeviceWords();
  const end = useAct(EndSessions);
  const [asking, setAsking] = useState(false);
  const [{ data, error }, again] = useQuery({ query: OwnSessionsQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={2} />;
  const endOne = async (session: OwnSessionListed) => {
    const done = await end.run({ input: { id: session.id } });
    if (done.ok) announce(text('settings.sessions.ended', { device: words(session) }));
  };
  const endOthers = async () => {
    const done = await end.run({ input: {} });
    setAsking(false);
    if (done.ok) announce(text('settings.sessions.othersEnded'));
  };
  const sessions = data.ownSessions;
  return (
    <Panel title={text('settings.sessions.title')}>
      <p className={classes['why']}>{text('settings.sessions.why')}</p>
      <ul className={classes['sessions']}>
        {sessions.map((session) => (
          <SessionItem
            key={session.id}
            session={session}
            running={end.running}
            onEnd={() => void endOne(session)}
          />
        ))}
      </ul>
      <RefusalSummary act={end} />
      {sessions.length > 1 && (
        <Button
          variant="default"
          mt="md"
          style={{ alignSelf: 'start', height: 'auto', minHeight: 36, whiteSpace: 'normal' }}
          onClick={() => setAsking(true)}
        >
          {text('settings.sessions.endOthers')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void endOthers()}
        title={text('settings.sessions.endOthersTitle')}
        confirmLabel={text('settings.sessions.endOthers')}
        running={end.running}
        stops
      >
        {text('settings.sessions.endOthersWhat')}
      </ConfirmDialog>
    </Panel>
  );
}
