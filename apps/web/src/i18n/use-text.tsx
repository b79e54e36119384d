import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './message-id.js';

export type TextValues = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type RichValues = Readonly<Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>>;
export type Text = (id: MessageId, values?: TextValues) => string;

/** `const text = useText(); text('board.title', { count })`: the message in the language in use. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback(
    (id, values) => intl.formatMessage({ id: id as string }, values as Record<string, string>),
    [intl],
  );
}

/** A message that holds elements: `<T id="home.greeting" values={{ name: <b>Ana</b> }} />`. */
export function T({ id, values }: { id: MessageId; values?: RichValues }) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id: id as string }, values as Record<string, string>)}</>;
}
