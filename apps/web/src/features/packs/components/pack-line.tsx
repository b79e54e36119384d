import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { useFormat } from '../../../ui/use-format.js';
import type { PackLine as Line } from '../api/packs.js';
import { PackCounts } from './pack-counts.js';
import classes from './packs.module.css';

/** One pack of the list. */
export function PackLine({ pack }: { pack: Line }) {
  const text = useText();
  const format = useFormat();
  const scope = useScopeWords();
  const { changes } = pack.summary;
  return (
    <li className={classes['line']}>
      <p className={classes['day']}>{format.day(pack.asOf)}</p>
      <div className={classes['said']}>
        <h2 className={classes['name']}>
          <TextLink to="/results/packs/$packId" params={{ packId: pack.id }}>
            {pack.title}
          </TextLink>
        </h2>
        <p className={classes['where']}>
          {scope(pack.scope)} · {text('packs.frozenBy', { name: pack.frozenBy.name })}
        </p>
        <PackCounts summary={pack.summary} leads={false} />
        <p className={classes['where']}>
          {pack.previous && changes !== null
            ? text('packs.changesSince', { count: changes, day: format.day(pack.previous.asOf) })
            : text('packs.first')}
        </p>
      </div>
    </li>
  );
}
