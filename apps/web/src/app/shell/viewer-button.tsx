import { UnstyledButton } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useViewer } from '../../lib/viewer.js';
import { PersonAvatar } from '../../ui/person-avatar.js';
import classes from './viewer-menu.module.css';

export function ViewerButton(props: ComponentPropsWithRef<'button'>) {
  const text = useText();
  const { member } = useViewer();
  return (
    <UnstyledButton
      aria-haspopup="menu"
      {...props}
      className={classes['target']}
      aria-label={text('app.viewer.menu', { name: member.name })}
    >
      <PersonAvatar name={member.name} size={34} decorative />
    </UnstyledButton>
  );
}
