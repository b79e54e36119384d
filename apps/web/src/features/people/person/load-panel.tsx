import { useText } from '../../../i18n/use-text.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { PersonShown } from '../api/person.js';
import classes from '../profile/profile.module.css';

/** How full the month is, for the person and for those who may ask. */
export function LoadPanel({ load, solicitations }: Pick<PersonShown, 'load' | 'solicitations'>) {
  const text = useText();
  const format = useFormat();
  if (!load) return null;
  const { cap, room, accepted, asked } = load;
  const hours = (value: number) => text('people.load.hours', { hours: format.number(value) });
  const sentence =
    cap === null || room === null
      ? text('people.load.noCap')
      : text(room > 0 ? 'people.load.room' : 'people.load.full', {
          ...{ room: format.number(Math.max(room, 0)), cap: format.number(cap) },
        });
  return (
    <Panel title={text('people.load.title')} sentence={sentence}>
      <Facts
        items={[
          { label: text('people.load.accepted'), value: hours(accepted) },
          { label: text('people.load.asked'), value: asked > 0 ? hours(asked) : null },
        ]}
      />
      {solicitations && (
        <p className={classes['words']}>
          {text('people.load.asking', { count: solicitations.timesLately })}{' '}
          {solicitations.isOften && text('people.load.often')}
        </p>
      )}
    </Panel>
  );
}
