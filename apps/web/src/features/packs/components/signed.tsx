import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { Fingerprint } from '../../../ui/fingerprint.js';
import { Panel } from '../../../ui/panel.js';
import classes from './packs.module.css';

/** Under which fingerprint the pack was frozen, and whether it still holds. */
export function Signed({ fingerprint, isIntact }: { fingerprint: string; isIntact: boolean }) {
  const text = useText();
  const short = fingerprint.slice(0, 12);
  return (
    <Panel title={text('packs.signed.title')}>
      {isIntact ? (
        <p className={classes['intact']}>
          <IconShieldCheck size={20} stroke={1.6} aria-hidden />
          <span>{text('packs.signed.intact')}</span>
        </p>
      ) : (
        <Alert color="brick" icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}>
          {text('packs.signed.broken')}
        </Alert>
      )}
      <div>
        <Fingerprint
          value={fingerprint}
          label={text('packs.signed.copy', { value: short })}
          why={text('packs.signed.why')}
        />
      </div>
      <p className={classes['whole']}>SHA-256 {fingerprint}</p>
      <p className={classes['where']}>{text('packs.signed.how')}</p>
    </Panel>
  );
}
