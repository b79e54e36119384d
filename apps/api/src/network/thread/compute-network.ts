import { randomInt } from 'node:crypto';
import { publishNetwork, type PublishedReading } from '@levain/domain/network/publish-network.js';
import { readNetwork } from '@levain/domain/network/read-network.js';

/** A round as the database hands it over. Whoever was asked comes first; ties are pairs of places in `people`. */
export interface NetworkJobInput {
  readonly asked: number;
  readonly minimumAnswers: number;
  readonly minimumResponse: number;
  readonly people: readonly (readonly [id: string, departmentId: string | null, responded: boolean])[];
  readonly ties: readonly (readonly [from: string, to: string, weight: number])[];
}

/** What goes back: nothing in it is a tie. `positions` are numbered by lot. */
export interface NetworkJobOutput {
  readonly summary: NetworkSummary;
  readonly positions: readonly NumberedPosition[];
}

/** What is kept of a reading beside its positions; `reach` names people by their number. */
export interface NetworkSummary extends Omit<PublishedReading, 'positions' | 'reach'> {
  readonly reach: readonly { readonly number: number; readonly adds: number }[];
}

interface NumberedPosition {
  readonly number: number;
  readonly personId: string;
  readonly figures: Omit<PublishedReading['positions'][number], 'personId'>;
}

/** From text to text: the thread that answers requests neither builds nor reads a single object of the network. */
export function computeNetwork(text: string): string {
  const { asked, minimumAnswers, minimumResponse, people, ties } = JSON.parse(text) as NetworkJobInput;
  const reading = readNetwork({
    people: people.map(([id, departmentId, responded]) => ({ id, departmentId, responded })),
    nominations: ties.map(([from, to, weight]) => ({ from, to, weight })),
    ...{ asked, minimumAnswers, minimumResponse },
  });
  return JSON.stringify(numbered(publishNetwork(reading, minimumAnswers)));
}

function numbered({ positions, reach, ...rest }: PublishedReading): NetworkJobOutput {
  const lots = drawLots(positions.length);
  const numbers = new Map(positions.map(({ personId }, index) => [personId, lots[index]!]));
  return {
    summary: {
      ...rest,
      reach: reach.map(({ personId, adds }) => ({ number: numbers.get(personId)!, adds })),
    },
    positions: positions.map(({ personId, ...figures }) => ({
      number: numbers.get(personId)!,
      personId,
      figures,
    })),
  };
}

/** 1 to `count`, in an order nobody can guess: a number says nothing of a name, a rank or an arrival. */
function drawLots(count: number): number[] {
  const lots = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [lots[last], lots[other]] = [lots[other]!, lots[last]!];
  }
  return lots;
}
