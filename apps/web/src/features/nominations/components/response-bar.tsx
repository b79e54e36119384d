import classes from './rounds.module.css';

/** How much of a whole, for the eye; the words beside it say it. */
export function ResponseBar({ asked, answered }: { asked: number; answered: number }) {
  const share = asked === 0 ? 0 : (100 * answered) / asked;
  return (
    <span className={classes['bar']} aria-hidden>
      <span className={classes['fill']} style={{ inlineSize: `${share}%` }} />
    </span>
  );
}
