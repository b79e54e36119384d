import { Page } from '../../ui/page.js';

export function GoalsPage() {
  return <Page title="GoalsPage">{null}</Page>;
}
