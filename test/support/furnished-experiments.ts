import type { TestApp } from './app.js';
import { contributionOf, day, planOf, taskOf, testimonyOf } from './furniture-texts.js';
import { make } from './make.js';
import { anyKey, type TestMember, type TestWorkspace } from './workspace.js';

/** Ideas, and the one hypothesis that every test here bets on. */
export interface Ideas {
  readonly ids: Readonly<Record<'project' | 'benchmark' | 'prototype' | 'metric', string>>;
  readonly betOn: string;
}

interface Kept {
  id: string;
  version: number;
}

const VERDICT = { verdict: 'notEnoughEvidence' };

/** One experiment for each place where an act can begin. */
export class FurnishedExperiments {
  constructor(
    private readonly app: TestApp,
    private readonly workspace: TestWorkspace,
    private readonly word: string,
    private readonly ideas: Ideas,
  ) {}

  async all(people: { readonly person: string }) {
    const running = await this.running();
    const parts = await this.measured(running, people);
    const heard = { aboutId: running.id, testimony: testimonyOf(this.word) };
    const testimony = await make(this.workspace.lead, 'recordTestimony', heard, 'testimony');
    const task = taskOf(this.word, this.workspace.lead.personId);
    const brought = contributionOf(this.word);
    const forRunning = { experimentId: running.id };
    const { lead } = this.workspace;
    const planned = await make(lead, 'planTask', { ...forRunning, task }, 'task');
    const logged = await make(
      lead,
      'logContribution',
      { ...forRunning, contribution: brought },
      'contribution',
    );
    const thanks = { aboutId: logged.id, sentence: `${this.word} merci`, visibility: 'workspace' };
    await this.workspace.leadership.client.mutate(
      'thank',
      { idempotencyKey: anyKey(), ...thanks },
      'thanks { id }',
    );
    const credit = { experimentId: running.id, choice: 'everywhere' };
    await lead.client.mutate('chooseCredit', credit, 'credits { unnamed }');
    const decided = await this.opened();
    await this.now(decided, 'decide', {
      experimentId: decided.id,
      ...{ kind: 'redo', reason: `${this.word} motif` },
      options: [{ kind: 'redo', pros: `${this.word} pour`, cons: `${this.word} contre` }],
    });
    const learning = await this.learningOf(decided.id);
    const child = await make(
      this.workspace.lead,
      'startNextExperiment',
      {
        ...{ parentId: decided.id, becauseOfId: learning, title: `${this.word} suite` },
        ...{ keeps: `${this.word} garder`, changes: `${this.word} changer` },
      },
      'experiment',
    );
    return {
      draft: (await this.created()).id,
      ready: (await this.ready()).id,
      running: running.id,
      evaluated: (await this.evaluated()).id,
      reviewed: (await this.judged()).id,
      confirmed: (await this.confirmed()).id,
      open: (await this.opened()).id,
      decided: decided.id,
      child: child.id as string,
      learning,
      testimony: testimony.id as string,
      task: planned.id as string,
      contribution: logged.id as string,
      ...parts,
    };
  }

  private created(): Promise<Kept> {
    const { ids, betOn } = this.ideas;
    const experiment = {
      ...{ title: `${this.word} essai`, projectId: ids.project, prototypeId: ids.prototype },
      ...{ hypothesisId: betOn, benchmarkIds: [ids.benchmark] },
    };
    return make(this.workspace.lead, 'createExperiment', { experiment }, 'experiment');
  }

  private async ready(): Promise<Kept> {
    const kept = await this.created();
    await this.now(kept, 'shareExperiment');
    await this.now(kept, 'moveExperiment', { to: 'prototype' });
    return this.now(kept, 'planExperiment', { plan: planOf(this.word, this.ideas.ids.metric) });
  }

  private async running(): Promise<Kept> {
    return this.now(await this.ready(), 'startTest');
  }

  private async evaluated(): Promise<Kept> {
    return this.now(await this.running(), 'endTest', { reason: `${this.word} fini` });
  }

  /** A verdict that was contested, and recorded anew. */
  private async judged(): Promise<Kept> {
    const kept = await this.evaluated();
    const { word } = this;
    const record = () =>
      this.now(kept, 'recordVerdict', {
        ...{ experimentId: kept.id, ...VERDICT, reason: `${word} motif` },
        ...{ learning: `${word} leçon`, limits: `${word} limites` },
      });
    await record();
    const { influencer } = this.workspace;
    const contest = {
      ...{ experimentId: kept.id, evaluationVersion: 1 },
      ...{ stance: 'contest', comment: `${word} doute` },
    };
    await make(influencer, 'reviewVerdict', contest, 'experiment');
    return record();
  }

