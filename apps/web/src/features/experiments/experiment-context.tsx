import { createContext, use } from 'react';
import type { ExperimentView } from './page/api/experiment-parts.js';

const ExperimentContext = createContext<ExperimentView | null>(null);
export const ExperimentProvider = ExperimentContext.Provider;

/** The experiment whose page this is. */
export function useExperiment(): ExperimentView {
  const experiment = use(ExperimentContext);
  if (!experiment) throw new Error('useExperiment is used outside an experiment');
  return experiment;
}
