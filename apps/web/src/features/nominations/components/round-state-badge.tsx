import type { RoundState } from '@levain/domain/nominations/round.js';
import { IconBan, IconCalendarEvent, IconCircleCheck, IconMailOpened, type Icon } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import badge from '../../../ui/badge.module.css';
import classes from './rounds.module.css';

const ICONS: Readonly<Record<RoundState, Icon>> = {
  planned: IconCalendarEvent,
  open: IconMailOpened,
  closed: IconCircleCheck,
  cancelled: IconBan,
};

export function RoundStateBadge({ state }: { state: RoundState }) {
  const text = useText();
  const Glyph = ICONS[state];
  return (
    <span className={`${badge['badge']} ${classes['state']}`} data-state={state}>
      <Glyph size={15} stroke={1.8} aria-hidden />
      {text(`nominations.state.${state}`)}
    </span>
  );
}
