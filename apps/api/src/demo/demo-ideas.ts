import type { Locale } from '@levain/domain/locale.js';
import { addDays } from '@levain/domain/time/day.js';
import type { ModuleRef } from '@nestjs/core';
import { RecordBenchmark } from '../benchmarks/commands/record-benchmark.js';
import type { ActingMember } from '../database/acting-member.js';
import type { CommandResult } from '../database/command-result.js';
import { CreateDepartment } from '../departments/commands/create-department.js';
import { globalId, type ObjectType } from '../graphql/global-id.js';
import { WriteHypothesis } from '../hypotheses/commands/write-hypothesis.js';
import { DefineMetric } from '../metrics/commands/define-metric.js';
import { AddPerson } from '../people/commands/add-person.js';
import { CorrectPerson } from '../people/commands/correct-person.js';
import { CreateProject } from '../projects/commands/create-project.js';
import { ProposePrototype } from '../prototypes/commands/propose-prototype.js';
import { textIn } from './demo-text.js';
import { demoEmail } from './demo-accounts.js';
import type { Cast } from './demo-workspace.js';
import type { IdeasStory, PeopleStory, Text } from './story.js';

/** What every act of the story needs. */
export interface Stage {
  readonly commands: ModuleRef;
  readonly locale: Locale;
  readonly cast: Cast;
  /** Ids of the API, by `type:key` of the story. */
  readonly ids: Map<string, string>;
}

