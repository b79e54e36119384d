import { Page } from '../../ui/page.js';

export function LearningPage() {
  return <Page title="LearningPage">{null}</Page>;
}
