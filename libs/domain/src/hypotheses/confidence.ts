import type { EvidenceGrade, Verdict } from '../evaluations/verdicts.js';
import type { TestimonyStance, TestimonyStrength } from '../testimonies/testimony.js';
import { sideOf, type EvidenceSide } from './evidence.js';
import { fold } from './fold.js';

/** The rule below; its number changes with any weight, cap or threshold of it. */
export const CONFIDENCE_RULE_VERSION = '1.0.0';

/**
 * Weight of a verdict that a second person confirmed, by the grade of its evidence: drawn at random, with a comparison,
 * a long series, a before/after summary, an anecdote. No difference worth having weighs against as a refutation does;
 * a verdict that leaves it open weighs nothing and is shown.
 */
export const VERDICT_WEIGHTS: Readonly<Record<EvidenceGrade, number>> = { 1: 8, 2: 6, 3: 4, 4: 2, 5: 1 };

/** Weight of a testimony by its strength: each step doubles. */
export const TESTIMONY_WEIGHTS: Readonly<Record<TestimonyStrength, number>> = {
  opinion: 0.125,
  said: 0.25,
  observed: 0.5,
  did: 1,
  paid: 2,
};

/** Opinions and sayings of one side weigh at most this together: less than any measured verdict, however many they are. */
export const TALK_CAP = 0.5;

/** All the testimonies of one side weigh at most this together: less than one before/after summary. */
export const TESTIMONIES_CAP = 1.5;

/** From these weights on, the side that weighs more does so moderately, strongly. */
export const DEGREE_FROM = { moderate: 3, strong: 8 } as const;

/** A side that weighs at least this share of the other one disputes it. */
export const DISPUTED_SHARE = 0.5;

/** Towards what the evidence leans: nothing weighed yet, both sides, the one or the other. */
export const CONFIDENCE_LEANINGS = ['none', 'disputed', 'for', 'against'] as const;

/** One of {@link CONFIDENCE_LEANINGS}. */
export type ConfidenceLeaning = (typeof CONFIDENCE_LEANINGS)[number];

/** How far it leans; only where it leans. */
export const CONFIDENCE_DEGREES = ['weak', 'moderate', 'strong'] as const;

/** One of {@link CONFIDENCE_DEGREES}. */
export type ConfidenceDegree = (typeof CONFIDENCE_DEGREES)[number];

/** Why a piece weighs what it weighs: in full, less under a cap, or nothing. */
export const WEIGHED_AS = ['full', 'capped', 'sameSource', 'undecided', 'withdrawn'] as const;

/** One of {@link WEIGHED_AS}. */
export type WeighedAs = (typeof WEIGHED_AS)[number];

/** A verdict confirmed by a second person on the day `since` (`YYYY-MM-DD`). */
export interface VerdictPiece {
  readonly kind: 'verdict';
  readonly id: string;
  readonly verdict: Verdict;
  readonly grade: EvidenceGrade | null;
  readonly since: string;
}

/** A testimony recorded on the day `since`, and taken back on the day `until` if it was. */
export interface TestimonyPiece {
  readonly kind: 'testimony';
  readonly id: string;
  readonly stance: TestimonyStance;
  readonly strength: TestimonyStrength;
  readonly source: string;
  readonly since: string;
  readonly until: string | null;
}

/** Anything that moves the confidence. */
export type Piece = VerdictPiece | TestimonyPiece;

/** A piece and what it weighs in the end. The weights of a side add up to what the side weighs. */
export interface WeighedPiece {
  readonly id: string;
  readonly kind: Piece['kind'];
  readonly side: EvidenceSide;
  readonly weight: number;
  readonly weighedAs: WeighedAs;
}

/** Both sides on the scales. Weights have no unit: they compare, they are no probability. */
export interface Confidence {
  readonly leaning: ConfidenceLeaning;
  /** Null where it leans nowhere. */
  readonly degree: ConfidenceDegree | null;
  readonly for: number;
  readonly against: number;
  /** The heaviest first; equal weights keep their order. */
  readonly pieces: readonly WeighedPiece[];
}

/** The scales as they stood from the end of a day on. */
export interface ConfidenceStep extends Omit<Confidence, 'pieces'> {
  readonly on: string;
  /** The pieces that came or went that day. */
  readonly movedBy: readonly string[];
}

const isTalk = ({ strength }: TestimonyPiece): boolean => strength === 'opinion' || strength === 'said';

/** One voice of each source: its strongest testimony, the first of equals. */
function voices(pieces: readonly TestimonyPiece[]): TestimonyPiece[] {
  const strongest = new Map<string, TestimonyPiece>();
  for (const piece of pieces) {
    const source = fold(piece.source).trim();
    const known = strongest.get(source);
    if (!known || TESTIMONY_WEIGHTS[piece.strength] > TESTIMONY_WEIGHTS[known.strength]) {
      strongest.set(source, piece);
    }
  }
  return [...strongest.values()];
}