export function succeeded<T>(result: CommandResult<T>, what: string): T {
  if (!result.ok) throw new Error(`The demonstration was refused (${what}): ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The member, on a day of the story, at nine in the morning unless another hour is said. */
export function actorOn({ cast }: Stage, key: string, day: string, hour = 9): ActingMember {
  const member = cast.get(key);
  if (!member) throw new Error(`The story has no member ${key}.`);
  const told = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  // What is told of today has happened by now, however early the demonstration is opened.
  return { ...member, at: new Date(Math.min(told, Date.now())) };
}

export const idOf = ({ ids }: Stage, type: ObjectType, key: string): string => {
  const id = ids.get(`${type}:${key}`);
  if (!id) throw new Error(`The story has no ${type} ${key}.`);
  return id;
};

const optionalId = (stage: Stage, type: ObjectType, key: string | null): string | null =>
  key && idOf(stage, type, key);

function remember(stage: Stage, type: ObjectType, key: string, result: CommandResult<{ id: string }>): void {
  stage.ids.set(`${type}:${key}`, globalId(type, succeeded(result, `${type} ${key}`).id));
}

const keyOf = (type: string, key: string): string => `demonstration-${type}-${key}`;
const FOUNDING_DAY = '2003-01-07';

export async function tellPeople(
  stage: Stage,
  story: PeopleStory,
  placeOf: (person: { key: string; department: string }) => object,
): Promise<void> {
  const { commands, locale } = stage;
  const admin = actorOn(stage, 'admin', FOUNDING_DAY);
  for (const { key, name, parent } of story.departments) {
    const input = {
      idempotencyKey: keyOf('department', key),
      name: textIn(locale, name),
      parentId: optionalId(stage, 'department', parent ?? null),
    };
    remember(stage, 'department', key, await get(commands, CreateDepartment).execute(admin, input));
  }
  for (const { key, name, email, department } of story.people) {
    const departmentId = idOf(stage, 'department', department);
    const address = email ? demoEmail(email, locale) : null;
    const place = { departmentId, ...placeOf({ key, department }) };
    const input = { idempotencyKey: keyOf('person', key), name, email: address, ...place };
    remember(stage, 'person', key, await get(commands, AddPerson).execute(admin, input));
  }
  for (const { key, name, email, department } of story.members) {
    const id = globalId('person', stage.cast.get(key)!.personId);
    const input = {
      ...{ id, version: 1, name, email: demoEmail(email, locale) },
      departmentId: idOf(stage, 'department', department),
      ...placeOf({ key, department }),
    };
    remember(stage, 'person', key, await get(commands, CorrectPerson).execute(admin, input));
  }
}

export async function tellIdeas(stage: Stage, story: IdeasStory, today: string): Promise<void> {
  await tellBenchmarks(stage, story, today);
  await tellProjects(stage, story);
  await tellMetrics(stage, story);
  await tellPrototypes(stage, story);
  await tellHypotheses(stage, story);
}

/** Days from today on which a few of them ask whether they still hold. */
const RECHECKS: ReadonlyMap<string, number> = new Map([
  ['bt', -9],
  ['altimeter', 24],
]);

async function tellBenchmarks(stage: Stage, { benchmarks }: IdeasStory, today: string): Promise<void> {
  for (const { key, by, on, figures, ...told } of benchmarks) {
    const benchmark = {
      ...inLanguage(stage.locale, told),
      recheckOn: RECHECKS.has(key) ? addDays(today, RECHECKS.get(key)!) : null,
      figures: figures.map(({ value, shape, ...words }) => ({
        ...{ value, shape, ...inLanguage(stage.locale, words) },
      })),
    };
    const input = { idempotencyKey: keyOf('benchmark', key), benchmark };
    remember(
      stage,
      'benchmark',
      key,
      await get(stage.commands, RecordBenchmark).execute(actorOn(stage, by, on), input),
    );
  }
}

async function tellProjects(stage: Stage, { projects }: IdeasStory): Promise<void> {
  for (const { key, owner, on, sponsor, coLeads, departments, ...told } of projects) {
    const project = {
      ...inLanguage(stage.locale, told),
      sponsorId: optionalId(stage, 'person', sponsor),
      departmentIds: departments.map((each) => idOf(stage, 'department', each)),
      coLeadIds: coLeads.map((each) => globalId('member', stage.cast.get(each)!.memberId)),
    };
    const input = { idempotencyKey: keyOf('project', key), project };
    remember(
      stage,
      'project',
      key,
      await get(stage.commands, CreateProject).execute(actorOn(stage, owner, on), input),
    );
  }
}

async function tellMetrics(stage: Stage, { metrics }: IdeasStory): Promise<void> {
  for (const { key, shape, direction, lowerBound, ...told } of metrics) {
    const metric = { ...inLanguage(stage.locale, told), shape, direction, lowerBound };
    const input = { idempotencyKey: keyOf('metric', key), metric };
    const actor = actorOn(stage, 'camille', FOUNDING_DAY);
    remember(stage, 'metric', key, await get(stage.commands, DefineMetric).execute(actor, input));
  }
}

async function tellPrototypes(stage: Stage, { prototypes }: IdeasStory): Promise<void> {
  for (const { key, by, on, project, benchmarks, activity, cost, ...told } of prototypes) {
    const prototype = {
      ...{ ...inLanguage(stage.locale, told), activity, cost, projectId: idOf(stage, 'project', project) },
      benchmarkIds: benchmarks.map((each) => idOf(stage, 'benchmark', each)),
    };
    const input = { idempotencyKey: keyOf('prototype', key), prototype };
    remember(
      stage,
      'prototype',
      key,
      await get(stage.commands, ProposePrototype).execute(actorOn(stage, by, on), input),
    );
  }
}

async function tellHypotheses(stage: Stage, { hypotheses }: IdeasStory): Promise<void> {
  for (const { key, by, on, project, prototype, direction, ...told } of hypotheses) {
    const hypothesis = {
      ...{ ...inLanguage(stage.locale, told), direction, locale: stage.locale },
      projectId: idOf(stage, 'project', project),
      prototypeId: idOf(stage, 'prototype', prototype),
    };
    const input = { idempotencyKey: keyOf('hypothesis', key), hypothesis };
    remember(
      stage,
      'hypothesis',
      key,
      await get(stage.commands, WriteHypothesis).execute(actorOn(stage, by, on), input),
    );
  }
}

type InLanguage<Told> = { [Key in keyof Told]: null extends Told[Key] ? string | null : string };

/** All the texts of a record in one language. */
function inLanguage<Told extends object>(locale: Locale, told: Told): InLanguage<Told> {
  const entries = Object.entries(told).map(([name, text]) => [name, textIn(locale, text as Text | null)]);
  return Object.fromEntries(entries) as InLanguage<Told>;
}

type Class<T> = abstract new (...args: never[]) => T;

/** A command, wherever its feature keeps it: the demonstration acts through the doors that the API has. */
export const get = <T>(commands: ModuleRef, command: Class<T>): T =>
  commands.get(command as unknown as new () => T, { strict: false });
