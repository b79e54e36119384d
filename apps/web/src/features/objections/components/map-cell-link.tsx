import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { stepOf, strengthWord } from '../../../ui/objections/strength-words.js';
import { useFormat } from '../../../ui/use-format.js';
import type { MapCell } from '../api/objection-map.js';
import classes from './objection-map.module.css';

interface MapCellLinkProps {
  readonly cell: MapCell;
  readonly place: string;
  readonly period: string;
  /** Row and column, for the arrow keys. */
  readonly at: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** How many, in figures; how strong, in a word and in the depth of one colour; which way it moved. */
export function MapCellLink({ cell, place, period, at, isOpen, onOpen }: MapCellLinkProps) {
  const text = useText();
  const format = useFormat();
  const { count, meanStrength, rose, fell, answered } = cell;
  if (count === 0 || meanStrength === null) return <span className={classes['nothing']}>·</span>;
  const word = strengthWord(text, meanStrength);
  const figures = { mean: format.number(meanStrength, 1), rose, fell, answered };
  return (
    <button
      type="button"
      className={classes['cell']}
      data-cell={at}
      data-strength={stepOf(meanStrength)}
      aria-pressed={isOpen}
      onClick={onOpen}
    >
      <span className={classes['unseen']}>{text('objections.map.cellPlace', { place, period })} </span>
      <span className={classes['count']}>
        {count}
        <span className={classes['unseen']}> {text('objections.map.cellCount', { count })}</span>
        {rose > fell && <IconArrowUpRight size={14} stroke={2} aria-hidden />}
        {fell > rose && <IconArrowDownRight size={14} stroke={2} aria-hidden />}
      </span>
      <span className={classes['mean']}>{word}</span>
      <span className={classes['unseen']}>{text('objections.map.cellFigures', figures)}</span>
    </button>
  );
}
