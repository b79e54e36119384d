import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.js';
import { ErrorState } from '../ui/error-state.js';
import { Page } from '../ui/page.js';

/** The last net: a screen that could not be drawn says so and offers to try again. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const text = useText();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={text('app.error.title')}>
      <ErrorState error={error} onRetry={retry} />
    </Page>
  );
}
