import { IconArchive, IconClock, IconClockExclamation, IconMessageCheck, IconX } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../use-format.js';
import type { ObjectionShown } from './objection-parts.js';
import classes from './objections.module.css';

type Standing = ObjectionShown['standing'];

const ICONS = {
  waiting: IconClock,
  late: IconClockExclamation,
  answered: IconMessageCheck,
  closed: IconArchive,
  withdrawn: IconX,
} as const;

/** Where it stands by the answer clock, in a sentence. */
export function StandingLine({ standing }: { standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const Icon = ICONS[standing.kind];
  const day = (value: string | null) => (value ? format.day(value) : '');
  return (
    <span className={classes['standing']} data-standing={standing.kind}>
      <Icon size={16} stroke={1.6} aria-hidden />
      {text(`objections.standing.${standing.kind}`, {
        days: standing.days ?? 0,
        due: day(standing.dueOn),
        late: day(standing.lateSince),
        since: day(standing.since),
        until: day(standing.reopenUntil),
      })}
    </span>
  );
}
