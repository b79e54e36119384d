import type { HomeEvent } from '../api/home.js';

/** What one person did in one place without anything in between: one line of the news, newest first. */
export type EventGroup = readonly [HomeEvent, ...HomeEvent[]];

function belongs({ event, experiment }: HomeEvent, [first]: EventGroup): boolean {
  return (
    experiment !== null &&
    // Two acts that nobody signed may be two people's.
    (event.actor ?? event.person ?? null) !== null &&
    experiment.id === first.experiment?.id &&
    event.actor?.id === first.event.actor?.id &&
    event.person?.id === first.event.person?.id &&
    event.happenedAt.slice(0, 10) === first.event.happenedAt.slice(0, 10)
  );
}

export function groupEvents(events: readonly HomeEvent[]): readonly EventGroup[] {
  const groups: EventGroup[] = [];
  for (const each of events) {
    const last = groups.at(-1);
    if (last && belongs(each, last)) groups[groups.length - 1] = [...last, each];
    else groups.push([each]);
  }
  return groups;
}
