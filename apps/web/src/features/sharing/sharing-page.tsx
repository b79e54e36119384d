import { Page } from '../../ui/page.js';

export function SharingPage() {
  return <Page title="SharingPage">{null}</Page>;
}
