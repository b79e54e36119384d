import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { useExperiment } from '../experiment-context.js';
import { domainPlanOf } from './domain-plan.js';
import { FileImport } from './file-import.js';
import { GridPanel } from './grid-panel.js';
import { ReadingsTable } from './readings-table.js';

/** Figures in: typed, pasted or from a file. Then all those that are there, each with its past. */
export function MeasurementsPage() {
  const { number, plan, permissions } = useExperiment();
  const text = useText();
  useDocumentTitle(text('measurements.documentTitle', { number }));
  const domainPlan = useMemo(() => domainPlanOf(plan), [plan]);
  return (
    <>
      {permissions.canRecordMeasurements && <GridPanel plan={domainPlan} />}
      {permissions.canRecordMeasurements && <FileImport plan={domainPlan} />}
      <ReadingsTable plan={domainPlan} />
    </>
  );
}
