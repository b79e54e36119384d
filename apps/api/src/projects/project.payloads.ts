import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Project } from './project.model.js';

@ObjectType({ description: 'The project exists.' })
export class CreateProjectSuccess {
  @Field(() => Project, { description: 'The project.' })
  project!: Project;
}

@ObjectType({ description: 'The project is revised.' })
export class ReviseProjectSuccess {
  @Field(() => Project, { description: 'The project.' })
  project!: Project;
}

export const CreateProjectPayload = payloadUnion('CreateProjectPayload', CreateProjectSuccess);
export const ReviseProjectPayload = payloadUnion('ReviseProjectPayload', ReviseProjectSuccess);
