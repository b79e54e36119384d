import { Page } from '../../ui/page.js';

export function MeetingPage() {
  return <Page title="MeetingPage">{null}</Page>;
}
