import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';

export function RoundPage() {
  const text = useText();
  return <Page title={text('nominations.title')} />;
}
