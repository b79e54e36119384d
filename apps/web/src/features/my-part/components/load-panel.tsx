import { Button } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { OwnProfile } from '../api/beside.js';
import type { MyPartData } from '../api/my-part.js';
import { CapForm, PauseForm } from './load-forms.js';
import { MonthStrip } from './month-strip.js';
import classes from './my-part.module.css';

interface LoadPanelProps {
  readonly load: MyPartData['load'];
  readonly profile: OwnProfile | null;
}

/** The hours asked this month against one's own limit; what was, and what is to come. */
export function LoadPanel({ load, profile }: LoadPanelProps) {
  const text = useText();
  const format = useFormat();
  const now = load.months[2];
  const total = (now?.accepted ?? 0) + (now?.asked ?? 0);
  const isListed = profile?.status === 'listed';
  return (
    <Panel
      id="load"
      title={text('my-part.load')}
      sentence={text('my-part.load.sentence', {
        hours: total,
        limit: load.cap === null ? 'no' : total > load.cap ? 'over' : 'under',
        cap: load.cap ?? 0,
      })}
    >
      {load.pausedUntil && (
        <p className={classes['notice']}>
          {text('my-part.load.paused', { day: format.day(load.pausedUntil) })}
        </p>
      )}
      <MonthStrip months={load.months} cap={load.cap} />
      {isListed && profile && (
        <div className={classes['loadActs']}>
          <CapForm profile={profile} />
          <PauseForm pausedUntil={load.pausedUntil} />
        </div>
      )}
      {!isListed && (
        <>
          <p className={classes['quiet']}>{text('my-part.load.notListed')}</p>
          <div>
            <Button component="a" href="#my-profile" variant="default">
              {text('my-part.load.becomeRelay')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
