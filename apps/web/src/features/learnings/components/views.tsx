import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text.js';
import { SectionRow, sectionTab } from '../../../ui/section-nav.js';
import type { LearningsSearch } from '../learnings-search.js';

const VIEWS = ['all', 'deadEnds', 'contested'] as const;

interface ViewsProps {
  readonly search: LearningsSearch;
  readonly counts: { readonly deadEnds: number; readonly contested: number } | undefined;
}

/** The whole library; its dead ends, which deserve as much attention; what somebody contests. */
export function Views({ search, counts }: ViewsProps) {
  const text = useText();
  const named = (view: (typeof VIEWS)[number]) =>
    view === 'all' || !counts
      ? text(`learnings.view.${view}`)
      : text('learnings.view.counted', { name: text(`learnings.view.${view}`), count: counts[view] });
  return (
    <SectionRow label={text('learnings.view.label')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to="/learnings"
          search={{ ...search, shelf: view === 'all' ? undefined : view }}
          replace
          className={sectionTab}
          activeOptions={{ exact: true }}
        >
          {named(view)}
        </Link>
      ))}
    </SectionRow>
  );
}
