import { Alert } from '@mantine/core';
import type { Refusal } from '@levain/domain/refusal.js';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.js';
import { isAway } from '../lib/graphql/away.js';
import { secondsToWait } from '../lib/graphql/too-many.js';
import { isUnreachable } from '../lib/graphql/unreachable.js';
import { useRefusals } from './use-refusals.js';
import classes from './refusal-text.module.css';

/** One refusal, in the language of the screen. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  return <>{useRefusals([refusal]).say(refusal)}</>;
}

/** What to do about a fault, and when. */
function FaultText({ fault }: { fault: Error }) {
  const text = useText();
  const seconds = secondsToWait(fault);
  if (seconds !== null) return <>{text('ui.refused.tooManyNext', { seconds })}</>;
  if (isUnreachable(fault)) return <>{text('ui.error.unreachableNext')}</>;
  return <>{text(isAway(fault) ? 'ui.refused.awayNext' : 'ui.refused.faultNext')}</>;
}

interface RefusalSummaryProps {
  act: { readonly refusals: readonly Refusal[]; readonly fault: Error | undefined };
  /** Fields whose own control already says it. */
  shown?: readonly string[];
  /** Where "not saved" is not the right word. */
  title?: string;
}

const NOWHERE: readonly string[] = [];

/** Beside the button that was pressed: why it did not happen. It takes the focus, so it is read at once. */
export function RefusalSummary({ act, shown = NOWHERE, title }: RefusalSummaryProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const box = useRef<HTMLDivElement>(null);
  const failed = act.refusals.length > 0 || Boolean(act.fault);
  useEffect(() => {
    if (failed) box.current?.focus();
  }, [failed, act.refusals]);
  if (!failed) return null;
  const faulty = isUnreachable(act.fault) ? 'ui.error.unreachable' : 'ui.refused.fault';
  const rest = said.rest(shown);
  const elsewhere = act.refusals.length - rest.length;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="brick"
      variant="light"
      className={classes['summary']}
      icon={<IconAlertCircle size={20} stroke={1.75} aria-hidden />}
      title={act.fault ? text(faulty) : (title ?? text('ui.refused.title'))}
    >
      {act.fault && (
        <p style={{ margin: 0 }}>
          <FaultText fault={act.fault} />
        </p>
      )}
      {elsewhere > 0 && <p style={{ margin: 0 }}>{text('ui.refused.elsewhere', { count: elsewhere })}</p>}
      {rest.length === 1 && rest[0] && <p style={{ margin: 0 }}>{said.say(rest[0])}</p>}
      {rest.length > 1 && (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {rest.map((refusal, index) => (
            <li key={index}>{said.say(refusal)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
