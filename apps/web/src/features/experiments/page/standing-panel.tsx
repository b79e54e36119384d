import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useMay, useViewer } from '../../../lib/viewer.js';
import { useExperiment } from '../experiment-context.js';
import { dayText } from '../figures.js';
import { SentenceView } from '../../../ui/sentence-view.js';
import { today } from '../../../lib/today.js';
import { Checklist } from './checklist.js';
import { PrimaryAction } from './primary-action.js';
import { checklistOf, primaryActOf, standingLine, type Reader, type StandingLine } from './standing.js';
import classes from './standing-panel.module.css';

export function useReader(): Reader {
  const { member } = useViewer();
  const mayStartNext = useMay('startNextExperiment');
  return useMemo(
    () => ({ memberId: member.id, personId: member.person.id, mayStartNext, today: today() }),
    [member, mayStartNext],
  );
}

function useStandingText(line: StandingLine): string {
  const text = useText();
  const intl = useIntl();
  const days = Object.entries(line.days).map(([name, day]) => [name, dayText(intl, day)]);
  const words = Object.entries(line.words).map(([name, id]) => [name, text(id)]);
  return text(line.id, { ...line.values, ...Object.fromEntries([...days, ...words]) });
}

/** The sentence, where it stands, the one thing to do, and what the next gate needs. */
export function StandingPanel() {
  const experiment = useExperiment();
  const reader = useReader();
  const text = useText();
  const standing = useStandingText(standingLine(experiment, reader.today));
  const act = primaryActOf(experiment, reader);
  const lines =
    experiment.permissions.canEdit || experiment.stage === 'evaluate' ? checklistOf(experiment) : [];
  return (
    <section
      className={classes['panel']}
      aria-label={text('experiments.standing.label')}
      style={{ borderInlineStartColor: `var(--lv-stage-${experiment.stage})` }}
    >
      {experiment.hypothesis ? (
        <SentenceView sentence={experiment.hypothesis} locale={experiment.hypothesis.locale} size="large" />
      ) : (
        <p className={classes['sentence']}>{text('experiments.hypothesisMissing')}</p>
      )}
      <div className={classes['now']}>
        <p className={classes['standing']}>{standing}</p>
        <PrimaryAction act={act} />
      </div>
      {experiment.stage !== 'iterate' && <Checklist number={experiment.number} lines={lines} />}
    </section>
  );
}
