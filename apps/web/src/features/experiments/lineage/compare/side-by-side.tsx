import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { TextLink } from '../../../../ui/link-button.js';
import { Panel } from '../../../../ui/panel.js';
import type { ExperimentView } from '../../page/api/experiment-parts.js';
import { GROUPS, useComparedRows, type ComparedRow } from './compared-rows.js';
import classes from './compare.module.css';

interface SideBySideProps {
  /** The older one first. */
  readonly pair: readonly [ExperimentView, ExperimentView];
}

function Row({ row, pair }: { row: ComparedRow } & SideBySideProps) {
  const text = useText();
  return (
    <tr data-differs={row.differs || undefined}>
      <th scope="row">
        {row.name}
        <span className={classes['word']}>
          {text(row.differs ? 'lineage.compare.differs' : 'lineage.compare.same')}
        </span>
      </th>
      {row.values.map((value, place) => (
        <td key={place}>
          <span className={classes['whose']}>EXP-{pair[place]?.number}</span>
          {value || text('lineage.compare.nothing')}
        </td>
      ))}
    </tr>
  );
}

/** The bet, the figures and what came of them, beside each other; what differs says so in a word. */
export function SideBySide({ pair }: SideBySideProps) {
  const text = useText();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const rows = useComparedRows(...pair);
  const different = rows.filter(({ differs }) => differs).length;
  const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  return (
    <Panel
      title={text('lineage.compare.title', { one: pair[0].number, other: pair[1].number })}
      sentence={text('lineage.compare.sentence', { different, same: rows.length - different })}
      aside={
        <Switch
          label={text('lineage.compare.onlyDifferent')}
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
        />
      }
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{text('lineage.compare.what')}</th>
            {pair.map(({ id, number, title }) => (
              <th key={id} scope="col">
                <TextLink to="/experiments/$number" params={{ number: String(number) }}>
                  {text('lineage.node', { number, title })}
                </TextLink>
              </th>
            ))}
          </tr>
        </thead>
        {GROUPS.map((group) => {
          const own = shown.filter((row) => row.group === group);
          if (own.length === 0) return null;
          return (
            <tbody key={group}>
              <tr className={classes['group']}>
                <th scope="rowgroup" colSpan={3}>
                  {text(`lineage.compare.group.${group}`)}
                </th>
              </tr>
              {own.map((row) => (
                <Row key={row.name} row={row} pair={pair} />
              ))}
            </tbody>
          );
        })}
      </table>
    </Panel>
  );
}
