import type { ForeignCalls } from './foreign-calls/hands.js';
import { access } from './foreign-calls/access.js';
import { asks } from './foreign-calls/asks.js';
import { audit } from './foreign-calls/audit.js';
import { benchmarks } from './foreign-calls/benchmarks.js';
import { boards } from './foreign-calls/boards.js';
import { calculators } from './foreign-calls/calculators.js';
import { calls } from './foreign-calls/calls.js';
import { contributions } from './foreign-calls/contributions.js';
import { costs } from './foreign-calls/costs.js';
import { digests } from './foreign-calls/digests.js';
import { evaluations } from './foreign-calls/evaluations.js';
import { experiments } from './foreign-calls/experiments.js';
import { feedback } from './foreign-calls/feedback.js';
import { forecasts } from './foreign-calls/forecasts.js';
import { forgetting } from './foreign-calls/forgetting.js';
import { goals } from './foreign-calls/goals.js';
import { home } from './foreign-calls/home.js';
import { hypotheses } from './foreign-calls/hypotheses.js';
import { learnings } from './foreign-calls/learnings.js';
import { lineage } from './foreign-calls/lineage.js';
import { mail } from './foreign-calls/mail.js';
import { measurements } from './foreign-calls/measurements.js';
import { members } from './foreign-calls/members.js';
import { nominations } from './foreign-calls/nominations.js';
import { objections } from './foreign-calls/objections.js';
import { packs } from './foreign-calls/packs.js';
import { participations } from './foreign-calls/participations.js';
import { people } from './foreign-calls/people.js';
import { profiles } from './foreign-calls/profiles.js';
import { projects } from './foreign-calls/projects.js';
import { prototypes } from './foreign-calls/prototypes.js';
import { roadmap } from './foreign-calls/roadmap.js';
import { savedBoards } from './foreign-calls/saved-boards.js';
import { sharing } from './foreign-calls/sharing.js';
import { testimonies } from './foreign-calls/testimonies.js';
import { webhooks } from './foreign-calls/webhooks.js';
import { tokens } from './foreign-calls/tokens.js';

const FEATURES: readonly ForeignCalls[] = [
  access,
  asks,
  audit,
  benchmarks,
  boards,
  calculators,
  calls,
  contributions,
  costs,
  digests,
  evaluations,
  experiments,
  feedback,
  forecasts,
  forgetting,
  goals,
  home,
  hypotheses,
  learnings,
  lineage,
  mail,
  measurements,
  members,
  nominations,
  objections,
  packs,
  participations,
  people,
  profiles,
  projects,
  prototypes,
  roadmap,
  savedBoards,
  sharing,
  testimonies,
  webhooks,
  tokens,
];

const joined = <K extends keyof ForeignCalls>(kind: K): Required<ForeignCalls>[K] =>
  Object.assign({}, ...FEATURES.map((feature) => feature[kind]));

/** Every root field but the subscriptions; the spec compares the names with the schema. */
export const FOREIGN_CALLS = { query: joined('query'), mutation: joined('mutation') };

/** Who may call it, where the lead of everything may not. */
export const CALLED_BY = joined('by');
