import {
  monthLoad,
  roomThisMonth,
  roundHours,
  type LoadAlert as Alert,
} from '@levain/domain/participations/load.js';
import { isAskedOften, timesAskedLately } from '@levain/domain/participations/solicitations.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { ParticipationRoleEnum } from '../graphql/domain-enums.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { LoadAlertKindEnum, SolicitationAnswerEnum } from './participation-enums.js';
import type { PersonLoad as LoadFacts } from './person-load.js';

@ObjectType({ description: 'What this month asks of a person, against what they allow.' })
export class PersonLoad {
  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => Float, { description: 'Hours they said yes to.' })
  accepted!: number;

  @Field(() => Float, { description: 'Hours they are asked and did not answer yet.' })
  asked!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The most hours a month they allow; null when they said none.',
  })
  cap!: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours left; null without a limit.' })
  room!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'They asked to be left alone until this day.' })
  pausedUntil!: string | null;

  static from(load: LoadFacts, today: string): PersonLoad {
    const { accepted, asked } = monthLoad(load.commitments, today.slice(0, 7));
    return Object.assign(new PersonLoad(), {
      month: `${today.slice(0, 7)}-01`,
      accepted: roundHours(accepted),
      asked: roundHours(asked),
      cap: load.monthlyHours,
      room: roomThisMonth(load, load.commitments, today),
      pausedUntil: load.pausedUntil !== null && load.pausedUntil >= today ? load.pausedUntil : null,
    });
  }
}

@ObjectType({ description: 'Why an invitation is more than the person allows.' })
export class LoadAlert {
  @Field(() => LoadAlertKindEnum, { description: 'Above the limit of a month, or during a pause.' })
  kind!: Alert['kind'];

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the month that is too full.' })
  month!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours of that month, these included.' })
  hours!: number | null;

  @Field(() => Float, { nullable: true, description: 'The most hours a month the person allows.' })
  cap!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the pause.' })
  until!: string | null;

  static from(alert: Alert): LoadAlert {
    const over = alert.kind === 'overCap' ? alert : null;
    return Object.assign(new LoadAlert(), {
      kind: alert.kind,
      month: over && `${over.month}-01`,
      ...{ hours: over?.hours ?? null, cap: over?.cap ?? null },
      until: alert.kind === 'paused' ? alert.until : null,
    });
  }
}

export interface SolicitationRow {
  person_id: string;
  role: ParticipationRole;
  asked_at: string;
  answer: 'accepted' | 'declined' | null;
  experiment: ExperimentLinkRow | null;
}

@ObjectType({ description: 'One time a person was asked.' })
export class Solicitation {
  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;

  @Field(() => DateTimeScalar, { description: 'When.' })
  askedAt!: string;

  @Field(() => SolicitationAnswerEnum, {
    nullable: true,
    description: 'What they answered; null before they did.',
  })
  answer!: 'accepted' | 'declined' | null;

  @Field(() => ExperimentLink, {
    nullable: true,
    description: "By which experiment; null for another's private draft.",
  })
  experiment!: ExperimentLink | null;

  static from(row: SolicitationRow): Solicitation {
    return Object.assign(new Solicitation(), {
      ...{ role: row.role, askedAt: row.asked_at, answer: row.answer },
      experiment: row.experiment && ExperimentLink.from(row.experiment),
    });
  }
}

@ObjectType({ description: 'What a person was asked within the last 90 days.' })
export class Solicitations {
  @Field(() => Int, { description: 'How many times within the last 30 days.' })
  timesLately!: number;

  @Field(() => Boolean, { description: 'Asked so often lately that asking again is worth a thought.' })
  isOften!: boolean;

  @Field(() => [Solicitation], { description: 'Each time, the last one first.' })
  asked!: Solicitation[];

  static from(rows: readonly SolicitationRow[], today: string): Solicitations {
    const times = timesAskedLately(
      rows.map(({ asked_at }) => asked_at.slice(0, 10)),
      today,
    );
    return Object.assign(new Solicitations(), {
      timesLately: times,
      isOften: isAskedOften(times),
      asked: rows.map(Solicitation.from),
    });
  }
}
