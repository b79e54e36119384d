import { Button } from '@mantine/core';
import { IconSearchOff, IconUserHeart, IconUsersGroup, IconWalk } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkButton } from '../../../ui/link-button.js';
import type { PeopleFilters } from '../people-search.js';

interface NoPeopleProps {
  readonly filters: PeopleFilters;
  readonly onClear: () => void;
}

/** Why nobody is shown, and the one thing to do about it. */
export function NoPeople({ filters: { q, department, topic, who }, onClear }: NoPeopleProps) {
  const text = useText();
  const mayManage = useMay('managePeople');
  if (q || department || topic)
    return (
      <EmptyState
        icon={IconSearchOff}
        title={text('people.nobody')}
        why={text('people.nobodyWhy')}
        action={
          <Button variant="default" onClick={onClear}>
            {text('people.nobodyClear')}
          </Button>
        }
      />
    );
  if (who === 'relays')
    return (
      <EmptyState
        icon={IconUserHeart}
        title={text('people.noRelays')}
        why={text('people.noRelaysWhy')}
        action={<LinkButton to="/people/rounds">{text('people.noRelaysAct')}</LinkButton>}
      />
    );
  if (who === 'left')
    return (
      <EmptyState
        icon={IconWalk}
        title={text('people.nobodyLeft')}
        why={text('people.nobodyLeftWhy')}
        action={
          <Button variant="default" onClick={onClear}>
            {text('people.nobodyClear')}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      icon={IconUsersGroup}
      title={text('people.empty')}
      why={text('people.emptyWhy')}
      action={mayManage && <LinkButton to="/people/import">{text('people.import')}</LinkButton>}
    />
  );
}
