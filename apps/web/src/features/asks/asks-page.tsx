import { Page } from '../../ui/page.js';

export function AsksPage() {
  return <Page title="AsksPage">{null}</Page>;
}
