import { ActionIcon, Button } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconMaximize,
  IconMinimize,
  IconNotes,
} from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import type { MeetingMoves } from '../use-meeting-keys.js';
import classes from './meeting.module.css';

interface MeetingBarProps {
  readonly index: number;
  readonly count: number;
  readonly moves: MeetingMoves;
  readonly hasNotes: boolean;
  readonly isFullScreen: boolean;
  readonly canFullScreen: boolean;
}

/** The visible way through: everything keys and fingers do, too. */
export function MeetingBar(props: MeetingBarProps) {
  const { index, count, moves, hasNotes, isFullScreen, canFullScreen } = props;
  const text = useText();
  const Screen = isFullScreen ? IconMinimize : IconMaximize;
  return (
    <nav className={classes['bar']} aria-label={text('meeting.moves')}>
      <Button
        size="lg"
        variant="default"
        disabled={index === 0}
        leftSection={<IconChevronLeft size={22} stroke={1.75} aria-hidden />}
        onClick={moves.previous}
      >
        <span className={classes['label']}>{text('meeting.previous')}</span>
      </Button>
      <span className={classes['progress']} aria-live="polite">
        {text('meeting.progress', { index: index + 1, count })}
      </span>
      <Button
        size="lg"
        disabled={index === count - 1}
        rightSection={<IconChevronRight size={22} stroke={1.75} aria-hidden />}
        onClick={moves.next}
      >
        <span className={classes['label']}>{text('meeting.next')}</span>
      </Button>
      <span className={classes['tools']}>
        <ActionIcon
          size="xl"
          variant={hasNotes ? 'light' : 'subtle'}
          aria-pressed={hasNotes}
          aria-label={text('meeting.toggleNotes')}
          title={text('meeting.toggleNotes')}
          onClick={moves.toggleNotes}
        >
          <IconNotes size={24} stroke={1.6} aria-hidden />
        </ActionIcon>
        {canFullScreen && (
          <ActionIcon
            size="xl"
            variant="subtle"
            aria-label={text(isFullScreen ? 'meeting.leaveFullScreen' : 'meeting.fullScreen')}
            title={text(isFullScreen ? 'meeting.leaveFullScreen' : 'meeting.fullScreen')}
            onClick={moves.toggleFullScreen}
          >
            <Screen size={24} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </nav>
  );
}
