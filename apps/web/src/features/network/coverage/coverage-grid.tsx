import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import type { Covered, CoveredDepartment } from '../api/coverage.js';
import classes from './coverage.module.css';

function Department({ department, isReached }: { department: CoveredDepartment; isReached: boolean }) {
  const text = useText();
  const { name, parentName, people, relays, namedRelays } = department;
  return (
    <li className={classes['department']} data-covered={relays > 0}>
      <b>{name}</b>
      {parentName && <span className={classes['quiet']}>{parentName}</span>}
      <span>{relays > 0 ? text('network.relaysThere', { count: relays }) : text('network.noRelay')}</span>
      {relays === 0 && (namedRelays ?? 0) > 0 && (
        <span className={classes['quiet']}>{text('network.namedRelays', { count: namedRelays })}</span>
      )}
      {relays === 0 && isReached && <span className={classes['quiet']}>{text('network.reachedBySet')}</span>}
      <span className={classes['quiet']}>{text('network.peopleThere', { count: people })}</span>
    </li>
  );
}

/** A cell for each department; those without a relay are dashed. */
export function CoverageGrid({ coverage }: { coverage: Covered }) {
  const text = useText();
  const { departments, suggestion } = coverage;
  const missing = departments.filter(({ relays }) => relays === 0);
  const unreached = new Set(suggestion?.unreached);
  const counts = { count: missing.length, total: departments.length };
  return (
    <Panel
      title={text('network.gridTitle')}
      sentence={text(missing.length === 0 ? 'network.gridAll' : 'network.gridMissing', counts)}
    >
      <ul className={classes['grid']}>
        {departments.map((department) => (
          <Department
            key={department.id}
            department={department}
            isReached={suggestion !== null && !unreached.has(department.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}
