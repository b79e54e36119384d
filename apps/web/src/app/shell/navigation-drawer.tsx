import '../../ui/mantine-styles-more.js';
import { FocusBack } from '../../ui/focus-back.js';
import { Drawer } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import { Navigation } from './navigation.js';

export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Drawer
      opened
      onClose={onClose}
      size={288}
      padding={0}
      title={text('app.nav.label')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
      styles={{ header: { padding: '8px 8px 8px 20px' } }}
    >
      <FocusBack />
      <Navigation onGo={onClose} />
    </Drawer>
  );
}
