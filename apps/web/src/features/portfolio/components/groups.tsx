import { GROUPINGS, type Grouping } from '@levain/domain/portfolio/figures.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { SegmentedControl } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import type { ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useQuarterWords } from '../../../ui/use-quarter-words.js';
import type { Portfolio, PortfolioGroup } from '../api/portfolio.js';
import type { Sort } from '../portfolio-search.js';
import { GroupTable } from './group-table.js';
import classes from './portfolio.module.css';

export interface GroupsProps {
  readonly portfolio: Portfolio;
  readonly search: ScopeSearch;
  readonly by: Grouping;
  readonly sort: Sort;
  readonly onBy: (by: Grouping) => void;
  readonly onSort: (sort: Sort) => void;
}

function useGroupNames(by: Grouping): (group: PortfolioGroup) => string {
  const text = useText();
  const quarterWords = useQuarterWords();
  return ({ key, name }) => {
    if (key === null) return text(`portfolio.none.${by}`);
    if (by === 'activity') return text(`words.activity.${key as Activity}`);
    return by === 'quarter' ? quarterWords(key) : (name ?? '');
  };
}

/** What no group holds stays last, whatever the order. */
function sorted(groups: readonly PortfolioGroup[], sort: Sort): PortfolioGroup[] {
  if (sort === 'name') return [...groups];
  const figure = ({ figures }: PortfolioGroup): number =>
    sort === 'spent' ? figures.money.spent : (figures[sort] ?? Infinity);
  const direction = sort === 'medianDays' ? 1 : -1;
  const place = (group: PortfolioGroup): number =>
    group.key === null ? Infinity : direction * figure(group);
  return [...groups].sort((one, other) => place(one) - place(other) || 0);
}

/** The same figures by department, project, goal, quarter or kind of activity, by name: nobody is ranked by success. */
export function Groups({ portfolio, search, by, sort, onBy, onSort }: GroupsProps) {
  const text = useText();
  const names = useGroupNames(by);
  const { groups, groupCount, currency } = portfolio;
  return (
    <Panel
      title={text('portfolio.groups.title')}
      sentence={
        <b className={classes['answer']}>
          {text(`portfolio.groups.answer.${by}`, { count: groups.filter(({ key }) => key !== null).length })}
        </b>
      }
    >
      <SegmentedControl
        className={classes['by']}
        aria-label={text('portfolio.groups.by')}
        data={GROUPINGS.map((value) => ({ value, label: text(`portfolio.by.${value}`) }))}
        value={by}
        onChange={(value) => onBy(value as Grouping)}
      />
      <GroupTable
        groups={sorted(groups, sort).map((group) => ({ ...group, name: names(group) }))}
        {...{ by, sort, onSort, search, currency }}
      />
      {(by === 'department' || by === 'goal') && (
        <p className={classes['prose']}>{text('portfolio.groups.shared')}</p>
      )}
      {groupCount > groups.length && (
        <p className={classes['prose']}>
          {text('portfolio.groups.most', { shown: groups.length, count: groupCount })}
        </p>
      )}
    </Panel>
  );
}
