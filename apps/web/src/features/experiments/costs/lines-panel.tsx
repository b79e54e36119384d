import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import classes from './costs.module.css';
import { LineItem, type LineShown } from './line-item.js';

interface LinesPanelProps<Line extends LineShown> {
  readonly title: string;
  /** The button that opens a new line. */
  readonly add: string;
  /** What is said while there is no line. */
  readonly none: string;
  readonly lines: readonly Line[];
  readonly currency: string;
  readonly mayRecord: boolean;
  readonly whatOf: (line: Line) => ReactNode;
  readonly moreOf: (line: Line) => ReactNode;
  /** The form of a new line, or of the one that is put right. */
  readonly form: (line: Line | null, close: () => void) => ReactNode;
}

/** Lines that count, then those that were put right, folded away; a form opens in the place of the button that asked for it. */
export function LinesPanel<Line extends LineShown>(props: LinesPanelProps<Line>) {
  const { title, add, none, lines, currency, mayRecord, whatOf, moreOf, form } = props;
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const item = (line: Line) => (
    <LineItem
      key={line.id}
      what={whatOf(line)}
      more={moreOf(line)}
      currency={currency}
      line={line}
      form={open === line.id && form(line, close)}
      onCorrect={mayRecord ? () => setOpen(line.id) : undefined}
    />
  );
  const wrong = lines.filter(({ counts }) => !counts);
  return (
    <Panel
      title={title}
      aside={
        mayRecord &&
        open !== 'new' && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {add}
          </Button>
        )
      }
    >
      {open === 'new' && form(null, close)}
      {lines.length === 0 && open !== 'new' && <p className={classes['quiet']}>{none}</p>}
      <ul className={classes['list']}>{lines.filter(({ counts }) => counts).map(item)}</ul>
      {wrong.length > 0 && (
        <details className={classes['more']}>
          <summary>{text('costs.wrong', { count: wrong.length })}</summary>
          <ul className={classes['list']}>{wrong.map(item)}</ul>
        </details>
      )}
    </Panel>
  );
}
