import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { FIGURES_MAX } from '@levain/domain/benchmarks/reference-figure.js';
import { METRIC_SHAPES, type MetricShape } from '@levain/domain/plans/plan.js';
import { useQuery } from 'urql';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';
import type { SaidRefusals } from '../../../ui/use-refusals.js';
import { FigureMetrics } from '../api/figure-metrics.js';
import classes from './figures-fields.module.css';

/** A line of the form, which is what the server takes. */
export interface FigureValues {
  label: string;
  value: number | null;
  shape: MetricShape;
  unit: string;
  period: string;
  source: string;
  metricId: string | null;
}

const NO_FIGURE: FigureValues = {
  ...{ label: '', value: null, shape: 'level', unit: '', period: '', source: '', metricId: null },
};

interface FigureLineProps {
  readonly figure: FigureValues;
  readonly index: number;
  readonly metrics: readonly { readonly id: string; readonly name: string }[];
  readonly said: SaidRefusals;
  readonly onChange: (part: Partial<FigureValues>) => void;
  readonly onRemove: () => void;
}

/** Shares are typed as percentages and kept as fractions. */
function FigureValue({ figure, index, said, onChange }: FigureLineProps) {
  const text = useText();
  const { locale } = useLanguage();
  const isShare = figure.shape === 'proportion';
  const scale = isShare ? 100 : 1;
  return (
    <NumberInput
      label={text('benchmarks.figure.value')}
      hideControls
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      suffix={isShare ? '\u00a0%' : ''}
      value={figure.value === null ? '' : Number((figure.value * scale).toPrecision(12))}
      onChange={(typed) => {
        const number = typed === '' ? Number.NaN : Number(typed);
        onChange({ value: Number.isFinite(number) ? Number((number / scale).toPrecision(12)) : null });
      }}
      error={said.at(`figures.${index}.value`)}
    />
  );
}

function FigureLine(props: FigureLineProps) {
  const { figure, index, metrics, said, onChange, onRemove } = props;
  const text = useText();
  const line = (name: 'label' | 'unit' | 'period' | 'source') => ({
    label:
      name === 'label'
        ? text('benchmarks.figure.label')
        : `${text(`benchmarks.figure.${name}`)} (${text('ui.optional')})`,
    value: figure[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
    error: said.at(`figures.${index}.${name}`),
  });
  return (
    <fieldset className={classes['line']}>
      <legend>{text('benchmarks.figure.number', { number: index + 1 })}</legend>
      <TextInput {...line('label')} description={text('benchmarks.figure.labelWhy')} />
      <Columns most={3} least={150}>
        <Select
          label={text('benchmarks.figure.shape')}
          data={METRIC_SHAPES.map((value) => ({ value, label: text(`words.metricShape.${value}`) }))}
          value={figure.shape}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ shape: METRIC_SHAPES.find((each) => each === value) ?? figure.shape, value: null })
          }
          error={said.at(`figures.${index}.shape`)}
        />
        <FigureValue {...props} />
        {figure.shape !== 'proportion' && <TextInput {...line('unit')} />}
      </Columns>
      <Columns most={2}>
        <TextInput {...line('period')} />
        <TextInput {...line('source')} />
      </Columns>
      <Select
        label={`${text('benchmarks.figure.metric')} (${text('ui.optional')})`}
        description={text('benchmarks.figure.metricWhy')}
        data={metrics.map(({ id, name }) => ({ value: id, label: name }))}
        value={figure.metricId}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': text('ui.clear') }}
        onChange={(metricId) => onChange({ metricId })}
        error={said.at(`figures.${index}.metricId`)}
      />
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {text('benchmarks.figure.remove', { number: index + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}

interface FiguresFieldsProps {
  readonly figures: readonly FigureValues[];
  readonly said: SaidRefusals;
  readonly onChange: (figures: FigureValues[]) => void;
}

/** The figures the source publishes: later they stand beside one's own result, with their source. */
export function FiguresFields({ figures, said, onChange }: FiguresFieldsProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: FigureMetrics });
  const change = (at: number, part: Partial<FigureValues>) =>
    onChange(figures.map((figure, index) => (index === at ? { ...figure, ...part } : figure)));
  return (
    <div className={classes['figures']}>
      <h2>{text('benchmarks.figure.title')}</h2>
      <p className={classes['why']}>{text('benchmarks.figure.why')}</p>
      {figures.map((figure, index) => (
        <FigureLine
          key={index}
          figure={figure}
          index={index}
          metrics={data?.metrics ?? []}
          said={said}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(figures.filter((_, other) => other !== index))}
        />
      ))}
      {figures.length < FIGURES_MAX && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange([...figures, NO_FIGURE])}
          >
            {text('benchmarks.figure.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
