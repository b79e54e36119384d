import { Page } from '../../ui/page.js';

export function SavedBoardsPage() {
  return <Page title="SavedBoardsPage">{null}</Page>;
}
