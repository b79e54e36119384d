import type { Activity } from '@levain/domain/prototypes/activities.js';
import type { PrototypeShown } from '../api/prototype.js';

export interface PrototypeValues {
  need: string;
  name: string;
  smallestForm: string;
  benchmarkIds: string[];
  activity: Activity | null;
  projectId: string | null;
  /** In euros; the empty string of an empty field is no cost known. */
  cost: number | string;
  touchpoint: string;
  link: string;
}

export const NO_PROTOTYPE: PrototypeValues = {
  need: '',
  name: '',
  smallestForm: '',
  benchmarkIds: [],
  activity: 'publish',
  projectId: null,
  cost: '',
  touchpoint: '',
  link: '',
};

export function prototypeValues(prototype: PrototypeShown): PrototypeValues {
  return {
    need: prototype.need,
    name: prototype.name,
    smallestForm: prototype.smallestForm,
    benchmarkIds: prototype.benchmarks.map(({ id }) => id),
    activity: prototype.activity,
    projectId: prototype.project?.id ?? null,
    cost: prototype.cost ?? '',
    touchpoint: prototype.touchpoint ?? '',
    link: prototype.link ?? '',
  };
}

/** What the API is given: an empty cost is none. */
export function prototypeFields({ activity, cost, link, touchpoint, ...rest }: PrototypeValues) {
  return {
    ...rest,
    activity: activity ?? 'publish',
    cost: typeof cost === 'number' ? cost : null,
    currency: 'EUR',
    link: link || null,
    touchpoint: touchpoint || null,
  };
}
