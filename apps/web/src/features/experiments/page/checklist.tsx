import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import type { ChecklistLine } from './standing.js';
import { FieldLink } from './field-link.js';
import classes from './checklist.module.css';

interface ChecklistProps {
  readonly number: number;
  readonly lines: readonly ChecklistLine[];
}

/** What the next gate needs. Each line leads to its control. */
export function Checklist({ number, lines }: ChecklistProps) {
  const text = useText();
  if (lines.length === 0) return null;
  const done = lines.filter((line) => line.done && line.required).length;
  const total = lines.filter((line) => line.required).length;
  return (
    <div className={classes['checklist']}>
      <p className={classes['heading']}>{text('experiments.checklist.title', { done, total })}</p>
      <ul className={classes['lines']}>
        {lines.map((line) => (
          <li key={line.code} data-done={line.done} className={classes['line']}>
            {line.done ? (
              <IconCircleCheck size={18} aria-hidden className={classes['mark']} />
            ) : (
              <IconCircleDashed size={18} aria-hidden className={classes['mark']} />
            )}
            <span>
              <FieldLink number={number} field={line.field}>
                {text(`experiments.requirement.${line.code}`)}
              </FieldLink>
              {!line.required && !line.done && (
                <span className={classes['advice']}> {text('experiments.checklist.advice')}</span>
              )}
              <VisuallyHidden>
                {' '}
                {text(line.done ? 'experiments.checklist.done' : 'experiments.checklist.toDo')}
              </VisuallyHidden>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
