import { Table } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../../ui/use-format.js';
import type { MyRecord } from './api/my-forecasts.js';
import classes from './my-forecasts.module.css';

/** Said beside came, band by band: the closer the two, the better one knows what one knows. */
export function CalibrationTable({ bands }: { bands: MyRecord['calibration'] }) {
  const text = useText();
  const format = useFormat();
  const percent = (value: number) => format.percent(value, 0);
  return (
    <Table className={classes['table']}>
      <caption>{text('forecasts.mine.calibration')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{text('forecasts.mine.said')}</Table.Th>
          <Table.Th scope="col">{text('forecasts.mine.onAverage')}</Table.Th>
          <Table.Th scope="col">{text('forecasts.mine.came')}</Table.Th>
          <Table.Th scope="col">{text('forecasts.mine.howMany')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bands.map((band) => (
          <Table.Tr key={band.from}>
            <Table.Th scope="row">
              {text('forecasts.mine.band', { from: percent(band.from), to: percent(band.to) })}
            </Table.Th>
            <Table.Td>{percent(band.meanProbability)}</Table.Td>
            <Table.Td>
              {percent(band.confirmedShare)}
              <span className={classes['bar']} aria-hidden>
                <span style={{ inlineSize: `${band.confirmedShare * 100}%` }} />
                <i style={{ insetInlineStart: `${band.meanProbability * 100}%` }} />
              </span>
            </Table.Td>
            <Table.Td>{band.forecasts}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
