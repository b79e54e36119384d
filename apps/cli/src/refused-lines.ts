import { refusalWords } from './refusal-words.js';
import type { Answer } from './server.js';
import type { Words } from './words.js';

const SHOWN = 20;

/** What is wrong, line by line; `inFile` gives the line of the file. What concerns no line comes first. */
export function refusedLines(answer: Answer, words: Words, inFile: (line: number) => number): string {
  const { refusals = [], lines = [], truncated = false } = answer;
  const general = refusals.map((refusal) => refusalWords(refusal, words.language));
  const shown = lines
    .slice(0, SHOWN)
    .flatMap(({ line, refusals: wrong }) =>
      wrong.map((refusal) => words.atLine(inFile(line), refusalWords(refusal, words.language))),
    );
  const left = lines.length - Math.min(lines.length, SHOWN);
  const more = left > 0 || truncated ? [words.moreLines(left, truncated)] : [];
  return [...general, ...shown, ...more].join('\n');
}
