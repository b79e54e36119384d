import { Link, Outlet } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { SectionRow, sectionTab } from '../../ui/section-nav.js';
import classes from './people-layout.module.css';

const SECTIONS = [
  ['directory', '/people'],
  ['rounds', '/people/rounds'],
  ['network', '/people/network'],
  ['coverage', '/people/coverage'],
  ['calls', '/people/calls'],
  ['objections', '/people/objections'],
  ['feedback', '/people/feedback'],
] as const;

/** The screens about people, side by side. */
export function PeopleLayout() {
  const text = useText();
  return (
    <div className={classes['screens']}>
      <SectionRow label={text('people.section.label')}>
        {SECTIONS.map(([name, to]) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/people', includeSearch: false }}
            className={sectionTab}
          >
            {text(`people.section.${name}`)}
          </Link>
        ))}
      </SectionRow>
      <Outlet />
    </div>
  );
}
