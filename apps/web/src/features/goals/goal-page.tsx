import { Page } from '../../ui/page.js';

export function GoalPage() {
  return <Page title="GoalPage">{null}</Page>;
}
