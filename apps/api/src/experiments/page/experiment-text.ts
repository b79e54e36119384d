import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readStatement, type ReadStatement } from '../../database/pipelined-reads.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { readingsNow, type MeasureAnalysis } from '../../evaluations/queries/readings.js';
import { localId } from '../../graphql/global-id.js';
import { Gaps } from '../../registered/gaps.js';
import type { Selected } from '../../registered/selection.js';
import {
  BY_A_MEMBER,
  TextAnswers,
  type AnswerRow,
  type Finish,
  type TextAnswer,
  type TextPlan,
} from '../../registered/text-answers.js';
import { RECORD_COLUMNS, RECORD_FROM, type ExperimentRecord } from '../experiment-record.js';
import { experimentView } from '../experiment-view.js';
import { experimentJson } from './experiment-json.js';
import type { PageFacts } from './page-facts.js';

/** What is computed from the readings until a verdict is recorded. */
const COMPUTED = ['analysis', 'evaluation'];

/**
 * The page of an experiment: PostgreSQL makes the answer by one statement and gives the record that the rules look at, which then fill in what only they
 * can say.
 */
@Injectable()
export class ExperimentText implements TextAnswer {
  readonly field = 'experiment';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    answers: TextAnswers,
  ) {
    answers.register(this);
  }

  plan(asked: Selected): TextPlan {
    const gaps = new Gaps<PageFacts>();
    const answer = experimentJson(gaps, asked);
    const [byId, byNumber] = [statementBy('e.id', answer), statementBy('e.number', answer)];
    const isRead = asked.fields.some(({ name }) => COMPUTED.includes(name));
    const finish: Finish = async (row, actor) => {
      const record = row as AnswerRow & ExperimentRecord;
      const readings = isRead && record.verdict === null ? await this.readings(actor, record) : [];
      const view = experimentView(record, actor);
      return row.answer && gaps.filled(row.answer, { record, actor, view, readings });
    };
    return ({ id, number }) => {
      const uuid = typeof id === 'string' ? localId('experiment', id) : null;
      if (uuid) return { statement: byId, values: [uuid], finish };
      return id || !number ? null : { statement: byNumber, values: [number], finish };
    };
  }

  private readings(actor: ActingMember, record: ExperimentRecord): Promise<MeasureAnalysis[]> {
    return this.unitOfWork.read(actor, (tx) => readingsNow(tx, actor, record));
  }
}

/** Without a row it is not there or not to be seen: the executor says so. */
const statementBy = (key: string, answer: string): ReadStatement =>
  readStatement(`SELECT ${RECORD_COLUMNS}, ${answer}::text AS answer ${RECORD_FROM}
    AND ${key} = $2 AND ${BY_A_MEMBER}`);
