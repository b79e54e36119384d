import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { UserError } from '../graphql/user-error.js';
import {
  PeriodAmbition,
  RecordAmbitionInput,
  RecordAmbitionPayload,
  RecordAmbitionSuccess,
  Vision,
  WriteVisionInput,
  WriteVisionPayload,
  WriteVisionSuccess,
} from './ambition.model.js';
import { RecordAmbition } from './commands/record-ambition.js';
import { WriteVision } from './commands/write-vision.js';
import { Ambitions } from './queries/ambitions.js';
import { Visions } from './queries/visions.js';

@Resolver(() => PeriodAmbition)
export class AmbitionsResolver {
  constructor(
    private readonly write: WriteVision,
    private readonly record: RecordAmbition,
    private readonly written: Visions,
    private readonly recorded: Ambitions,
  ) {}

  @Query(() => [Vision], {
    description: 'The vision first, then what it was before; none when nobody wrote it.',
  })
  @Access('member')
  visions(@Actor() actor: ActingMember): Promise<Vision[]> {
    return this.written.read(actor);
  }

  @Query(() => [PeriodAmbition], {
    description: 'Ambition beside means, costs and tests, the latest period first.',
  })
  @Access('member')
  ambitions(@Actor() actor: ActingMember): Promise<PeriodAmbition[]> {
    return this.recorded.read(actor);
  }

  @Mutation(() => WriteVisionPayload, { description: 'Writes the vision; what it was stays readable.' })
  @Access('writeVision')
  async writeVision(
    @Actor() actor: ActingMember,
    @Args('input', { description: 'The vision.' }) input: WriteVisionInput,
  ): Promise<WriteVisionSuccess | UserError> {
    return toPayload(await this.write.execute(actor, input), async () =>
      Object.assign(new WriteVisionSuccess(), { vision: (await this.written.read(actor))[0] }),
    );
  }

  @Mutation(() => RecordAmbitionPayload, {
    description: 'Records what leadership wants of a period and gives to it, or revises it with the reason.',
  })
  @Access('recordAmbition')
  async recordAmbition(
    @Actor() actor: ActingMember,
    @Args('input', { description: 'The ambition and its means.' }) input: RecordAmbitionInput,
  ): Promise<RecordAmbitionSuccess | UserError> {
    return toPayload(await this.record.execute(actor, input), async ({ period }) =>
      Object.assign(new RecordAmbitionSuccess(), {
        ambition: (await this.recorded.read(actor)).find((each) => each.period === period),
      }),
    );
  }
}
