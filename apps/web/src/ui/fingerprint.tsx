import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconFingerprint } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import classes from './fingerprint.module.css';

/** SHA-256 of the frozen bet: short to read, whole to copy. */
export function Fingerprint({ value }: { value: string }) {
  const text = useText();
  const short = value.slice(0, 12);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Tooltip label={text(copied ? 'ui.fingerprint.copied' : 'ui.fingerprint.why')} multiline w={260}>
          <UnstyledButton
            className={classes['fingerprint']}
            onClick={copy}
            aria-label={text('ui.fingerprint.label', { value: short })}
          >
            {copied ? (
              <IconCheck size={16} aria-hidden />
            ) : (
              <IconFingerprint size={16} stroke={1.6} aria-hidden />
            )}
            <code>{short}</code>
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
