import { Button, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MessageId } from '../../i18n/message-id.js';
import { useText } from '../../i18n/use-text.js';
import { TextLink } from '../../ui/link-button.js';
import type { Position, Reading } from './api/network.js';
import classes from './network.module.css';
import { usePositionWords, type PositionWords } from './position-words.js';
import { sortPositions, type SortKey, type Sorting } from './sort-positions.js';

const ROWS = 50;

interface Column {
  readonly key: SortKey;
  readonly title: MessageId;
  /** One line in plain words. */
  readonly means: MessageId;
  readonly show: (words: PositionWords, position: Position) => string;
}

const COLUMNS: readonly Column[] = [
  {
    key: 'received',
    title: 'network.column.received',
    means: 'network.means.received',
    show: (words) => words.received,
  },
  {
    key: 'departments',
    title: 'network.column.departments',
    means: 'network.means.departments',
    show: (words) => words.departments,
  },
  {
    key: 'rank',
    title: 'network.column.rank',
    means: 'network.means.rank',
    show: ({ rank, range }) => (range ? `${rank} ${range}` : rank),
  },
  {
    key: 'pageRank',
    title: 'network.column.pageRank',
    means: 'network.means.pageRank',
    show: (words) => words.pageRank,
  },
  {
    key: 'betweenness',
    title: 'network.column.betweenness',
    means: 'network.means.betweenness',
    show: (words) => words.betweenness,
  },
  {
    key: 'eigenvector',
    title: 'network.column.eigenvector',
    means: 'network.means.eigenvector',
    show: (words) => words.eigenvector,
  },
];

const columnsOf = (reading: Reading): readonly Column[] =>
  COLUMNS.filter(({ key }) => {
    if (key === 'pageRank') return reading.pageRankWithheld === null;
    if (key === 'betweenness') return reading.betweennessWithheld === null;
    return key !== 'eigenvector' || reading.eigenvectorWithheld === null;
  });

interface HeadProps {
  readonly name: SortKey;
  readonly title: string;
  readonly sorting: Sorting;
  readonly onSort: (key: SortKey) => void;
}

function SortableHead({ name, title, sorting, onSort }: HeadProps) {
  const isSorted = sorting.key === name;
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes['sort']} onClick={() => onSort(name)}>
        {title}
        {isSorted && <Arrow size={14} stroke={1.8} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}

/** The same facts as the picture, person by person. */
export function NetworkTable({ reading }: { reading: Reading }) {
  const text = useText();
  const [sorting, setSorting] = useState<Sorting>({ key: 'rank', descending: false });
  const [shown, setShown] = useState(ROWS);
  const words = usePositionWords(reading);
  const sorted = useMemo(() => sortPositions(reading.positions, sorting), [reading, sorting]);
  const columns = columnsOf(reading);
  const sort = (key: SortKey) =>
    setSorting((old) => ({
      key,
      descending: old.key === key ? !old.descending : key !== 'rank' && key !== 'name',
    }));
  return (
    <>
      <Table.ScrollContainer
        minWidth={720}
        type="native"
        tabIndex={0}
        aria-label={text('network.tableTitle')}
      >
        <Table verticalSpacing="xs" className={classes['table']}>
          <Table.Thead>
            <Table.Tr>
              <SortableHead
                name="name"
                title={text('network.column.person')}
                sorting={sorting}
                onSort={sort}
              />
              <Table.Th>{text('network.column.department')}</Table.Th>
              {columns.map(({ key, title }) => (
                <SortableHead key={key} name={key} title={text(title)} sorting={sorting} onSort={sort} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, shown).map((position) => (
              <Row key={position.number} position={position} words={words(position)} columns={columns} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown < sorted.length && (
        <Button variant="default" className={classes['more']} onClick={() => setShown(shown + ROWS)}>
          {text('network.moreRows', { count: Math.min(ROWS, sorted.length - shown), total: sorted.length })}
        </Button>
      )}
      <dl className={classes['means']}>
        {columns.map(({ key, title, means }) => (
          <div key={key}>
            <dt>{text(title)}</dt>
            <dd>{text(means, { minimum: reading.minimumAnswers })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface RowProps {
  readonly position: Position;
  readonly words: PositionWords;
  readonly columns: readonly Column[];
}

function Row({ position, words, columns }: RowProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['person']} data-named={position.name !== null}>
        {position.personId ? (
          <TextLink to="/people/$personId" params={{ personId: position.personId }}>
            {words.name}
          </TextLink>
        ) : (
          words.name
        )}
      </Table.Th>
      <Table.Td>{words.department}</Table.Td>
      {columns.map(({ key, show }) => (
        <Table.Td key={key}>{show(words, position)}</Table.Td>
      ))}
    </Table.Tr>
  );
}
