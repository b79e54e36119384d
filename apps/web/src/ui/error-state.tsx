import { Button, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import classes from './state.module.css';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

interface KnownFault {
  readonly networkError?: unknown;
  readonly graphQLErrors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

function requestId(error: unknown): string | null {
  const extensions = (error as KnownFault | null)?.graphQLErrors?.[0]?.extensions;
  return typeof extensions?.['requestId'] === 'string' ? extensions['requestId'] : null;
}

/** What happened, why, and the next step. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const text = useText();
  const unreachable = Boolean((error as KnownFault | null)?.networkError);
  const id = requestId(error);
  return (
    <div className={classes['state']} role="alert">
      <IconPlugConnectedX size={32} stroke={1.5} aria-hidden className={classes['glyph']} />
      <Title order={2}>{text(unreachable ? 'ui.error.unreachable' : 'ui.error.fault')}</Title>
      <p className={classes['why']}>
        {text(unreachable ? 'ui.error.unreachableNext' : id ? 'ui.error.faultNext' : 'ui.error.faultRetry')}
      </p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {text('ui.error.retry')}
        </Button>
      )}
      {id && <p className={classes['detail']}>{text('ui.error.requestId', { id })}</p>}
    </div>
  );
}
