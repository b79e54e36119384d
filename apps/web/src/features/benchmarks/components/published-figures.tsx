import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useFigureWords } from '../../../ui/use-figure-words.js';
import type { BenchmarkShown } from '../api/benchmark.js';

/** The figures that experiments derived from it show beside their own. */
export function PublishedFigures({ figures }: Pick<BenchmarkShown, 'figures'>) {
  const text = useText();
  const words = useFigureWords();
  if (figures.length === 0) return null;
  return (
    <Panel title={text('benchmarks.figure.title')} sentence={text('benchmarks.figure.shown')}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {figures.map((figure) => (
          <li key={figure.id}>
            {words(figure)}
            {figure.source && ` ${text('benchmarks.figure.from', { source: figure.source })}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
