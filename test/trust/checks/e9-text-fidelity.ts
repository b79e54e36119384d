import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { EDGES, packs } from '../input/packs.js';
import { NAUGHTY, Turns, UNICODE } from '../input/payloads.js';
import { untriedTexts } from '../input/root-calls.js';
import type { Place } from '../input/text-places.js';
import { fieldOf, TextWrites, type Written } from '../input/text-writes.js';
import { furnished, type Furnished } from '../tenants/furnished.js';

const TEXT = 'libs/domain/src/text/required-text.ts';
/** Letters that look alike become one. */
const FOLDED: SourceChange = {
  file: TEXT,
  from: ".normalize('NFC').trim();",
  to: ".normalize('NFKC').trim();",
};
const ANYTHING: SourceChange = {
  file: TEXT,
  from: 'if (UNWRITABLE.test(text)) {',
  to: 'if (text === text + UNWRITABLE) {',
};
/** What a control writes into. */
const ONE = ['recordBenchmark'];

const TEXTS = [...NAUGHTY, ...UNICODE].filter((text) => text.trim() !== '');

/** Characters that a place takes at most, tried from the longest. */
const CAPACITIES = [4_000, 1_000, 190, 60];

/** What is kept in another form, or not at all, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'AnswerInvitationInput.suggestedName': 'who accepts suggests nobody',
  'ChangePasswordInput.newPassword': 'a password comes back to nobody',
  'AcceptMemberInvitationInput.password': 'a password comes back to nobody',
  'ResetPasswordInput.password': 'a password comes back to nobody',
  'InviteParticipantInput.organisation': 'only advisers from outside speak for one',
  'ObjectionFields.kindLabel': 'only a kind of one’s own has a name',
  'TaskFields.link': 'only what is done online has one',
  'TestimonyFields.link': 'an address is kept as browsers write it',
};

/** Who sends the same key again, in the same words, is answered as before: nothing is written. */
const AGAIN = '.idempotencyKey';

/** Naughty texts in every field: what is kept is what was written, and what cannot be kept is refused with a reason. */
export const textFidelity: Check = {
  id: 'E9',
  promise: 'A text comes back as it was written, or is refused with a reason',
  wholeOnly: 'every text of every act: half an hour; the specs of texts try each rule',
  run: (trial) => tried(trial, []),
  controls: [
    { guard: 'letters stay the letters they are', run: (trial) => tried(trial, [FOLDED], ONE) },
    { guard: 'what PostgreSQL cannot keep is refused', run: (trial) => tried(trial, [ANYTHING], ONE) },
  ],
};

async function tried(
  trial: Trial,
  changes: readonly SourceChange[],
  only?: readonly string[],
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const server = await trial.ground.server(ground.database, { changes });
  const writes = await TextWrites.of(server.url, ground.tenants.here, ground.database.owner);
  const fidelity = new Fidelity(trial, writes);
  const some = writes.names.filter((_, index) => trial.size === 'whole' || index % 12 === 2);
  for (const name of only ?? some) await fidelity.of(name);
  return fidelity.figures(ground);
}

class Fidelity {
  private written = 0;
  private back = 0;
  private refused = 0;
  /** By the place, with the first text of each. */
  private readonly otherwise = new Map<string, string>();
  private countOtherwise = 0;
  private readonly faults: string[] = [];
  private readonly turns = new Turns(TEXTS);

  constructor(
    private readonly trial: Trial,
    private readonly writes: TextWrites,
  ) {}

  async of(name: string): Promise<void> {
    const { free, picky } = await this.writes.writable(name);
    if (free.length > 0) await this.together(name, free);
    for (const place of picky)
      for (const text of this.turns.take(this.trial.times(1, 12))) await this.write(name, [[place, text]]);
  }

