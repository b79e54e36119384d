import { useIntl } from 'react-intl';
import { useText } from '../../../../i18n/use-text.js';
import { Columns } from '../../../../ui/columns.js';
import { figuresOf } from '../../figures.js';
import { useExperiment } from '../../experiment-context.js';
import type { MeasureView } from '../../page/api/experiment-parts.js';
import { FigureInput } from '../../plan/figure-input.js';
import { readingsOf } from '../../readings/read-measure.js';
import classes from './elsewhere.module.css';

export interface LocalFigure {
  readonly measureId: string;
  readonly baseline: number | null;
  readonly target: number | null;
}

interface LocalFiguresProps {
  readonly figures: readonly LocalFigure[];
  readonly onChange: (figures: readonly LocalFigure[]) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** What the measure was there: from where, aiming at what, and what came out. */
function useThere() {
  const text = useText();
  const intl = useIntl();
  const experiment = useExperiment();
  return (measure: MeasureView): string => {
    const figures = figuresOf(intl, measure.metric);
    const say = (value: number | null) => (value === null ? text('plan.notSaid') : figures.value(value));
    const reading = readingsOf(experiment).find((each) => each.measure.id === measure.id);
    return text('lineage.elsewhere.there', {
      ...{ baseline: say(measure.baseline), target: say(measure.target) },
      observed: say(reading?.analysis.target.observed ?? null),
    });
  };
}

/** For each outcome measure its own starting point and its own target: nothing of elsewhere is taken over unsaid. */
export function LocalFigures({ figures, onChange, errorAt }: LocalFiguresProps) {
  const text = useText();
  const there = useThere();
  const { plan } = useExperiment();
  const change = (measureId: string, part: Partial<LocalFigure>) =>
    onChange(figures.map((each) => (each.measureId === measureId ? { ...each, ...part } : each)));
  return (
    <>
      {figures.map((figure, place) => {
        const measure = plan.measures.find(({ id }) => id === figure.measureId);
        if (!measure) return null;
        const { shape, unit, name } = measure.metric;
        return (
          <fieldset key={figure.measureId} className={classes['measure']}>
            <legend>{name}</legend>
            <p className={classes['there']}>{there(measure)}</p>
            <Columns most={2}>
              <FigureInput
                label={text('lineage.elsewhere.baseline')}
                {...{ shape, unit }}
                value={figure.baseline}
                onChange={(baseline) => change(figure.measureId, { baseline })}
                error={errorAt(`figures.${place}.baseline`)}
              />
              <FigureInput
                label={text('lineage.elsewhere.target')}
                {...{ shape, unit }}
                value={figure.target}
                onChange={(target) => change(figure.measureId, { target })}
                error={errorAt(`figures.${place}.target`)}
              />
            </Columns>
          </fieldset>
        );
      })}
    </>
  );
}
