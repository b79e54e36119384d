import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';

export function MyPartPage() {
  const text = useText();
  return <Page title={text('my-part.title')} />;
}
