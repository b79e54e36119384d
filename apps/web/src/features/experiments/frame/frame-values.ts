import { HYPOTHESIS_PARTS, type HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';

/** Written in this very form, not picked. */
export const WRITTEN_HERE = 'new';

export interface PrototypeDraft {
  name: string;
  need: string;
  smallestForm: string;
  activity: Activity;
}

/** What an experiment starts from, as the form holds it. */
export interface FrameValues {
  title: string;
  projectId: string | null;
  benchmarkIds: string[];
  noPrecedentReason: string;
  /** An id, {@link WRITTEN_HERE}, or null. */
  prototypeId: string | null;
  prototype: PrototypeDraft;
  hypothesisId: string | null;
  hypothesis: HypothesisParts;
}

export const NOTHING_SAID: HypothesisParts = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};

export const EMPTY_FRAME: FrameValues = {
  title: '',
  projectId: null,
  benchmarkIds: [],
  noPrecedentReason: '',
  prototypeId: null,
  prototype: { name: '', need: '', smallestForm: '', activity: 'exchange' },
  hypothesisId: null,
  hypothesis: NOTHING_SAID,
};

export function partsOf(hypothesis: HypothesisParts): HypothesisParts {
  const { observation, audience, change, measure, direction, target, rationale } = hypothesis;
  return { observation, audience, change, measure, direction, target, rationale };
}

export function sameParts(one: HypothesisParts, other: HypothesisParts): boolean {
  return HYPOTHESIS_PARTS.every((part) => (one[part] ?? '') === (other[part] ?? ''));
}

export function frameOf(experiment: ExperimentView): FrameValues {
  const { title, project, prototype, hypothesis, benchmarks, noPrecedentReason } = experiment;
  return {
    ...EMPTY_FRAME,
    title,
    projectId: project?.id ?? null,
    prototypeId: prototype?.id ?? null,
    hypothesisId: hypothesis?.id ?? null,
    hypothesis: hypothesis ? partsOf(hypothesis) : NOTHING_SAID,
    benchmarkIds: benchmarks.map(({ id }) => id),
    noPrecedentReason: noPrecedentReason ?? '',
  };
}

/** Without a title, the change that the sentence names gives it one. */
export function titleOf({ title, hypothesis, prototype }: FrameValues): string {
  const borrowed = hypothesis.change?.trim() || prototype.name.trim() || '';
  const given = title.trim() || borrowed.charAt(0).toLocaleUpperCase() + borrowed.slice(1);
  return given.length > 120 ? `${given.slice(0, 117)}…` : given;
}

/** What `createExperiment` and `reviseExperiment` take. */
export function experimentFieldsOf(
  values: FrameValues,
  ids: { prototypeId: string | null; hypothesisId: string | null },
) {
  return {
    title: titleOf(values),
    projectId: values.projectId,
    benchmarkIds: values.benchmarkIds,
    noPrecedentReason: values.noPrecedentReason.trim() || null,
    ...ids,
  };
}

export function hypothesisFieldsOf(values: FrameValues, locale: Locale, prototypeId: string | null) {
  return { locale, ...partsOf(values.hypothesis), projectId: values.projectId, prototypeId };
}

export function prototypeFieldsOf({ prototype, projectId, benchmarkIds }: FrameValues) {
  return { ...prototype, projectId, benchmarkIds };
}
