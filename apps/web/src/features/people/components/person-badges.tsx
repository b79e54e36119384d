import { IconLogout, IconPlayerPause, IconUserHeart, type Icon } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import badge from '../../../ui/badge.module.css';
import classes from './people-list.module.css';

interface Marked {
  readonly leftAt: string | null;
  readonly profile: { readonly status: string; readonly isPaused: boolean } | null;
}

function Badge({ icon: Glyph, label, look }: { icon: Icon; label: string; look: 'brand' | 'quiet' }) {
  return (
    <span className={`${badge['badge']} ${classes[look]}`}>
      <Glyph size={14} stroke={1.8} aria-hidden />
      {label}
    </span>
  );
}

/** What matters before asking somebody, in words; most people have none. */
export function PersonBadges({ leftAt, profile }: Marked) {
  const text = useText();
  const isRelay = profile?.status === 'listed';
  return (
    <>
      {leftAt && <Badge icon={IconLogout} look="quiet" label={text('people.badge.left')} />}
      {!leftAt && isRelay && <Badge icon={IconUserHeart} look="brand" label={text('people.badge.relay')} />}
      {!leftAt && isRelay && profile.isPaused && (
        <Badge icon={IconPlayerPause} look="quiet" label={text('people.badge.paused')} />
      )}
    </>
  );
}
