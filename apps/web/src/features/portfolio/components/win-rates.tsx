import { Table } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import type { WinRate } from '../api/track-record.js';
import classes from './portfolio.module.css';

export interface WinRateLine {
  readonly key: string;
  readonly name: string;
  readonly winRate: WinRate;
  /** What narrows the board to them. */
  readonly search: Record<string, unknown>;
}

/** A share with its interval, or that there are too few to say one. */
function useShare(): (rate: WinRate) => string {
  const text = useText();
  const format = useFormat();
  return ({ rate, low, high }) =>
    rate === null || low === null || high === null
      ? text('portfolio.record.tooFew')
      : text('portfolio.record.share', {
          rate: format.percent(rate, 0),
          low: format.percent(low, 0),
          high: format.percent(high, 0),
        });
}

/** The same figure by department or by kind of activity, in the order of their names: nobody is ranked. */
export function WinRates({ title, lines }: { title: string; lines: readonly WinRateLine[] }) {
  const text = useText();
  const share = useShare();
  if (lines.length < 2) return null;
  return (
    <details className={classes['more']}>
      <summary>{title}</summary>
      <Table className={classes['rates']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{title}</Table.Th>
            <Table.Th scope="col">{text('portfolio.record.confirmed')}</Table.Th>
            <Table.Th scope="col">{text('portfolio.record.rate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ key, name, winRate, search }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">
                <TextLink to="/experiments" search={search}>
                  {name}
                </TextLink>
              </Table.Th>
              <Table.Td>
                {text('portfolio.record.of', { confirmed: winRate.confirmed, evaluated: winRate.evaluated })}
              </Table.Td>
              <Table.Td>{share(winRate)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
