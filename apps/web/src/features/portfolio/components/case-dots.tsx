import classes from './portfolio.module.css';

/** Dots that a place has room for. */
export const MOST_DOTS = 12;

/** How many cases a dot stands for, so that the fullest place has room. */
export const casesPerDot = (counts: readonly number[]): number =>
  Math.max(1, Math.ceil(Math.max(0, ...counts) / MOST_DOTS));

/** A count as dots, all of one ink: what failed weighs as much as what held. */
export function CaseDots({ count, each }: { count: number; each: number }) {
  return (
    <span className={classes['dots']} aria-hidden>
      {Array.from({ length: Math.ceil(count / each) }, (_, dot) => (
        <span key={dot} className={classes['dot']} />
      ))}
    </span>
  );
}
