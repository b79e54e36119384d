import { NativeSelect } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { DELIMITERS, ENCODINGS, type ImportPreview } from './import-client.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

/** How the file is written, where it was read otherwise than it was meant. */
export function ImportSettings({ work, preview }: { work: ImportWork; preview: ImportPreview }) {
  const text = useText();
  const { file } = work;
  if (!file) return null;
  const { encoding, delimiter, mapping } = preview;
  const style = mapping.numberStyles.find(({ isProven }) => isProven) ?? mapping.numberStyles[0];
  return (
    <div className={classes['settings']}>
      <NativeSelect
        label={text('measurements.import.encoding')}
        value={encoding}
        data={ENCODINGS.map((value) => ({ value, label: text(`measurements.encoding.${value}`) }))}
        onChange={(event) => void work.look(file, { encoding: event.currentTarget.value })}
      />
      <NativeSelect
        label={text('measurements.import.delimiter')}
        value={delimiter}
        data={DELIMITERS.map((value, index) => ({
          value,
          label: text(`measurements.delimiter.${(['comma', 'semicolon', 'tab'] as const)[index] ?? 'comma'}`),
        }))}
        onChange={(event) => void work.look(file, { encoding, delimiter: event.currentTarget.value })}
      />
      <NativeSelect
        label={text('measurements.import.decimalMark')}
        value={style?.decimalMark ?? ','}
        data={[
          { value: ',', label: text('measurements.decimal.comma') },
          { value: '.', label: text('measurements.decimal.point') },
        ]}
        onChange={(event) => {
          const decimalMark = event.currentTarget.value === '.' ? '.' : ',';
          const numberStyles = mapping.columns.map(() => ({ decimalMark, isProven: true }) as const);
          void work.look(file, { encoding, delimiter, mapping: { ...mapping, numberStyles } });
        }}
      />
      <NativeSelect
        label={text('measurements.import.dateOrder')}
        value={mapping.dateOrder.order}
        data={[
          { value: 'dayFirst', label: text('measurements.dates.dayFirst') },
          { value: 'monthFirst', label: text('measurements.dates.monthFirst') },
        ]}
        onChange={(event) => {
          const order = event.currentTarget.value === 'monthFirst' ? 'monthFirst' : 'dayFirst';
          void work.look(file, {
            encoding,
            delimiter,
            mapping: { ...mapping, dateOrder: { order, isProven: true } },
          });
        }}
      />
    </div>
  );
}
