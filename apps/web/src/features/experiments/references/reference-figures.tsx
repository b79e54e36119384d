import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFigureWords } from '../../../ui/use-figure-words.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentReferences } from './api/experiment-references.js';
import classes from './references.module.css';

function useReferenceFigures() {
  const { number } = useExperiment();
  const [{ data }] = useQuery({ query: ExperimentReferences, variables: { number } });
  return data?.experiment?.referenceFigures ?? [];
}

type Figure = ReturnType<typeof useReferenceFigures>[number];

function FigureList({ figures }: { figures: readonly Figure[] }) {
  const text = useText();
  const words = useFigureWords();
  return (
    <ul className={classes['figures']}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <TextLink to="/benchmarks/$number" params={{ number: String(figure.benchmark.number) }}>
            {figure.benchmark.actor}
          </TextLink>
          {text('experiments.reference.says', {
            words: words(figure),
            source: figure.source ?? figure.benchmark.sourceAuthor,
          })}
        </li>
      ))}
    </ul>
  );
}

/** What others published on the same metric, beside one's own target and result; nothing where nobody did. */
export function ReferenceFiguresOf({ metricId }: { metricId: string }) {
  const text = useText();
  const figures = useReferenceFigures().filter((figure) => figure.metricId === metricId);
  if (figures.length === 0) return null;
  return (
    <div className={classes['beside']}>
      <p className={classes['label']}>{text('experiments.reference.elsewhere')}</p>
      <FigureList figures={figures} />
    </div>
  );
}

/** Every published figure of the benchmarks it was derived from, and how far they compare. */
export function ReferenceFigures() {
  const text = useText();
  const figures = useReferenceFigures();
  if (figures.length === 0) return null;
  return (
    <Panel title={text('experiments.reference.title')} sentence={text('experiments.reference.why')}>
      <FigureList figures={figures} />
    </Panel>
  );
}
