import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { useFormat } from '../../../ui/use-format.js';
import type { DepartmentListed } from '../api/departments.js';
import { ReferentsField } from './referents-field.js';

/** Who answers for the department; without a referent, who answers in their place. */
export function DepartmentReferents({ department }: { department: DepartmentListed }) {
  const text = useText();
  const format = useFormat();
  const mayManage = useMay('manageDepartments');
  const [open, setOpen] = useState(false);
  const { name, answerers, referents } = department;
  if (open) return <ReferentsField department={department} onDone={() => setOpen(false)} />;
  const names = format.list(referents.map((each) => each.name));
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {answerers === 'referents'
          ? text('settings.referents.are', { count: referents.length, names })
          : text(`settings.referents.none.${answerers}`)}
      </Text>
      {mayManage && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={text('settings.referents.changeOf', { department: name })}
          onClick={() => setOpen(true)}
        >
          {text('settings.referents.change')}
        </Button>
      )}
    </Group>
  );
}
