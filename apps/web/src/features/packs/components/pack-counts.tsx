import { useText } from '../../../i18n/use-text.js';
import type { PackLine } from '../api/packs.js';
import classes from './packs.module.css';

const FIGURES = [
  ['running', 'testing'],
  ['evaluated', 'learned'],
  ['decided', 'changed'],
  ['blocked', 'blocked'],
  ['toDecide', 'decide'],
] as const;

/** How much a pack tells of; on its page each figure leads to what it is made of. */
export function PackCounts({ summary, leads }: { summary: PackLine['summary']; leads: boolean }) {
  const text = useText();
  return (
    <ul className={classes['figures']} data-large={leads || undefined}>
      {FIGURES.map(([name, question]) => {
        const said = (
          <>
            <b>{summary[name]}</b> <span>{text(`packs.figure.${name}`, { count: summary[name] })}</span>
          </>
        );
        return <li key={name}>{leads ? <a href={`#${question}`}>{said}</a> : said}</li>;
      })}
    </ul>
  );
}
