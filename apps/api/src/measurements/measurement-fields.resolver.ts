import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Import } from './import.model.js';
import { MeasurementLoaders } from './measurement.loaders.js';
import { Measurement, MeasurementCorrection } from './measurement.model.js';

@Resolver(() => Measurement)
export class MeasurementFieldsResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly loaders: MeasurementLoaders,
  ) {}

  @ResolveField(() => Member, { description: 'Who recorded it.' })
  recordedBy(@Parent() measurement: Measurement, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, measurement.recordedById);
  }

  @ResolveField(() => [MeasurementCorrection], { description: 'Its corrections, the first one first.' })
  corrections(
    @Parent() measurement: Measurement,
    @Context() context: RequestContext,
  ): Promise<MeasurementCorrection[]> {
    return this.loaders.correctionsOf(context, measurement.uuid);
  }
}

@Resolver(() => MeasurementCorrection)
export class MeasurementCorrectionFieldsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who corrected it.' })
  correctedBy(
    @Parent() correction: MeasurementCorrection,
    @Context() context: RequestContext,
  ): Promise<Member | null> {
    return this.members.load(context, correction.correctedById);
  }
}

@Resolver(() => Import)
export class ImportFieldsResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who brought the file.' })
  recordedBy(@Parent() file: Import, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, file.recordedById);
  }
}
