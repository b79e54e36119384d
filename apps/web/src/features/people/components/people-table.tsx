import { ActionIcon, Table, VisuallyHidden } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import type { PersonListed } from '../api/people.js';
import classes from './people-table.module.css';

interface PeopleTableProps {
  readonly people: readonly PersonListed[];
  readonly onCorrect: (person: PersonListed) => void;
}

/** By name only: people are not scored, and nobody is ranked. */
export function PeopleTable({ people, onCorrect }: PeopleTableProps) {
  const text = useText();
  const mayManage = useMay('managePeople');
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0} aria-label={text('people.title')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('people.name')}</Table.Th>
            <Table.Th>{text('people.department')}</Table.Th>
            <Table.Th>{text('people.account')}</Table.Th>
            {mayManage && (
              <Table.Th pos="relative">
                <VisuallyHidden>{text('ui.edit')}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <span className={classes['person']}>
                  <PersonAvatar name={person.name} decorative />
                  <span>
                    {person.name}
                    {person.email && <span className={classes['email']}>{person.email}</span>}
                  </span>
                </span>
              </Table.Td>
              <Table.Td>{person.department?.name ?? '–'}</Table.Td>
              <Table.Td>
                {person.member ? text(`words.memberRole.${person.member.role}`) : text('people.noAccount')}
              </Table.Td>
              {mayManage && (
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    aria-label={text('people.correctOne', { name: person.name })}
                    onClick={() => onCorrect(person)}
                  >
                    <IconEdit size={16} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
