import type { BlockedReason } from '@levain/domain/boards/blocked.js';
import type {
  AnsweredCrowd,
  AnsweredExperiment,
  AnsweredHypothesis,
  BoardAnswers,
  BoardScope,
  CostTotal,
  Day,
  Lately,
} from '@levain/domain/boards/board-answers.js';
import { periodStart, type Period } from '@levain/domain/boards/period.js';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openAsks } from '../asks/open-asks.js';
import type { Tenant } from '../database/acting-member.js';
import { answeredExperiments } from './queries/answered-experiments.js';
import { selectOverview } from './queries/overview-sql.js';
import { scoped } from './queries/scope-sql.js';

type BelievedRow = Pick<AnsweredHypothesis, 'number' | 'locale' | 'experimentNumbers' | 'verdicts'> & {
  id: string;
  parts: HypothesisParts;
};

interface Overview {
  hypotheses: number;
  judged: number;
  believed: BelievedRow[];
  running: number;
  late: number;
  testing: string[];
  evaluated: number;
  byVerdict: BoardAnswers['learned']['byVerdict'];
  money: CostTotal & { spent: number | null };
  learned: string[];
  decided: number;
  byDecision: BoardAnswers['changed']['byDecision'];
  born: number;
  changed: string[];
  forecast: number;
  right: number;
  targeted: number;
  missed: number;
  surprised: { id: string; missedTarget: boolean; crowd: AnsweredCrowd | null }[];
  blockedCount: number;
  byReason: BoardAnswers['blocked']['byReason'];
  blocked: { id: string; why: BlockedReason; since: Day | null; detail: string | null }[];
  toConfirm: number;
  toDecide: number;
  waiting: string[];
  lastEvaluated: LatestRow | null;
  lastStopped: LatestRow | null;
}

interface LatestRow {
  id: string;
  on: Day;
}

/**
 * What leadership asks of a board, by three statements whatever its size: counts and lists, the experiments of the lists, what is asked of
 * leadership. It tells the record as it stands; lateness is that of the day `asOf`, on which a period ends, where one is given.
 */
@Injectable()
export class AnswersQuery {
  async read(
    tx: EntityManager,
    tenant: Tenant,
    scope: BoardScope,
    asOf: Day,
    period: Period | null = null,
  ): Promise<BoardAnswers> {
    const { sql, parameters } = scoped(tenant, scope, asOf);
    const since = period ? periodStart(period, asOf) : null;
    const [overview]: Overview[] = await tx.query(
      selectOverview(sql, since && `$${parameters.length + 1}`),
      since ? [...parameters, since] : [...parameters],
    );
    if (!overview) throw new Error('The overview gives one row.');
    const known = await answeredExperiments(tx, tenant, idsOf(overview));
    const asks = await openAsks(tx, tenant, scope, asOf);
    return {
      asOf,
      scope: said(scope),
      ...(period && { lately: latelyOf(overview, known, { period, since }) }),
      ...answersOf(overview, known),
      decide: decideOf(overview, known, asks),
    };
  }
}

/** Only what narrows: a fingerprint of the answers must not depend on how nothing was said. */
const said = (scope: BoardScope): BoardScope =>
  Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== null && value !== undefined));

function idsOf(overview: Overview): string[] {
  const { testing, learned, changed, surprised, blocked, waiting } = overview;
  const listed = [...surprised, ...blocked].map(({ id }) => id);
  const last = [overview.lastEvaluated, overview.lastStopped].flatMap((each) => each?.id ?? []);
  return [...new Set([...testing, ...learned, ...changed, ...waiting, ...listed, ...last])];
}

type Known = ReadonlyMap<string, AnsweredExperiment>;

const listOf = (ids: readonly string[], known: Known): AnsweredExperiment[] =>
  ids.flatMap((id) => known.get(id) ?? []);

const withMore = <More extends { id: string }>(rows: readonly More[], known: Known) =>
  rows.flatMap((row) => {
    const item = known.get(row.id);
    return item ? [{ ...item, ...row }] : [];
  });

function latelyOf(
  { lastEvaluated, lastStopped }: Overview,
  known: Known,
  told: Pick<Lately, 'period' | 'since'>,
): Lately {
  const dated = (row: LatestRow | null) => {
    const experiment = row && known.get(row.id);
    return row && experiment ? { on: row.on, experiment } : null;
  };
  return { ...told, evaluated: dated(lastEvaluated), stopped: dated(lastStopped) };
}

function answersOf(overview: Overview, known: Known): Omit<BoardAnswers, 'asOf' | 'scope' | 'decide'> {
  const { money, byVerdict, byDecision, byReason } = overview;
  return {
    believed: {
      hypotheses: overview.hypotheses,
      judged: overview.judged,
      items: overview.believed.map(({ id, parts, ...row }) => ({
        hypothesisId: id,
        ...row,
        sentence: composeSentence(parts, row.locale).text,
      })),
    },
    testing: { running: overview.running, late: overview.late, items: listOf(overview.testing, known) },
    learned: {
      evaluated: overview.evaluated,
      byVerdict,
      money: money.spent === null ? [] : [money],
      items: listOf(overview.learned, known),
    },
    changed: {
      decided: overview.decided,
      byDecision,
      born: overview.born,
      items: listOf(overview.changed, known),
    },
    surprised: {
      forecast: overview.forecast,
      right: overview.right,
      targeted: overview.targeted,
      missed: overview.missed,
      items: withMore(overview.surprised, known),
    },
    blocked: { count: overview.blockedCount, byReason, items: withMore(overview.blocked, known) },
  };
}

const decideOf = (
  { toConfirm, toDecide, waiting }: Overview,
  known: Known,
  asks: BoardAnswers['decide']['asks'],
): BoardAnswers['decide'] => ({ asks, toConfirm, toDecide, waiting: listOf(waiting, known) });
