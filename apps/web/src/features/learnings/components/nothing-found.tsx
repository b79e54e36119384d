import { IconSearchOff } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkButton } from '../../../ui/link-button.js';
import { activeFilters, type LearningsSearch } from '../learnings-search.js';
import classes from './learning-list.module.css';

/** Nothing answers what was looked for: what can be undone, looked for more widely, or put to the test. */
export function NothingFound({ search }: { search: LearningsSearch }) {
  const text = useText();
  const mayPropose = useMay('createHypothesis');
  const { q, shelf } = search;
  const isNarrowed = activeFilters(search) > 0 || shelf !== undefined;
  return (
    <EmptyState
      icon={IconSearchOff}
      title={<span role="status">{q ? text('ui.nothingFound', { q }) : text('learnings.nothingLeft')}</span>}
      why={text(isNarrowed ? 'learnings.nothing.narrowed' : 'learnings.nothing.everywhere')}
      action={
        <div className={classes['ways']}>
          {isNarrowed && (
            <LinkButton to="/learnings" search={{ q }} variant="default">
              {text(q ? 'learnings.nothing.wider' : 'learnings.nothing.clear')}
            </LinkButton>
          )}
          {q && (
            <LinkButton to="/learnings" search={{ ...search, q: undefined }} variant="default">
              {text('learnings.nothing.withoutWords')}
            </LinkButton>
          )}
          {mayPropose && (
            <LinkButton to="/hypotheses/new" variant="default">
              {text('learnings.nothing.propose')}
            </LinkButton>
          )}
        </div>
      }
    />
  );
}
