import { Link, Outlet } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { SectionRow, sectionTab } from '../../ui/section-nav.js';
import classes from './results-layout.module.css';

const SECTIONS = [
  ['answers', '/results'],
  ['portfolio', '/results/portfolio'],
  ['goals', '/results/goals'],
  ['asks', '/results/asks'],
  ['boards', '/results/boards'],
  ['packs', '/results/packs'],
  ['sharing', '/results/sharing'],
] as const;

/** The screens on which leadership reads and decides, side by side. */
export function ResultsLayout() {
  const text = useText();
  return (
    <div className={classes['screens']}>
      <SectionRow label={text('results.section.label')}>
        {SECTIONS.map(([name, to]) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/results', includeSearch: false }}
            className={sectionTab}
          >
            {text(`results.section.${name}`)}
          </Link>
        ))}
      </SectionRow>
      <Outlet />
    </div>
  );
}