  /** Another text in each place, so that each is known by what comes back. */
  private async together(name: string, free: readonly Place[]): Promise<void> {
    const edges = this.trial.size === 'whole' || free.length > 2 ? EDGES : EDGES.slice(0, 3);
    for (const edge of edges)
      await this.write(
        name,
        free.map((place, index) => [place, edge(index)]),
      );
    if (this.trial.size === 'quick') {
      for (const text of this.turns.take(1)) await this.write(name, [[free[0]!, text]]);
      return;
    }
    for (const [capacity, places] of await this.capacities(name, free)) {
      const texts = packs(TEXTS, capacity);
      for (let round = 0; round < texts.length; round += 1)
        await this.write(
          name,
          places.map((place, index) => [place, texts[(round + index * 7) % texts.length]!]),
        );
    }
  }

  private async capacities(name: string, free: readonly Place[]): Promise<Map<number, readonly Place[]>> {
    const found = new Map<number, readonly Place[]>();
    let left = free;
    for (const capacity of CAPACITIES) {
      const refused = await this.writes.refused(
        name,
        left.map((place, index) => [place, `${index}`.repeat(capacity)]),
      );
      const fits = left.filter((place) => !refused.includes(fieldOf(place)));
      if (fits.length > 0) found.set(capacity, fits);
      left = left.filter((place) => refused.includes(fieldOf(place)));
      if (left.length === 0) break;
    }
    return found;
  }

  private async write(name: string, texts: readonly Written[]): Promise<void> {
    const answer = await this.writes.write(name, texts);
    this.written += texts.length;
    if (answer.outcome === 'INTERNAL_SERVER_ERROR') this.faults.push(`${name} ${shown(texts)}`);
    if (!answer.isDone) {
      this.refused += texts.length;
      return;
    }
    for (const [place, text] of texts) {
      const kept = asKept(place, text);
      if (kept === '' || answer.texts.has(kept)) this.back += 1;
      else if (OTHERWISE[place.name] === undefined && !place.name.endsWith(AGAIN))
        this.noteOtherwise(name, [place, text]);
    }
  }

  private noteOtherwise(name: string, written: Written): void {
    this.countOtherwise += 1;
    const [{ name: place }] = written;
    if (!this.otherwise.has(place)) this.otherwise.set(place, `${name} ${shown([written])}`);
  }

  figures({ tenants }: Furnished): readonly Figure[] {
    for (const each of [...this.otherwise.values(), ...this.faults.slice(0, 30)]) this.trial.say(each);
    return [
      {
        name: `of ${this.written} texts, those that came back otherwise`,
        value: this.countOtherwise,
        exactly: 0,
      },
      { name: 'texts that came back as they were written', value: this.back, atLeast: 20 },
      {
        name: `of ${this.refused} texts in refused calls, those whose reason is a fault of ours`,
        value: this.faults.length,
        exactly: 0,
      },
      { name: 'texts of the schema that nobody tries', value: untriedTexts(tenants.here).length, exactly: 0 },
    ];
  }
}

/** One sentence, or a name: kept in one line. */
const IN_ONE_LINE: ReadonlySet<string> = new Set([
  ...['AskForDecisionInput.options', 'AskForDecisionInput.question', 'CompleteTaskInput.contribution'],
  ...['ContributionFields.what', 'TestimonyFields.statement', 'CreateTopicInput.name'],
  ...['FreezePackInput.title', 'MakeApiTokenInput.name', 'MakeShareLinkInput.title'],
  ...['MeasureObjectionInput.word', 'RoundFields.topics', 'OpenTestimonyLinkInput.question'],
  ...['TaskFields.what', 'ObjectionFields.statement', 'ObjectionFields.word', 'SaveBoardInput.name'],
  ...['ReviseSavedBoardInput.name', 'SetProfileInput.newTopics', 'ThankInput.sentence'],
]);

/** Composed (NFC), line ends as one character, no white space around; otherwise to the byte. */
const asKept = ({ name }: Place, text: string): string =>
  (IN_ONE_LINE.has(name) || name.startsWith('HypothesisFields.')
    ? text.replace(/\s+/g, ' ')
    : text.replace(/\r\n?/g, '\n')
  )
    .normalize('NFC')
    .trim();

const shown = (texts: readonly Written[]): string =>
  texts.map(([place, text]) => `${place.name} ${JSON.stringify(text).slice(0, 120)}`).join(', ');
