import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { THUMB_DESTINATIONS } from './destinations.js';
import classes from './shell.module.css';

export function ThumbBar({ onMore }: { onMore: () => void }) {
  const text = useText();
  return (
    <nav className={classes['thumb']} aria-label={text('app.nav.short')}>
      <ul>
        {THUMB_DESTINATIONS.map(({ to, label, icon: Glyph }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Glyph size={22} stroke={1.6} aria-hidden />
              {text(label)}
            </Link>
          </li>
        ))}
        <li>
          <button type="button" onClick={onMore}>
            <IconMenu2 size={22} stroke={1.6} aria-hidden />
            {text('app.nav.more')}
          </button>
        </li>
      </ul>
    </nav>
  );
}
