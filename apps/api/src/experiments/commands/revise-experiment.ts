import { whileOpen, whilePlanned } from '@levain/domain/experiments/stage.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { formOf, linkBenchmarks, readExperimentForm, type ExperimentForm } from '../experiment-form.js';
import { factsOf, type ExperimentRecord } from '../experiment-record.js';
import type { ReviseExperimentInput } from '../experiment.inputs.js';
import { openExperiment, saveExperiment } from '../open-experiment.js';

/** Rewrites what an experiment is made of. Once the bet is frozen, hypothesis and prototype stay what they were. */
@Injectable()
export class ReviseExperiment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ReviseExperimentInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const form = await readExperimentForm(tx, actor, input.experiment);
      const refusals = [
        ...refusedNow(actor, record, form.ok ? form.value : null),
        ...(form.ok ? [] : form.refusals),
      ];
      if (!form.ok || refusals.length > 0) return refused(refusals);
      const { title, projectId, hypothesisId, prototypeId, noPrecedentReason, benchmarkIds } = form.value;
      const saved = await saveExperiment(tx, actor, record, {
        title,
        project_id: projectId,
        hypothesis_id: hypothesisId,
        prototype_id: prototypeId,
        no_precedent_reason: noPrecedentReason,
      });
      if (!saved.ok) return saved;
      await linkBenchmarks(tx, actor, record.id, benchmarkIds);
      await this.eventLog.append(tx, actor, {
        kind: 'experimentRevised',
        objectType: 'experiment',
        objectId: record.id,
        experimentId: record.id,
        before: formOf(record),
        after: form.value,
      });
      return done({ id: record.id });
    });
  }
}

function refusedNow(
  actor: ActingMember,
  record: ExperimentRecord,
  form: ExperimentForm | null,
): readonly Refusal[] {
  const facts = factsOf(record, actor);
  const tested =
    form !== null && (form.hypothesisId !== record.hypothesis_id || form.prototypeId !== record.prototype_id);
  const allowed = tested ? whilePlanned(facts) : whileOpen(facts);
  return allowed.ok ? [] : allowed.refusals;
}
