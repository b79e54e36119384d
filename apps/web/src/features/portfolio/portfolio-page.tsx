import { Page } from '../../ui/page.js';

export function PortfolioPage() {
  return <Page title="PortfolioPage">{null}</Page>;
}
