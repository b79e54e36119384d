import { Fragment } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { NumberText } from '../../../ui/values.js';
import { COUNTED, type Counts } from './archive-client.js';
import classes from './archive.module.css';

/** How much there is of what; nothing is left out of the list because there is none. */
export function CountList({ counts }: { counts: Counts }) {
  const text = useText();
  return (
    <dl className={classes['counts']}>
      {COUNTED.map((name) => (
        <Fragment key={name}>
          <dt>{text(`archive.count.${name}`)}</dt>
          <dd>
            <NumberText value={counts[name] ?? 0} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
