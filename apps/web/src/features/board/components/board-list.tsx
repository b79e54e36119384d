import { Table } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { useFormat } from '../../../ui/use-format.js';
import { RelativeDate } from '../../../ui/values.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { Card } from '../api/board.js';

function Row({ card }: { card: Card }) {
  const format = useFormat();
  const { outcome } = card;
  const say = (value: number | null | undefined) =>
    value === null || value === undefined || !outcome ? '–' : format.value(value, outcome);
  return (
    <Table.Tr>
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
    </Table.Tr>
  );
}

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

export function BoardList({ cards }: { cards: readonly Card[] }) {
  const text = useText();
  return (
    <Table.ScrollContainer minWidth={1080} type="native" tabIndex={0} aria-label={text('board.title')}>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} ta={column === 'target' || column === 'observed' ? 'end' : undefined}>
                {text(`board.listColumn.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cards.map((card) => (
            <Row key={card.id} card={card} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
