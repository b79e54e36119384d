import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconFingerprint } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import classes from './fingerprint.module.css';

interface FingerprintProps {
  readonly value: string;
  /** What it is the fingerprint of, to screen readers and on hover; nothing: the frozen bet. */
  readonly label?: string;
  readonly why?: string;
}

/** SHA-256 of what was frozen: short to read, whole to copy. */
export function Fingerprint({ value, label, why }: FingerprintProps) {
  const text = useText();
  const short = value.slice(0, 12);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Tooltip
          label={copied ? text('ui.fingerprint.copied') : (why ?? text('ui.fingerprint.why'))}
          multiline
          w={260}
        >
          <UnstyledButton
            className={classes['fingerprint']}
            onClick={copy}
            aria-label={label ?? text('ui.fingerprint.label', { value: short })}
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
