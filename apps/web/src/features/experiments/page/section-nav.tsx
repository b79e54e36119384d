import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from './api/experiment-parts.js';
import { SECTION_PATH } from './field-link.js';
import type { Section } from './field-focus.js';
import classes from './experiment-head.module.css';

const SECTIONS: readonly Section[] = [
  'overview',
  'plan',
  'measurements',
  'evaluation',
  'decision',
  'next',
  'people',
  'history',
];

/** Screens that say something already: an empty decision before the test would only be noise. */
function shown(section: Section, { stage, lineage }: Pick<ExperimentView, 'stage' | 'lineage'>): boolean {
  const early = stage === 'benchmark' || stage === 'prototype';
  if (section === 'measurements') return !early;
  if (section === 'evaluation') return !early;
  if (section === 'decision') return stage === 'iterate';
  if (section === 'next') return stage === 'iterate' || lineage.length > 1;
  return true;
}

export function SectionNav() {
  const experiment = useExperiment();
  const { number } = experiment;
  const text = useText();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the screen in view may be past the edge of the row.
    const here = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.offsetLeft - 24;
  }, [pathname]);
  return (
    <nav ref={nav} className={classes['nav']} aria-label={text('experiments.section.label')}>
      {SECTIONS.filter((section) => shown(section, experiment)).map((section) => (
        <Link
          key={section}
          to={SECTION_PATH[section]}
          params={{ number: String(number) }}
          activeOptions={{ exact: true, includeHash: false }}
          className={classes['tab'] ?? ''}
        >
          {text(`experiments.section.${section}`)}
        </Link>
      ))}
    </nav>
  );
}
