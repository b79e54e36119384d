import { Page } from '../../ui/page.js';

export function NewsPage() {
  return <Page title="NewsPage">{null}</Page>;
}
