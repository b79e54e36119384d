import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';

export function SetupPage(_props: { onReady: () => void }) {
  const text = useText();
  return <Page title={text('access.setup.title')} />;
}
