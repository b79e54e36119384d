import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { globalId } from '../../graphql/global-id.js';
import { OwnNomination, OwnNominationTopic } from '../round-results.model.js';
import { topicOf } from '../round.model.js';
import { toldNominees } from '../told-nominee.js';

/** What the signed-in member was told, and has not answered yet. */
@Injectable()
export class OwnNominationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember): Promise<OwnNomination[]> {
    const told = await this.unitOfWork.read(actor, (tx) =>
      toldNominees(tx, actor, { personId: actor.personId }),
    );
    return told.map(({ id, roundTitle, topics, movesThings, askedAt }) =>
      Object.assign(new OwnNomination(), {
        ...{ id: globalId('ownNomination', id), roundTitle, movesThings, askedAt },
        topics: topics.map(({ namedBy, ...topic }) =>
          Object.assign(new OwnNominationTopic(), { topic: topicOf(topic), namedBy }),
        ),
      }),
    );
  }
}
