import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Change, Counts, Preview } from './import-client.js';
import classes from './importing.module.css';

const COUNTED = ['added', 'updated', 'back', 'left', 'unchanged'] as const;

/** The counts in a sentence, in the order in which they matter; what is none is not said. */
export function useCounts() {
  const text = useText();
  const format = useFormat();
  return (counts: Partial<Counts>): string => {
    const said = COUNTED.flatMap((kind) => {
      const count = counts[kind] ?? 0;
      return count > 0 ? [text(`people.importing.count.${kind}`, { count })] : [];
    });
    return said.length > 0 ? format.list(said) : text('people.importing.nothing');
  };
}

function ChangeLine({ change }: { change: Change }) {
  const text = useText();
  const nothing = text('people.importing.nothing');
  return (
    <li className={classes['change']}>
      <span className={classes['kind']} data-kind={change.kind}>
        {text(`people.importing.kind.${change.kind}`)}
      </span>
      <span>
        <b>{change.name}</b>{' '}
        <span className={classes['quiet']}>
          {change.email}
          {change.isMatchedByName && ` · ${text('people.importing.byName')}`}
        </span>
        {change.fields.map(({ field, before, after }) => (
          <span key={field} className={classes['field']}>
            {text('people.importing.change', {
              field: text(`people.${field}`),
              before: before ?? nothing,
              after: after ?? nothing,
            })}
          </span>
        ))}
      </span>
    </li>
  );
}

/** What will change, said in a sentence, then person by person and field by field. */
export function Changes({ preview }: { preview: Preview }) {
  const text = useText();
  const say = useCounts();
  const { counts, changes, changesTruncated, departments, forgotten } = preview;
  const { unchanged, ...moved } = counts;
  const isQuiet = Object.values(moved).every((count) => count === 0);
  return (
    <>
      <p className={classes['sentence']}>
        {isQuiet ? text('people.importing.nothingChanges') : say({ ...moved, unchanged })}
      </p>
      {departments.length > 0 && (
        <p className={classes['words']}>
          {text('people.importing.newDepartments', { names: departments.join(', ') })}
        </p>
      )}
      {forgotten.length > 0 && (
        <p className={classes['words']}>{text('people.importing.forgotten', { count: forgotten.length })}</p>
      )}
      {changes.length > 0 && (
        <ul
          className={classes['changes']}
          aria-label={text('people.importing.will')}
          // A long list scrolls by itself, also by keyboard.
          tabIndex={0}
        >
          {changes.map((change, index) => (
            <ChangeLine key={index} change={change} />
          ))}
        </ul>
      )}
      {changesTruncated && (
        <p className={classes['quiet']}>{text('people.importing.truncated', { shown: changes.length })}</p>
      )}
    </>
  );
}
