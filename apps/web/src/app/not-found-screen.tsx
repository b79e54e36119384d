import { IconMapQuestion } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import { LinkButton } from '../ui/link-button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';

export function NotFoundScreen() {
  const text = useText();
  return (
    <Page title={text('app.notFound.title')}>
      <EmptyState
        icon={IconMapQuestion}
        title={text('app.notFound.what')}
        why={text('app.notFound.why')}
        action={<LinkButton to="/">{text('app.notFound.action')}</LinkButton>}
      />
    </Page>
  );
}
