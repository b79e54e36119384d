import '../../ui/mantine-styles-more.js';
import { FocusBack } from '../../ui/focus-back.js';
import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import { rememberSingleKeyShortcuts, usePreferences } from '../../lib/preferences.js';

const SHORTCUTS = [
  ['Ctrl K', 'app.shortcuts.palette'],
  ['/', 'app.shortcuts.search'],
  ['N', 'app.shortcuts.newHypothesis'],
  ['?', 'app.shortcuts.list'],
] as const;

export function ShortcutList({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { singleKeyShortcuts } = usePreferences();
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('app.shortcuts.title')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      <Table>
        <Table.Tbody>
          {SHORTCUTS.map(([key, label]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={96}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{text(label)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        checked={singleKeyShortcuts}
        onChange={(event) => rememberSingleKeyShortcuts(event.currentTarget.checked)}
        label={text('app.shortcuts.singleKeys')}
        description={text('app.shortcuts.singleKeysWhy')}
      />
    </Modal>
  );
}
