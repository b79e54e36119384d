import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDashed } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { LinkButton, TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { ProgressShown, RungShown } from '../api/progress-parts.js';
import classes from './progress-ladder.module.css';

type Evidence = RungShown['evidence'][number];

const PATHS = {
  benchmark: '/benchmarks/$number',
  prototype: '/prototypes/$number',
  hypothesis: '/hypotheses/$number',
  experiment: '/experiments/$number',
} as const;

/** Nothing to open for the project itself: one is there. */
function EvidenceLink({ kind, number, title }: Evidence) {
  if (kind === 'project' || number === null) return null;
  return (
    <li>
      <TextLink to={PATHS[kind]} params={{ number: String(number) }}>
        {kind === 'experiment' ? `EXP-${number} · ${title}` : title}
      </TextLink>
    </li>
  );
}

type Standing = 'held' | 'next' | 'ahead' | 'above';
const GLYPHS = { held: IconCheck, next: IconCircle, ahead: IconCircleDashed, above: IconCheck } as const;

function Rung({ rung, standing }: { rung: RungShown; standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const Glyph = GLYPHS[standing];
  const { step, level, count, evidence } = rung;
  const more = count - evidence.length;
  return (
    <li
      className={classes['rung']}
      data-standing={standing}
      aria-current={standing === 'next' ? 'step' : undefined}
    >
      <Glyph size={18} stroke={1.6} aria-hidden />
      <span className={classes['level']}>{format.number(level)}</span>
      <div>
        <span className={classes['step']}>{text(`progress.step.${step}`)}</span>{' '}
        <VisuallyHidden>{text(`progress.standing.${standing}`)}</VisuallyHidden>
        {standing === 'above' && <span className={classes['note']}>{text('progress.aboveGap')}</span>}
        {count > 0 && step !== 'purpose' && (
          <ul className={classes['evidence']}>
            {evidence.map((each) => (
              <EvidenceLink key={`${each.kind}-${each.number}`} {...each} />
            ))}
            {more > 0 && <li>{text('progress.more', { count: more })}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The one act that brings the next rung nearer, for who may do it. */
function NextAct({ step, projectId }: { step: RungShown['step']; projectId: string }) {
  const text = useText();
  const may = {
    benchmark: useMay('createBenchmark'),
    prototype: useMay('createPrototype'),
    hypothesis: useMay('createHypothesis'),
    bet: useMay('createExperiment'),
  };
  const label = text(`progress.act.${step}`);
  if (step === 'purpose') return null;
  if (step === 'benchmark') return may.benchmark && <LinkButton to="/benchmarks/new">{label}</LinkButton>;
  if (step === 'prototype') return may.prototype && <LinkButton to="/prototypes/new">{label}</LinkButton>;
  if (step === 'hypothesis') return may.hypothesis && <LinkButton to="/hypotheses/new">{label}</LinkButton>;
  if (step === 'bet') {
    return (
      may.bet && (
        <LinkButton to="/experiments/new" search={{ project: projectId }}>
          {label}
        </LinkButton>
      )
    );
  }
  return (
    <LinkButton to="/experiments" search={{ project: projectId }}>
      {label}
    </LinkButton>
  );
}

const standingOf = (rung: RungShown, { level, next }: ProgressShown): Standing => {
  if (rung.level <= level) return 'held';
  if (rung.step === next) return 'next';
  return rung.count > 0 ? 'above' : 'ahead';
};

/** How far what is known of a project has come, what shows it, and what the next rung needs. */
export function ProgressLadder({
  project,
}: {
  project: { readonly id: string; readonly progress: ProgressShown };
}) {
  const text = useText();
  const format = useFormat();
  const { progress } = project;
  const { level, current, next } = progress;
  const sentence = current
    ? text('progress.sentence', { level: format.number(level), step: text(`progress.step.${current}`) })
    : text('progress.none');
  return (
    <Panel title={text('progress.title')} sentence={sentence}>
      <p className={classes['why']}>{text('progress.why')}</p>
      <div className={classes['next']}>
        <p>
          <strong>{text('progress.nextTitle')}</strong>{' '}
          {text(next ? `progress.need.${next}` : 'progress.whole')}
        </p>
        {next && <NextAct step={next} projectId={project.id} />}
      </div>
      <ol className={classes['ladder']} aria-label={text('progress.ladder')}>
        {progress.rungs.map((rung) => (
          <Rung key={rung.step} rung={rung} standing={standingOf(rung, progress)} />
        ))}
      </ol>
    </Panel>
  );
}
