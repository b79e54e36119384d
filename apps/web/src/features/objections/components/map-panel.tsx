import { Select, SegmentedControl, Input } from '@mantine/core';
import { OBJECTION_KINDS } from '@levain/domain/objections/objection.js';
import { MAP_STEPS, type MapStep } from '@levain/domain/objections/resistance-map.js';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { strengthWord } from '../../../ui/objections/strength-words.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { MapShown } from '../api/objection-map.js';
import type { ObjectionSearch } from '../objection-search.js';
import { periodName } from '../period-words.js';
import { MapData } from './map-data.js';
import { MapGrid } from './map-grid.js';
import classes from './objection-map.module.css';

interface MapPanelProps {
  readonly map: MapShown;
  readonly search: ObjectionSearch;
  readonly step: MapStep;
  readonly onNarrow: (next: Partial<ObjectionSearch>) => void;
}

/** The last column, said in sentences. */
function useMapSentence(map: MapShown, step: MapStep): string {
  const text = useText();
  const format = useFormat();
  const now = map.rows
    .map(({ department, cells }) => ({ name: department?.name ?? null, cell: cells.at(-1)! }))
    .filter(({ cell }) => cell.count > 0);
  const sum = (of: 'count' | 'rose' | 'fell') => now.reduce((total, { cell }) => total + cell[of], 0);
  const strongest = now.toSorted(
    (left, right) => (right.cell.meanStrength ?? 0) - (left.cell.meanStrength ?? 0),
  )[0];
  const last = map.periods.at(-1);
  const period = last ? periodName(text, format, step, last.from) : '';
  const said = text('objections.map.sentence', {
    period: period.charAt(0).toLocaleUpperCase() + period.slice(1),
    count: sum('count'),
    departments: now.length,
    strongest: strongest?.name ?? text('objections.organisation'),
    word: strengthWord(text, strongest?.cell.meanStrength ?? 1).toLocaleLowerCase(),
  });
  if (now.length === 0) return said;
  return `${said} ${text('objections.map.moves', { rose: sum('rose'), fell: sum('fell') })}`;
}

function Filters({ search, step, onNarrow }: Omit<MapPanelProps, 'map'>) {
  const text = useText();
  const stepId = useId();
  return (
    <div className={classes['filters']}>
      <div>
        <Input.Label id={stepId} component="span" display="block">
          {text('objections.map.step')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={stepId}
          value={step}
          data={MAP_STEPS.map((value) => ({ value, label: text(`objections.map.${value}`) }))}
          onChange={(value) =>
            onNarrow({ step: MAP_STEPS.find((each) => each === value), from: undefined, to: undefined })
          }
        />
      </div>
      <Select
        label={text('objections.filter.kind')}
        placeholder={text('objections.filter.all')}
        data={OBJECTION_KINDS.map((value) => ({ value, label: text(`objections.kind.${value}`) }))}
        value={search.kind ?? null}
        onChange={(value) => onNarrow({ kind: OBJECTION_KINDS.find((each) => each === value) })}
        clearable
      />
    </div>
  );
}

/** Departments by periods, the sentence first, the figures below. */
export function MapPanel(props: MapPanelProps) {
  const { map, step } = props;
  const text = useText();
  const sentence = useMapSentence(map, step);
  return (
    <Panel title={text('objections.map.panel')} sentence={sentence}>
      <Filters {...props} />
      <MapGrid {...props} />
      <p className={classes['legend']}>
        {text('objections.map.legend')} {text('objections.map.keys')}
      </p>
      <MapData map={map} step={step} />
    </Panel>
  );
}
