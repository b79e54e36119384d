import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { DESTINATIONS, type Destination } from './destinations.js';
import classes from './navigation.module.css';

export function Destinations({
  items,
  onGo,
}: {
  items: readonly Destination[];
  onGo?: (() => void) | undefined;
}) {
  const text = useText();
  return (
    <ul className={classes['list']}>
      {items.map(({ to, label, icon: Glyph }) => (
        <li key={to}>
          <Link
            to={to}
            onClick={onGo}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className={classes['link']}
          >
            <Glyph size={20} stroke={1.6} aria-hidden />
            <span>{text(label)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Navigation({ onGo }: { onGo?: () => void }) {
  const text = useText();
  return (
    <nav aria-label={text('app.nav.label')} className={classes['nav']}>
      {DESTINATIONS.map((group) => (
        <Destinations key={group[0]?.to} items={group} onGo={onGo} />
      ))}
    </nav>
  );
}
