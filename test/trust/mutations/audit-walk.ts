import { setTimeout as sleep } from 'node:timers/promises';
import { alone, type Place } from './alone.js';
import { BESIDE, LATER, NO_EVENT, SEVERAL_EVENTS } from './no-event.js';
import { ask, isDone, type Answer, type Asked } from './own-calls.js';
import type { Touch } from './rewound.js';

/** In which what comes after the answer has long come. */
const LATER_MS = 1_500;

/**
 * Letters, the links in them, and what addresses are told, are sent by the server in its own time and in nobody's name; that they are written belongs to
 * the act.
 */
const isSending = ({ table, act, isOfMember }: Touch): boolean =>
  !isOfMember &&
  (/^webhook/.test(table) ||
    (table === 'outbox' && act !== 'INSERT') ||
    (/^(personal_links|member_invitations|password_resets)$/.test(table) && act !== 'UPDATE'));

const isAct = (touch: Touch): boolean => !(touch.table in BESIDE) && !isSending(touch);

/** Neither done nor refused: it was right, and could not be kept. */
const isFault = ({ outcome }: Answer): boolean => /^[A-Z_]+$/.test(outcome);

/** Counts what mutations leave in the history, one after the other, each on the same. */
export class AuditWalk {
  unreached = 0;
  single = 0;
  wrong = 0;
  apart = 0;
  refused = 0;
  refusedWithEvent = 0;
  left = 0;

  constructor(
    private readonly place: Place,
    private readonly say: (line: string) => void,
  ) {}

  async one(name: string): Promise<void> {
    const { calls, kept } = this.place;
    let last: Answer | undefined;
    const asked = await alone(this.place, name, async (answer, since) => {
      last = answer;
      if (!isDone(answer)) await this.countRefused(name, since);
    });
    if (asked) {
      if (!(name in NO_EVENT)) await this.withoutHistory(name, asked);
      await kept.rewind();
      await calls.of(name);
      await this.withHistory(name, asked);
    } else {
      this.unreached += 1;
      this.say(`${name} did not succeed: ${JSON.stringify(last)}`);
    }
    await kept.rewind();
  }

  /** Refused, or too late. */
  private async countRefused(name: string, since: string): Promise<void> {
    this.refused += 1;
    if ((await this.place.kept.events(since)) === 0) return;
    this.refusedWithEvent += 1;
    this.say(`${name} was refused and wrote an event`);
  }

  private async withoutHistory(name: string, asked: Asked): Promise<void> {
    const { kept } = this.place;
    const since = await kept.now();
    await kept.refuseEvents(true);
    const answer = await ask(asked);
    if (name in LATER) await sleep(LATER_MS);
    await kept.refuseEvents(false);
    const rows = (await kept.touched(since)).filter(isAct);
    if (rows.length === 0 && (isFault(answer) || name in LATER)) return;
    this.left += 1;
    this.say(`${name}: ${answer.outcome}, left ${rows.map(({ table }) => table).join(', ')}`);
  }

  private async withHistory(name: string, asked: Asked): Promise<void> {
    const { kept } = this.place;
    const since = await kept.now();
    const answer = await ask(asked);
    if (name in LATER) await sleep(LATER_MS);
    const written = await kept.events(since);
    const wanted = name in NO_EVENT ? 0 : (SEVERAL_EVENTS[name]?.[0] ?? 1);
    if (written === 1) this.single += 1;
    if (written !== wanted || !isDone(answer)) {
      this.wrong += 1;
      this.say(`${name}: ${answer.outcome}, ${written} events`);
    }
    const rows = (await kept.touched(since)).filter(isAct);
    const event = rows.find(({ table }) => table === 'event_log')?.transaction;
    const others = rows.filter(({ transaction }) => transaction !== event);
    if (name in NO_EVENT || others.length === 0) return;
    this.apart += 1;
    this.say(`${name} wrote ${others.map(({ table }) => table).join(', ')} apart from its event`);
  }
}
