import { Table } from '@mantine/core';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type Ref } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { PreviewButton } from '../../../ui/preview/preview-button.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { useFormat } from '../../../ui/use-format.js';
import { RelativeDate } from '../../../ui/values.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { BoardCounts, BoardFilter, BoardPageData, Card } from '../api/board.js';
import classes from './board-list.module.css';
import { useCards } from './use-cards.js';
import { useTopOf } from './use-top-of.js';

/** About the height of a row: only what was never seen is guessed. */
const ROW_HEIGHT = 52;
/** Asked for before the last rows come into sight. */
const AHEAD = 15;

interface RowProps {
  readonly card: Card;
  readonly index: number;
  readonly measured: Ref<HTMLTableRowElement>;
}

const Row = memo(function Row({ card, index, measured }: RowProps) {
  const format = useFormat();
  const { outcome } = card;
  const say = (value: number | null | undefined) =>
    value === null || value === undefined || !outcome ? '–' : format.value(value, outcome);
  return (
    <Table.Tr ref={measured} data-index={index} aria-rowindex={index + 2}>
      <Table.Td>
        <TextLink to="/experiments/$number" params={{ number: String(card.number) }} fw={650}>
          EXP-{card.number} {card.title}
        </TextLink>
      </Table.Td>
      <Table.Td>
        <StageBadge stage={card.stage} />
      </Table.Td>
      <Table.Td>{card.ownerName}</Table.Td>
      <Table.Td>{outcome?.metricName ?? '–'}</Table.Td>
      <Table.Td ta="end">{say(outcome?.target)}</Table.Td>
      <Table.Td ta="end">{say(outcome?.observed)}</Table.Td>
      <Table.Td>
        {card.verdict ? (
          <VerdictBadge
            verdict={card.verdict}
            confirmed={card.verdictConfirmed}
            contested={card.verdictContested}
          />
        ) : (
          '–'
        )}
      </Table.Td>
      <Table.Td>{card.decision ? <DecisionBadge decision={card.decision} /> : '–'}</Table.Td>
      <Table.Td>
        <RelativeDate value={card.lastActivityAt} />
      </Table.Td>
      <Table.Td>
        <PreviewButton number={card.number} />
      </Table.Td>
    </Table.Tr>
  );
});

/** As high as the rows that are not there. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;

const COLUMNS = [
  'experiment',
  'stage',
  'owner',
  'measure',
  'target',
  'observed',
  'verdict',
  'decision',
  'activity',
] as const;

interface BoardListProps {
  readonly filter: BoardFilter;
  readonly page: BoardPageData;
  readonly counts: BoardCounts | undefined;
}

/** A table as long as it is, of which only the rows near the window are there. */
export function BoardList({ filter, page, counts }: BoardListProps) {
  const text = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTopOf(body);
  const { cards, more } = useCards(filter, page);
  const virtual = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => cards[index]?.id ?? index,
  });
  const items: readonly VirtualItem[] = virtual.getVirtualItems();
  const last = items.at(-1);
  useEffect(() => {
    if ((last?.index ?? 0) >= cards.length - AHEAD) void more();
  }, [last?.index, cards.length, more]);
  return (
    <Table.ScrollContainer minWidth={1080} type="native" tabIndex={0} aria-label={text('board.title')}>
      <Table
        layout="fixed"
        verticalSpacing="xs"
        highlightOnHover
        aria-rowcount={counts ? counts.totalCount + 1 : -1}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={classes[column]} />
          ))}
          <col className={classes['preview']} />
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} ta={column === 'target' || column === 'observed' ? 'end' : undefined}>
                {text(`board.listColumn.${column}`)}
              </Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          <Gap height={(items[0]?.start ?? top) - top} />
          {items.map(({ key, index }) => {
            const card = cards[index];
            return card && <Row key={key} card={card} index={index} measured={virtual.measureElement} />;
          })}
          <Gap height={virtual.getTotalSize() - ((last?.end ?? top) - top)} />
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
