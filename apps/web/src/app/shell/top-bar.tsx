import { ActionIcon, Kbd } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { useMay, useViewer } from '../../lib/viewer.js';
import { LinkButton } from '../../ui/link-button.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { ThemeSwitch } from './theme-switch.js';
import { ViewerMenu } from './viewer-menu.js';
import classes from './shell.module.css';

interface TopBarProps {
  onSearch: () => void;
  onShortcuts: () => void;
}

export function TopBar({ onSearch, onShortcuts }: TopBarProps) {
  const text = useText();
  const { workspace } = useViewer();
  const mayWrite = useMay('createHypothesis');
  return (
    <header className={classes['top']}>
      <Link to="/" className={classes['brand']}>
        <Brand />
      </Link>
      <span className={classes['workspace']} title={workspace.name}>
        {workspace.name}
      </span>
      <button type="button" className={classes['search']} onClick={onSearch}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span>{text('app.search')}</span>
        <Kbd size="xs" aria-hidden>
          Ctrl K
        </Kbd>
      </button>
      <ActionIcon
        className={classes['narrow']}
        variant="subtle"
        color="gray"
        size={40}
        onClick={onSearch}
        aria-label={text('app.search')}
      >
        <IconSearch size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      <span className={classes['wide']}>
        <LanguageSwitch />
      </span>
      <span className={classes['wide']}>
        <ThemeSwitch />
      </span>
      {mayWrite && (
        <LinkButton
          to="/hypotheses/new"
          className={classes['new']}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          <span className={classes['newLabel']}>{text('app.newHypothesis')}</span>
        </LinkButton>
      )}
      <ViewerMenu onShortcuts={onShortcuts} />
    </header>
  );
}
