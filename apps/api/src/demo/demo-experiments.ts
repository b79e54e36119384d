import { CloseEvaluation } from '../evaluations/commands/close-evaluation.js';
import { RecordVerdict } from '../evaluations/commands/record-verdict.js';
import { ReviewVerdict } from '../evaluations/commands/review-verdict.js';
import { Decide } from '../decisions/commands/decide.js';
import { AmendPlan } from '../experiments/commands/amend-plan.js';
import { CreateExperiment } from '../experiments/commands/create-experiment.js';
import { EndTest } from '../experiments/commands/end-test.js';
import { MoveExperiment } from '../experiments/commands/move-experiment.js';
import { PlanExperiment } from '../experiments/commands/plan-experiment.js';
import { ReviseExperiment } from '../experiments/commands/revise-experiment.js';
import { ShareExperiment } from '../experiments/commands/share-experiment.js';
import { StartTest } from '../experiments/commands/start-test.js';
import { findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import type { CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { globalId, localId } from '../graphql/global-id.js';
import { StartNextExperiment } from '../iterations/commands/start-next-experiment.js';
import { ImportMeasurements } from '../measurements/commands/import-measurements.js';
import { readFileQuery } from '../measurements/import/file-request.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { tellForecasts } from './demo-forecasts.js';
import { invitePeople } from './demo-participants.js';
import { textIn } from './demo-text.js';
import { addDays } from './headline-tests.js';
import { broughtOn, csvOf } from './series-csv.js';
import type { ForecastsStory } from './people-story.js';
import { UNTIL, type ExperimentStory, type IdeasStory, type PlanStory, type Until } from './story.js';

/** What an experiment's telling looks up. */
interface Around {
  readonly metrics: IdeasStory['metrics'];
  readonly forecasts: ForecastsStory;
  readonly today: string;
}

/** One experiment, told act by act on its own days, through the commands that people use. */
export class ExperimentTelling {
  private id = '';

  constructor(
    private readonly stage: Stage,
    private readonly told: ExperimentStory,
    private readonly around: Around,
  ) {}

  async tell(): Promise<void> {
    const { told, stage } = this;
    await this.begin();
    stage.ids.set(`experiment:${told.key}`, this.id);
    if (!told.draft) await this.run(ShareExperiment, this.on(told.createdOn, 10), {});
    await invitePeople(stage, told, this.id);
    if (!this.reaches('prototype')) return;
    await this.run(MoveExperiment, this.on(addDays(told.createdOn, 1)), { to: 'prototype' as const });
    if (!told.plan) return;
    await this.run(PlanExperiment, this.on(addDays(told.createdOn, 2)), { plan: this.planFields(told.plan) });
    const forecasts = this.around.forecasts[told.key];
    if (forecasts) await tellForecasts(stage, told, this.id, forecasts);
    if (!this.reaches('test')) return;
    await this.run(StartTest, this.on(this.startDay(told.plan), 7), {});
    await this.bringReadings(told.plan);
    const plan = await this.amended(told.plan);
    if (this.reaches('evaluate')) await this.evaluate(plan);
  }

  /** The plan as it is in the end. */
  private async amended(plan: PlanStory): Promise<PlanStory> {
    const { amendment, key } = this.told;
    if (!amendment) return plan;
    const amended = { ...plan, stopDate: amendment.stopDate };
    await this.run(AmendPlan, this.on(amendment.on), {
      idempotencyKey: `demonstration-amendment-${key}`,
      plan: this.planFields(amended),
      reason: textIn(this.stage.locale, amendment.reason),
    });
    return amended;
  }

  private async begin(): Promise<void> {
    const { stage, told } = this;
    const actor = this.on(told.createdOn);
    const title = textIn(stage.locale, told.title);
    const idempotencyKey = `demonstration-experiment-${told.key}`;
    if (!told.parent) {
      const created = await get(stage.commands, CreateExperiment).execute(actor, {
        ...{ idempotencyKey, experiment: { title, ...this.ideas() } },
      });
      this.id = globalId('experiment', succeeded(created, told.key).id);
      return;
    }
    const parentId = idOf(stage, 'experiment', told.parent);
    const next = await get(stage.commands, StartNextExperiment).execute(actor, {
      ...{ idempotencyKey, title, parentId, becauseOfId: await this.learningOf(parentId) },
      keeps: textIn(stage.locale, told.keeps ?? ''),
      changes: textIn(stage.locale, told.changes ?? ''),
    });
    this.id = globalId('experiment', succeeded(next, told.key).id);
    if (told.hypothesis)
      await this.run(ReviseExperiment, actor, { experiment: { title, ...(await this.inherited()) } });
  }

  private ideas() {
    const { stage, told } = this;
    return {
      projectId: told.project ? idOf(stage, 'project', told.project) : null,
      hypothesisId: told.hypothesis ? idOf(stage, 'hypothesis', told.hypothesis) : null,
      prototypeId: told.prototype ? idOf(stage, 'prototype', told.prototype) : null,
      benchmarkIds: (told.benchmarks ?? []).map((key) => idOf(stage, 'benchmark', key)),
      noPrecedentReason: textIn(stage.locale, told.noPrecedentReason),
    };
  }

  /** A child keeps what its parent was made of, unless the story gives it another hypothesis. */
  private async inherited() {
    const record = await this.record();
    const id = (type: 'project' | 'prototype', uuid: string | null): string | null =>
      uuid && globalId(type, uuid);
    return {
      projectId: id('project', record.project_id),
      prototypeId: id('prototype', record.prototype_id),
      hypothesisId: idOf(this.stage, 'hypothesis', this.told.hypothesis!),
      benchmarkIds: record.benchmark_ids.map((uuid) => globalId('benchmark', uuid)),
      noPrecedentReason: record.no_precedent_reason,
    };
  }

  private planFields(plan: PlanStory) {
    const { stage } = this;
    const arms = plan.arms?.length ? plan.arms : BEFORE_AFTER;
    return {
      ...{
        design: plan.design,
        startsOn: plan.startsOn,
        stopDate: this.stopDate(plan),
        changeDate: plan.changeDate,
      },
      ...{ periodicity: plan.periodicity, minimumPerArm: plan.minimumPerArm },
      decisionRule: textIn(stage.locale, plan.decisionRule),
      arms: arms.map(({ name, role }) => ({ name: textIn(stage.locale, name), role })),
      measures: plan.measures.map(({ metric, ...measure }) => ({
        ...measure,
        metricId: idOf(stage, 'metric', metric),
      })),
    };
  }

  /** `+60`: a test that is still running whenever the demonstration is opened. */
  private stopDate({ stopDate }: PlanStory): string | null {
    return stopDate?.startsWith('+') ? addDays(this.around.today, Number(stopDate)) : stopDate;
  }

  /** The bet is frozen on the eve of the first day, or as soon as it is written when that day has passed. */
  private startDay({ startsOn }: PlanStory): string {
    const written = addDays(this.told.createdOn, 3);
    const eve = startsOn ? addDays(startsOn, -1) : written;
    return eve > written ? eve : written;
  }

  private async bringReadings(plan: PlanStory): Promise<void> {
    const { stage, told } = this;
    const { metrics } = this.around;
    if (!told.readings) return;
    const { fileName, lines } = csvOf(told.readings, { locale: stage.locale, plan, metrics });
    const lastDay = lines
      .slice(1)
      .map((line) => line.split(';')[0]!)
      .reduce((last, day) => (day > last ? day : last));
    const { result, tally } = await get(stage.commands, ImportMeasurements).execute(
      this.on(broughtOn(this.stopDate(plan), lastDay), 8),
      {
        experimentId: localId('experiment', this.id),
        idempotencyKey: `demonstration-readings-${told.key}`,
        request: readFileQuery({ fileName, mode: 'allOrNothing' }).request,
        bytes: inPieces(lines),
      },
    );
    if (!result.ok) throw new Error(`${told.key}: ${JSON.stringify([result.error, tally.bad.slice(0, 3)])}`);
  }

  private async evaluate(plan: PlanStory): Promise<void> {
    const { told } = this;
    const stop = this.stopDate(plan)!;
    await this.run(EndTest, this.on(stop, 10), {});
    if (!this.reaches('recorded') || !(await this.recordVerdict(addDays(stop, 1)))) return;
    if (told.contest) await this.review(told.contest.by, addDays(stop, 2), 'contest');
    if (!this.reaches('iterate')) return;
    await this.review('yannick', addDays(stop, 2), 'confirm');
    await this.run(CloseEvaluation, this.on(addDays(stop, 3)), {});
    if (this.reaches('closed')) await this.decide(addDays(stop, 5));
  }

  /**
   * A text is told only of the verdict that the frozen rule gives: another one would need a reason, and is refused without it. Then
   * the evaluation stays open.
   */
  private async recordVerdict(day: string): Promise<boolean> {
    const { stage, told } = this;
    const { verdict } = told;
    if (!verdict) return false;
    const { version } = await this.record();
    const recorded = await get(stage.commands, RecordVerdict).execute(this.on(day), {
      ...{ idempotencyKey: `demonstration-verdict-${told.key}`, experimentId: this.id, version },
      verdict: verdict.for,
      learning: textIn(stage.locale, verdict.learning),
      limits: textIn(stage.locale, verdict.limits),
    });
    if (!recorded.ok && recorded.error.kind === 'refused') return false;
    succeeded(recorded, told.key);
    return true;
  }

  private async review(by: string, day: string, stance: 'confirm' | 'contest'): Promise<void> {
    const { stage, told } = this;
    const comment = stance === 'contest' ? textIn(stage.locale, told.contest?.comment) : null;
    const input = {
      idempotencyKey: `demonstration-${stance}-${told.key}`,
      experimentId: this.id,
      evaluationVersion: (await this.record()).evaluation_version ?? 0,
      stance,
      comment,
    };
    succeeded(await get(stage.commands, ReviewVerdict).execute(actorOn(stage, by, day), input), told.key);
  }

  private async decide(day: string): Promise<void> {
    const { stage, told } = this;
    const { kind, reason, instead } = told.decision!;
    const { version } = await this.record();
    const decided = await get(stage.commands, Decide).execute(this.on(day), {
      ...{ idempotencyKey: `demonstration-decision-${told.key}`, experimentId: this.id, version, kind },
      reason: textIn(stage.locale, reason),
      options: [{ kind }, { kind: instead }],
    });
    succeeded(decided, told.key);
  }

  private on(day: string, hour?: number) {
    return actorOn(this.stage, this.told.owner, day, hour);
  }

  private reaches(until: Until): boolean {
    return UNTIL.indexOf(this.told.until) >= UNTIL.indexOf(until);
  }

  private async run<Input>(
    command: Versioned<Input>,
    actor: ReturnType<typeof actorOn>,
    more: Input,
  ): Promise<void> {
    const { version } = await this.record();
    const result = await get(this.stage.commands, command).execute(actor, { id: this.id, version, ...more });
    succeeded(result, `${command.name} ${this.told.key}`);
  }

  private async record(): Promise<ExperimentRecord> {
    const actor = this.on(this.told.createdOn);
    const id = localId('experiment', this.id)!;
    const record = await get(this.stage.commands, UnitOfWork).read(actor, (tx) =>
      findExperiment(tx, actor, { id }),
    );
    if (!record) throw new Error(`The experiment ${this.told.key} is not there.`);
    return record;
  }

  private async learningOf(parentId: string): Promise<string> {
    const actor = this.on(this.told.createdOn);
    const rows: { id: string }[] = await get(this.stage.commands, UnitOfWork).read(actor, (tx) =>
      tx.query('SELECT id FROM learnings WHERE workspace_id = $1 AND experiment_id = $2', [
        actor.workspaceId,
        localId('experiment', parentId),
      ]),
    );
    return globalId('learning', rows[0]?.id ?? '');
  }
}

type Versioned<Input> = abstract new (...args: never[]) => {
  execute(
    actor: ReturnType<typeof actorOn>,
    input: { id: string; version: number } & Input,
  ): Promise<CommandResult<unknown>>;
};

const BEFORE_AFTER: PlanStory['arms'] = [
  { name: { fr: 'Avant', en: 'Before' }, role: 'before' },
  { name: { fr: 'Après', en: 'After' }, role: 'after' },
];

async function* inPieces(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}