  private async confirmed(): Promise<Kept> {
    const kept = await this.judged();
    const review = {
      ...{ experimentId: kept.id, evaluationVersion: 3 },
      ...{ stance: 'confirm', comment: `${this.word} accord` },
    };
    await make(this.workspace.leadership, 'reviewVerdict', review, 'experiment');
    return kept;
  }

  private async opened(): Promise<Kept> {
    return this.now(await this.confirmed(), 'closeEvaluation');
  }

  /** Readings typed and from a file, one of them corrected, the plan amended, people in it. */
  private async measured(kept: Kept, people: { readonly person: string }) {
    const { lead, influencer, coordinator } = this.workspace;
    const { word } = this;
    const { plan } = (
      await lead.client.run(
        `query ($id: ID!) { experiment(id: $id) { plan { measures { id } arms { id } } } }`,
        {
          id: kept.id,
        },
      )
    ).experiment;
    const [arm, otherArm] = plan.arms.map(({ id }: { id: string }) => id);
    const reading = {
      ...{ measureId: plan.measures[0].id, armId: arm, observedOn: day(-3) },
      ...{ events: 10, total: 100, note: `${word} note` },
    };
    const typed = { experimentId: kept.id, source: 'typed', readings: [reading] };
    await make(lead, 'recordMeasurements', typed, 'experiment');
    const measurement = (await this.measurementsOf(kept.id))[0]!;
    const correction = { ...reading, events: 11 };
    const corrected = { ...measurement, reading: correction, reason: `${word} erreur` };
    await this.change(lead, 'correctMeasurement', corrected, 'measurement');
    const file = await this.import(kept.id, otherArm);
    const amended = { ...planOf(word, this.ideas.ids.metric), stopDate: day(25) };
    await this.now(kept, 'amendPlan', { plan: amended, reason: `${word} retard` });
    const invite = (personId: string, role: string) =>
      make(
        lead,
        'inviteParticipant',
        { experimentId: kept.id, personId, role, message: `${word} venez` },
        'participation',
      );
    await invite(people.person, 'critic');
    const joining = { experimentId: kept.id, role: 'tester' };
    return {
      ...{ measure: plan.measures[0].id as string, arm: arm as string, otherArm: otherArm as string },
      ...{ measurement: measurement.id, import: file },
      invitation: (await invite(coordinator.personId, 'relay')).id as string,
      participation: (await make(influencer, 'joinExperiment', joining, 'participation')).id as string,
    };
  }

  private async import(experimentId: string, armId: string): Promise<string> {
    const { lead } = this.workspace;
    const { rows } = await this.app.database.owner.query('SELECT name FROM arms WHERE id = $1', [
      armId.slice('arm_'.length),
    ]);
    const response = await lead.client.fetch(
      `/api/experiments/${experimentId}/imports?${new URLSearchParams({ fileName: `${this.word}.csv` })}`,
      {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey() },
        body: `Date;Bras;Clics;Impressions\r\n${day(-2)};${rows[0].name};12;100\r\n`,
      },
    );
    const answer = (await response.json()) as { import?: { id: string } };
    if (!answer.import) throw new Error(JSON.stringify(answer));
    return answer.import.id;
  }

  private async measurementsOf(id: string): Promise<Kept[]> {
    const { experiment } = await this.workspace.lead.client.run(
      'query ($id: ID!) { experiment(id: $id) { measurements { edges { node { id version } } } } }',
      { id },
    );
    return experiment.measurements.edges.map(({ node }: { node: Kept }) => node);
  }

  private async learningOf(id: string): Promise<string> {
    const query = 'query ($id: ID!) { experiment(id: $id) { learning { id } } }';
    return (await this.workspace.lead.client.run(query, { id })).experiment.learning.id;
  }

  /** An act of the lead on the experiment as it stands. */
  private async now(kept: Kept, name: string, more: object = {}): Promise<Kept> {
    const keyed = ['recordVerdict', 'decide', 'amendPlan'].includes(name);
    const named = 'experimentId' in more ? {} : { id: kept.id };
    const input = {
      ...named,
      version: kept.version,
      ...(keyed ? { idempotencyKey: anyKey() } : {}),
      ...more,
    };
    const { version } = await this.change(this.workspace.lead, name, input, 'experiment');
    return Object.assign(kept, { version });
  }

  private async change(by: TestMember, name: string, input: object, object: string): Promise<Kept> {
    const payload = await by.client.mutate(name, input, `${object} { id version }`);
    if (!payload.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(payload)}`);
    return payload[object];
  }
}
