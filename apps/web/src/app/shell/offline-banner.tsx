import { IconCloudOff } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { useIsOnline } from '../../lib/use-is-online.js';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const text = useText();
  const online = useIsOnline();
  return (
    <div role="status">
      {!online && (
        <p className={classes['banner']}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {text('app.offline')}
        </p>
      )}
    </div>
  );
}
