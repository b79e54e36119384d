import { Button, Group } from '@mantine/core';
import {
  INDICATOR_OBJECTIVES,
  indicatorsFor,
  type IndicatorKey,
  type IndicatorObjective,
  type LibraryIndicator,
} from '@levain/domain/metrics/indicator-library.js';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText, type Text } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { Dialog } from '../page/dialog.js';
import { DefineMetric, MetricsQuery } from '../plan/api/plan-acts.js';
import type { MetricChoice } from '../plan/plan-form.js';
import { Trouble } from '../trouble.js';
import classes from './indicators.module.css';

interface LibraryDialogProps {
  readonly onClose: () => void;
  readonly onChosen: (metric: MetricChoice) => void;
}

type Indicator = LibraryIndicator & { readonly key: IndicatorKey };

/** The metric of the workspace, in the words of whoever takes it up: they may be reworded there. */
function metricOf(indicator: Indicator, text: Text) {
  const { key, shape, direction, level } = indicator;
  return {
    ...{ shape, direction, level, indicator: key },
    name: text(`indicators.${key}.name`),
    unit: text(`indicators.${key}.unit`),
    definition: text(`indicators.${key}.definition`),
    collection: text(`indicators.${key}.collect`),
    lowerBound: shape === 'proportion' ? null : 0,
    upperBound: null,
  };
}

interface EntryProps {
  readonly indicator: Indicator;
  readonly isKnown: boolean;
  readonly running: boolean;
  readonly onTake: () => void;
}

function Entry({ indicator, isKnown, running, onTake }: EntryProps) {
  const text = useText();
  const { key, shape, direction, level } = indicator;
  const name = text(`indicators.${key}.name`);
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <h3>{name}</h3>
        <Button
          size="compact-sm"
          variant={isKnown ? 'default' : 'light'}
          loading={running}
          aria-label={`${text(isKnown ? 'indicators.use' : 'indicators.take')}: ${name}`}
          onClick={onTake}
        >
          {text(isKnown ? 'indicators.use' : 'indicators.take')}
        </Button>
      </div>
      <p className={classes['kind']}>
        <strong>{text(`indicators.level.${level}`)}</strong> · {text(`words.metricShape.${shape}`)} ·{' '}
        {text(`indicators.direction.${direction}`)}
      </p>
      <p>{text(`indicators.${key}.definition`)}</p>
      <p className={classes['collect']}>
        <strong>{text('plan.howToCollect')}</strong> {text(`indicators.${key}.collect`)}
      </p>
      {level === 'practitioner' && <p className={classes['kind']}>{text('indicators.attention')}</p>}
    </li>
  );
}

/** Ready metrics, by what one wants to move. Taking one defines it for the whole workspace, once. */
export function LibraryDialog({ onClose, onChosen }: LibraryDialogProps) {
  const text = useText();
  const [objective, setObjective] = useState<IndicatorObjective>('service');
  const [taking, setTaking] = useState<IndicatorKey | null>(null);
  const [{ data }] = useQuery({ query: MetricsQuery });
  const define = useKeyedAct(DefineMetric);
  const known = (key: IndicatorKey) => data?.metrics.find(({ indicator }) => indicator === key);
  const take = async (indicator: Indicator) => {
    const found = known(indicator.key);
    if (found) return onChosen(found);
    setTaking(indicator.key);
    const done = await define.run({ metric: metricOf(indicator, text) });
    if (done.ok) onChosen(done.value.metric);
  };
  return (
    <Dialog title={text('indicators.title')} onClose={onClose} size="xl">
      <p className={classes['lead']}>{text('indicators.lead')}</p>
      <Group gap={6} role="group" aria-label={text('indicators.objectives')}>
        {INDICATOR_OBJECTIVES.map((each) => (
          <Button
            key={each}
            size="compact-md"
            variant={each === objective ? 'filled' : 'default'}
            aria-pressed={each === objective}
            onClick={() => setObjective(each)}
          >
            {text(`indicators.objective.${each}`)}
          </Button>
        ))}
      </Group>
      <Trouble refusals={define.refusals} fault={define.fault} />
      <ul className={classes['entries']}>
        {indicatorsFor(objective).map((indicator) => (
          <Entry
            key={indicator.key}
            indicator={indicator}
            isKnown={known(indicator.key) !== undefined}
            running={define.running && taking === indicator.key}
            onTake={() => void take(indicator)}
          />
        ))}
      </ul>
      <p className={classes['kind']}>{text('indicators.levelSource')}</p>
    </Dialog>
  );
}
