import { Page } from '../../../ui/page.js';

export function LineagePage() {
  return <Page title="LineagePage">{null}</Page>;
}
