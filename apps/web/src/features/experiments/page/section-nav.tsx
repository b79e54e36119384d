import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text.js';
import { SectionRow, sectionTab } from '../../../ui/section-nav.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from './api/experiment-parts.js';
import { SECTION_PATH } from './field-link.js';
import type { Section } from './field-focus.js';

const SECTIONS: readonly Section[] = [
  'overview',
  'plan',
  'measurements',
  'evaluation',
  'decision',
  'next',
  'lineage',
  'people',
  'tasks',
  'objections',
  'costs',
  'history',
];

/** Screens that say something already: an empty decision before the test would only be noise. */
function shown(section: Section, { stage, lineage }: Pick<ExperimentView, 'stage' | 'lineage'>): boolean {
  const early = stage === 'benchmark' || stage === 'prototype';
  if (section === 'measurements') return !early;
  if (section === 'evaluation') return !early;
  if (section === 'decision') return stage === 'iterate';
  if (section === 'next') return stage === 'iterate';
  if (section === 'lineage') return stage === 'iterate' || lineage.length > 1;
  return true;
}

export function SectionNav() {
  const experiment = useExperiment();
  const { number } = experiment;
  const text = useText();
  return (
    <SectionRow label={text('experiments.section.label')}>
      {SECTIONS.filter((section) => shown(section, experiment)).map((section) => (
        <Link
          key={section}
          to={SECTION_PATH[section]}
          params={{ number: String(number) }}
          activeOptions={{ exact: true, includeHash: false, includeSearch: false }}
          className={sectionTab}
        >
          {text(`experiments.section.${section}`)}
        </Link>
      ))}
    </SectionRow>
  );
}
