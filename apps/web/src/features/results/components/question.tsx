import type { ReactNode } from 'react';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import type { ResultsPart } from '../api/results.js';
import classes from './results.module.css';
import type { useResults } from './result-lines.js';

type Asked = ReturnType<typeof useResults>;

interface QuestionProps {
  readonly title: string;
  readonly asked: readonly Asked[];
  /** The answer and its lines, once every part has come. */
  readonly children: (parts: readonly ResultsPart[]) => {
    readonly answer: ReactNode;
    readonly lines: ReactNode;
  };
}

/** A question as heading, its answer as a sentence, then what the answer is made of. */
export function Question({ title, asked, children }: QuestionProps) {
  const failed = asked.find(({ error, part }) => error && !part);
  const parts = asked.flatMap(({ part }) => (part ? [part] : []));
  if (failed?.error) {
    return (
      <Panel title={title}>
        <ErrorState error={failed.error} onRetry={() => asked.forEach(({ again }) => again())} />
      </Panel>
    );
  }
  if (parts.length < asked.length) {
    return (
      <Panel title={title}>
        <LoadingState shape="rows" count={3} />
      </Panel>
    );
  }
  const { answer, lines } = children(parts);
  return (
    <Panel title={title} sentence={<b className={classes['answer']}>{answer}</b>}>
      {lines}
    </Panel>
  );
}
