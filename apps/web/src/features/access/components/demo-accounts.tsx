import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import type { DemoAccount } from '../api/setup-state.js';
import classes from '../access.module.css';

interface DemoAccountsProps {
  accounts: readonly DemoAccount[];
  running: boolean;
  onChoose: (account: DemoAccount) => void;
}

/** The demonstration, seen by one of the people it was made for: one tap, no password. */
export function DemoAccounts({ accounts, running, onChoose }: DemoAccountsProps) {
  const text = useText();
  return (
    <Panel
      title={text('access.demo.title')}
      sentence={text('access.demo.sentence', { workspace: accounts[0]?.workspaceName ?? '' })}
    >
      <ul className={classes['accounts']}>
        {accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton
              className={classes['account']}
              disabled={running}
              onClick={() => onChoose(account)}
            >
              <PersonAvatar name={account.name} size={36} decorative />
              <span className={classes['who']}>
                <strong>{account.name}</strong>
                <span>{text(`words.memberRole.${account.role}`)}</span>
              </span>
              <IconChevronRight size={18} stroke={1.6} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
