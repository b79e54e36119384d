import { Page } from '../../ui/page.js';

export function RoadmapPage() {
  return <Page title="RoadmapPage">{null}</Page>;
}
