import { Button, Group, MultiSelect } from '@mantine/core';
import { REFERENTS_MAX } from '@levain/domain/feedback/feedback.js';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { DepartmentListed } from '../api/departments.js';
import { MembersQuery } from '../api/members.js';
import { NameReferents } from '../api/name-referents.js';

const FIELDS = ['memberIds'] as const;

interface ReferentsFieldProps {
  readonly department: DepartmentListed;
  readonly onDone: () => void;
}

/** Who answers for the department, of those who have an account. */
export function ReferentsField({ department, onDone }: ReferentsFieldProps) {
  const text = useText();
  const announce = useAnnounce();
  const name = useAct(NameReferents);
  const said = useRefusals(name.refusals);
  const [{ data }] = useQuery({ query: MembersQuery });
  const [chosen, setChosen] = useState(department.referents.map(({ id }) => id));
  const members = (data?.members ?? []).filter(({ disabledAt }) => !disabledAt);
  const save = async () => {
    const { id, version } = department;
    const done = await name.run({ input: { id, version, memberIds: chosen } });
    if (!done.ok) return;
    announce(text('settings.referents.saved', { department: department.name }));
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MultiSelect
        label={text('settings.referents.of', { department: department.name })}
        description={text('settings.referents.help', { max: REFERENTS_MAX })}
        data={members.map(({ id, name: label }) => ({ value: id, label }))}
        value={chosen}
        onChange={setChosen}
        error={said.at('memberIds')}
        maxValues={REFERENTS_MAX}
        searchable
        hidePickedOptions
        mb="sm"
      />
      <RefusalSummary act={name} shown={FIELDS} />
      <Group gap="sm">
        <Button type="submit" loading={name.running}>
          {text('settings.referents.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {text('ui.cancel')}
        </Button>
      </Group>
    </form>
  );
}