const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0);

/** The weights of the testimonies of one side, under both caps: above a cap, all it holds shrink alike. */
function testimonyWeights(pieces: readonly TestimonyPiece[]): ReadonlyMap<string, number> {
  const heard = voices(pieces);
  const full = (piece: TestimonyPiece) => TESTIMONY_WEIGHTS[piece.strength];
  const talk = sum(heard.filter(isTalk).map(full));
  const talkShare = talk > TALK_CAP ? TALK_CAP / talk : 1;
  const weights = new Map(heard.map((each) => [each.id, full(each) * (isTalk(each) ? talkShare : 1)]));
  const all = sum(weights.values());
  const share = all > TESTIMONIES_CAP ? TESTIMONIES_CAP / all : 1;
  return new Map([...weights].map(([id, weight]) => [id, weight * share]));
}

function weighVerdict(piece: VerdictPiece): WeighedPiece {
  const side = sideOf(piece.verdict);
  const undecided = side === 'undecided';
  const weight = undecided ? 0 : VERDICT_WEIGHTS[piece.grade ?? 5];
  return { id: piece.id, kind: 'verdict', side, weight, weighedAs: undecided ? 'undecided' : 'full' };
}

function weighTestimonies(
  pieces: readonly TestimonyPiece[],
  standing: readonly TestimonyPiece[],
): WeighedPiece[] {
  const weights = testimonyWeights(standing);
  return pieces.map((piece) => {
    const weight = weights.get(piece.id) ?? 0;
    const weighedAs = !standing.includes(piece)
      ? 'withdrawn'
      : weight === 0
        ? 'sameSource'
        : weight < TESTIMONY_WEIGHTS[piece.strength]
          ? 'capped'
          : 'full';
    return { id: piece.id, kind: 'testimony', side: piece.stance, weight, weighedAs };
  });
}

function lean(pros: number, cons: number): Pick<Confidence, 'leaning' | 'degree'> {
  const heavier = Math.max(pros, cons);
  const lighter = Math.min(pros, cons);
  if (heavier === 0) return { leaning: 'none', degree: null };
  if (lighter >= heavier * DISPUTED_SHARE) return { leaning: 'disputed', degree: null };
  const net = heavier - lighter;
  const degree = net >= DEGREE_FROM.strong ? 'strong' : net >= DEGREE_FROM.moderate ? 'moderate' : 'weak';
  return { leaning: pros > cons ? 'for' : 'against', degree };
}

function weigh(pieces: readonly Piece[], isStanding: (piece: TestimonyPiece) => boolean): Confidence {
  const of = (stance: TestimonyStance) => {
    const told = pieces.filter((each) => each.kind === 'testimony').filter((each) => each.stance === stance);
    return weighTestimonies(told, told.filter(isStanding));
  };
  const verdicts = pieces.filter((each) => each.kind === 'verdict').map(weighVerdict);
  const weighed = [...verdicts, ...of('for'), ...of('against')].sort((a, b) => b.weight - a.weight);
  const onSide = (side: EvidenceSide) =>
    sum(weighed.filter((each) => each.side === side).map((each) => each.weight));
  const [pros, cons] = [onSide('for'), onSide('against')];
  return { ...lean(pros, cons), for: pros, against: cons, pieces: weighed };
}

/**
 * What speaks for and against a hypothesis, weighed by the rule {@link CONFIDENCE_RULE_VERSION}: verdicts by
 * {@link VERDICT_WEIGHTS}, testimonies by {@link TESTIMONY_WEIGHTS} under {@link TALK_CAP} and {@link TESTIMONIES_CAP}, one
 * voice for each source. So no number of opinions, nor all testimonies together, outweighs one measured verdict
 * (grades 1 to 4). It leans to the heavier side unless the other one weighs at least {@link DISPUTED_SHARE} of it; the
 * difference says how far ({@link DEGREE_FROM}). The order of grades follows statistics.md, section 1; the order of strengths
 * Bland and Osterwalder (see `testimonies/testimony.ts`); the figures are this product's convention.
 */
export function weighConfidence(pieces: readonly Piece[]): Confidence {
  return weigh(pieces, (piece) => piece.until === null);
}

/** The scales after each day on which a piece came or was taken back, the first day first: as it was known then. */
export function confidenceOverTime(pieces: readonly Piece[]): readonly ConfidenceStep[] {
  const until = (piece: Piece) => (piece.kind === 'testimony' ? piece.until : null);
  const days = new Set(pieces.flatMap((piece) => [piece.since, ...(until(piece) ? [until(piece)!] : [])]));
  return [...days].sort().map((on) => {
    const known = pieces.filter((piece) => piece.since <= on);
    const { pieces: _, ...scales } = weigh(known, (piece) => piece.until === null || piece.until > on);
    const moved = known.filter((piece) => piece.since === on || until(piece) === on);
    return { on, ...scales, movedBy: moved.map((piece) => piece.id) };
  });
}
