import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import type { PortfolioGroup } from '../api/portfolio.js';
import type { Sort } from '../portfolio-search.js';
import { groupSearch } from './group-search.js';
import classes from './portfolio.module.css';

interface GroupTableProps {
  readonly groups: readonly (PortfolioGroup & { readonly name: string })[];
  readonly by: Grouping;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly search: ScopeSearch;
  readonly currency: string;
}

type Narrowing = { trait?: 'running' | 'learned' | 'costed'; verdicts?: (typeof VERDICTS)[number][] };

/** A name that sorts when pressed. */
function SortHead({ of, sort, onSort }: { of: Sort; sort: Sort; onSort: (sort: Sort) => void }) {
  const text = useText();
  const isUp = of === 'name' || of === 'medianDays';
  const Arrow = isUp ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th scope="col" aria-sort={sort === of ? (isUp ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton className={classes['sort']} onClick={() => onSort(of)}>
        {text(`portfolio.sort.${of}`)}
        <Arrow size={14} stroke={1.6} aria-hidden data-quiet={sort === of ? undefined : true} />
      </UnstyledButton>
    </Table.Th>
  );
}

function Row({
  group,
  by,
  search,
  currency,
}: Pick<GroupTableProps, 'by' | 'search' | 'currency'> & { group: GroupTableProps['groups'][number] }) {
  const text = useText();
  const format = useFormat();
  const { figures, name } = group;
  const narrowed = groupSearch(by, group.key, search);
  const link = (shown: ReactNode, count: number, narrowing: Narrowing = {}) =>
    narrowed && count > 0 ? (
      <TextLink to="/experiments" search={{ ...narrowed, ...narrowing }}>
        {shown}
      </TextLink>
    ) : (
      shown
    );
  return (
    <Table.Tr>
      <Table.Th scope="row">{link(name, figures.experiments)}</Table.Th>
      <Table.Td>{link(figures.experiments, figures.experiments)}</Table.Td>
      <Table.Td>{link(figures.running, figures.running, { trait: 'running' })}</Table.Td>
      {VERDICTS.map((verdict) => (
        <Table.Td key={verdict}>
          {link(figures.verdicts[verdict], figures.verdicts[verdict], { verdicts: [verdict] })}
        </Table.Td>
      ))}
      <Table.Td>
        {figures.ended > 0
          ? link(text('portfolio.of', { part: figures.learned, whole: figures.ended }), figures.learned, {
              trait: 'learned',
            })
          : '–'}
      </Table.Td>
      <Table.Td>
        {figures.medianDays === null ? '–' : text('portfolio.days', { days: Math.round(figures.medianDays) })}
      </Table.Td>
      <Table.Td>
        {figures.costed === 0
          ? '–'
          : link(format.money(figures.money.spent, currency), figures.costed, { trait: 'costed' })}
      </Table.Td>
    </Table.Tr>
  );
}

/** Every number opens the experiments it counts. A dash is said below: too few to say, or nothing recorded. */
export function GroupTable({ groups, by, sort, onSort, search, currency }: GroupTableProps) {
  const text = useText();
  return (
    <>
      <div
        className={classes['scroll']}
        tabIndex={0}
        role="group"
        aria-label={text('portfolio.groups.title')}
      >
        <Table className={classes['groups']}>
          <Table.Thead>
            <Table.Tr>
              <SortHead of="name" sort={sort} onSort={onSort} />
              <SortHead of="experiments" sort={sort} onSort={onSort} />
              <SortHead of="running" sort={sort} onSort={onSort} />
              {VERDICTS.map((verdict) => (
                <Table.Th key={verdict} scope="col">
                  {text(`words.verdict.${verdict}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{text('portfolio.groups.learned')}</Table.Th>
              <SortHead of="medianDays" sort={sort} onSort={onSort} />
              <SortHead of="spent" sort={sort} onSort={onSort} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <Row key={group.key ?? ''} group={group} by={by} search={search} currency={currency} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <p className={classes['prose']}>{text('portfolio.groups.dash')}</p>
    </>
  );
}
