import { LOCALES, type Locale } from '@levain/domain/locale.js';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type pg from 'pg';
import { DemoAccounts } from '../access/demo-accounts.js';
import { Passwords } from '../access/passwords.js';
import { Settings } from '../config/settings.js';
import { DatabaseAddress } from '../database/database-address.js';
import { oneAtATime } from '../database/one-at-a-time.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DEMO_PASSWORD, demoAccounts } from './demo-accounts.js';
import { placeOf, tellProfiles, type DirectoryStory } from './demo-directory.js';
import { ExperimentTelling } from './demo-experiments.js';
import { tellIdeas, tellPeople, type Stage } from './demo-ideas.js';
import { deleteUnfinished, demoState, foundWorkspace, openWorkspace } from './demo-workspace.js';
import { tellScores } from './demo-scores.js';
import { tellRound } from './demo-nominations.js';
import type { AsksStory } from './asks-story.js';
import { tellAsks } from './demo-asks.js';
import { tellCosts } from './demo-costs.js';
import { tellDirection } from './demo-direction.js';
import type { CostsStory, DirectionStory } from './direction-story.js';
import { tellObjections } from './demo-objections.js';
import { tellFeedback, type FeedbackStory } from './demo-feedback.js';
import { tellInvolving } from './demo-involving.js';
import { tellLearnings, type LearningsStory } from './demo-learnings.js';
import { tellDigests, type DigestStory } from './demo-digests.js';
import { tellReaders, type ReaderStory } from './demo-readers.js';
import { tellPack, type PackStory } from './demo-packs.js';
import { tellTasks } from './demo-tasks.js';
import { tellTestimonies } from './demo-testimonies.js';
import { headlineExperiments } from './headline-tests.js';
import { missingSeries } from './series-files.js';
import type {
  ForecastsStory,
  InvolvingStory,
  ObjectionStory,
  RoundStory,
  ScoresStory,
  TasksStory,
} from './people-story.js';
import {
  readStory,
  type ExperimentStory,
  type IdeasStory,
  type PeopleStory,
  type TestimonyStory,
} from './story.js';

/** Any number that nothing else locks: the bytes of "demo". */
const DEMO_LOCK = 0x64_65_6d_6f;

/** Tells the demonstration at the first start, in both languages, before the server listens. */
@Injectable()
export class DemoLoader implements OnApplicationBootstrap {
  private readonly logger = new Logger('Demonstration');

  constructor(
    private readonly commands: ModuleRef,
    private readonly settings: Settings,
    private readonly accounts: DemoAccounts,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    try {
      const address = this.commands.get(DatabaseAddress, { strict: false });
      await oneAtATime(address, DEMO_LOCK, (client) => this.load(client));
    } catch (error) {
      this.logger.error(
        `The demonstration could not be prepared: ${(error as Error).stack ?? String(error)}`,
      );
    }
  }

  private async load(client: pg.Client): Promise<void> {
    const unitOfWork = this.commands.get(UnitOfWork, { strict: false });
    const people = readStory<PeopleStory>('people');
    const { open, unfinished } = await demoState(unitOfWork);
    await deleteUnfinished(client, unfinished);
    const absent = LOCALES.filter((locale) => !open.has(locale));
    const missing = absent.length > 0 ? missingSeries() : [];
    if (missing.length > 0) {
      this.logger.warn(
        `No demonstration: its real series are not here (${missing.join(', ')}). See demo/data/SOURCES.md.`,
      );
    } else {
      const hash =
        absent.length > 0 ? await this.commands.get(Passwords, { strict: false }).hash(DEMO_PASSWORD) : '';
      const experiments = experimentsInOrder();
      await Promise.all(absent.map((locale) => this.tell(unitOfWork, { people, experiments, locale, hash })));
    }
    const ready = missing.length > 0 ? [...open] : LOCALES;
    this.accounts.list = ready.flatMap((locale) => demoAccounts(people, locale));
  }

  private async tell(unitOfWork: UnitOfWork, { people, experiments, locale, hash }: Telling): Promise<void> {
    const started = Date.now();
    const cast = await foundWorkspace(unitOfWork, people, locale);
    const stage: Stage = { commands: this.commands, locale, cast, ids: new Map() };
    const ideas = readStory<IdeasStory>('ideas');
    const directory = readStory<DirectoryStory>('directory');
    await tellPeople(stage, people, (person) => placeOf(stage, directory, person));
    const today = new Date().toISOString().slice(0, 10);
    await tellIdeas(stage, ideas, today);
    await tellScores(stage, readStory<ScoresStory[]>('scores'));
    const forecasts = readStory<ForecastsStory>('forecasts');
    for (const told of experiments)
      await new ExperimentTelling(stage, told, { metrics: ideas.metrics, forecasts, today }).tell();
    await tellTestimonies(stage, readStory<TestimonyStory[]>('testimonies'));
    await tellRound(stage, readStory<RoundStory>('nominations'), people);
    await tellProfiles(stage, directory, today);
    await tellObjections(stage, readStory<ObjectionStory[]>('objections'));
    await tellFeedback(stage, readStory<FeedbackStory>('feedback'), today);
    await tellInvolving(stage, readStory<InvolvingStory>('involving'), today);
    await tellTasks(stage, readStory<TasksStory>('tasks'), today);
    const [monthBefore, month] = readStory<PackStory[]>('packs');
    // Tests, verdicts and decisions are told by now; what leadership was asked since then is not.
    await tellPack(stage, monthBefore!, today);
    await tellLearnings(stage, readStory<LearningsStory>('learnings'));
    await tellAsks(stage, readStory<AsksStory>('asks'), today);
    await tellCosts(stage, readStory<CostsStory>('costs'));
    await tellDirection(stage, readStory<DirectionStory>('direction'));
    await tellPack(stage, month!, today);
    await tellDigests(stage, readStory<DigestStory[]>('digests'), today);
    await tellReaders(stage, readStory<ReaderStory[]>('readers'), today);
    await openWorkspace(unitOfWork, cast.get('admin')!, hash);
    this.logger.log(`The demonstration is ready (${locale}, ${Date.now() - started} ms).`);
  }
}

interface Telling {
  readonly people: PeopleStory;
  readonly experiments: readonly ExperimentStory[];
  readonly locale: Locale;
  readonly hash: string;
}

/** In the order in which they were begun: their numbers tell it. */
export function experimentsInOrder(): ExperimentStory[] {
  const told = [...headlineExperiments(), ...readStory<ExperimentStory[]>('others')];
  return told.sort((left, right) => (left.createdOn < right.createdOn ? -1 : 1));
}
