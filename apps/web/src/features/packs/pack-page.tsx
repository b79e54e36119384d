import { Page } from '../../ui/page.js';

export function PackPage() {
  return <Page title="PackPage">{null}</Page>;
}
