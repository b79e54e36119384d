import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';

export function NetworkPage() {
  const text = useText();
  return <Page title={text('network.title')} />;
}
