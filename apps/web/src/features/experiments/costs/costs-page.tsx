import { Page } from '../../../ui/page.js';

export function CostsPage() {
  return <Page title="CostsPage">{null}</Page>;
}
