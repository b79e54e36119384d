import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../../ui/use-format.js';
import type { Position, Reading } from './api/network.js';

/** What is said of a person, in the words of the table and of the picture. */
export interface PositionWords {
  readonly name: string;
  readonly department: string;
  readonly received: string;
  readonly departments: string;
  readonly rank: string;
  /** Null where one answer more or less changes nothing. */
  readonly range: string | null;
  readonly pageRank: string;
  readonly betweenness: string;
  readonly eigenvector: string;
}

const NONE = '–';

export function usePositionWords(reading: Reading): (position: Position) => PositionWords {
  const text = useText();
  const format = useFormat();
  return (position) => {
    const { received, rank, bestRank, worstRank } = position;
    const group = position.group === null ? null : reading.groups[position.group];
    const told = (value: number | null, say: (value: number) => string) =>
      value === null ? NONE : say(value);
    const moves = bestRank !== null && worstRank !== null && bestRank !== worstRank;
    return {
      name: position.name ?? text('network.someone', { number: position.number }),
      department: group ? (group.name ?? text('network.together')) : text('network.noDepartment'),
      received:
        received === null
          ? text('network.fewerThan', { minimum: reading.minimumAnswers })
          : format.number(received),
      departments: told(position.departments, (value) => format.number(value)),
      rank: told(rank, (value) => text(position.tied ? 'network.rankTied' : 'network.rank', { rank: value })),
      range: moves ? text('network.rankRange', { best: bestRank, worst: worstRank }) : null,
      pageRank: told(position.pageRank, (value) => text('network.times', { value: format.number(value, 1) })),
      betweenness: told(position.betweenness, (value) => format.percent(value / 100, 1)),
      eigenvector: told(position.eigenvector, (value) => format.percent(value / 100, 0)),
    };
  };
}
