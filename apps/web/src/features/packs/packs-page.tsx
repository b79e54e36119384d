import { Page } from '../../ui/page.js';

export function PacksPage() {
  return <Page title="PacksPage">{null}</Page>;
}
