import { Button, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { MessageId } from '../i18n/message-id.js';
import { useText } from '../i18n/use-text.js';
import { isAway } from '../lib/graphql/away.js';
import { secondsToWait } from '../lib/graphql/too-many.js';
import { isUnreachable } from '../lib/graphql/unreachable.js';
import classes from './state.module.css';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

interface KnownFault {
  readonly graphQLErrors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

function requestId(error: unknown): string | null {
  const extensions = (error as KnownFault | null)?.graphQLErrors?.[0]?.extensions;
  return typeof extensions?.['requestId'] === 'string' ? extensions['requestId'] : null;
}

function wordsOf(error: unknown, hasNumber: boolean): readonly [title: MessageId, next: MessageId] {
  if (secondsToWait(error) !== null) return ['ui.error.tooMany', 'ui.error.tooManyNext'];
  if (isAway(error)) return ['ui.error.away', 'ui.error.awayNext'];
  if (isUnreachable(error)) return ['ui.error.unreachable', 'ui.error.unreachableNext'];
  return ['ui.error.fault', hasNumber ? 'ui.error.faultNext' : 'ui.error.faultRetry'];
}

/** What happened, why, and the next step. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const text = useText();
  const id = requestId(error);
  const [title, next] = wordsOf(error, id !== null);
  return (
    <div className={classes['state']} role="alert">
      <IconPlugConnectedX size={32} stroke={1.5} aria-hidden className={classes['glyph']} />
      <Title order={2}>{text(title)}</Title>
      <p className={classes['why']}>{text(next, { seconds: secondsToWait(error) })}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {text('ui.error.retry')}
        </Button>
      )}
      {id && <p className={classes['detail']}>{text('ui.error.requestId', { id })}</p>}
    </div>
  );
}
