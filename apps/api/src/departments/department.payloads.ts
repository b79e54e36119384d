import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Department } from './department.model.js';

@ObjectType({ description: 'The department exists.' })
export class CreateDepartmentSuccess {
  @Field(() => Department, { description: 'The new department.' })
  department!: Department;
}

@ObjectType({ description: 'The department has its new name.' })
export class RenameDepartmentSuccess {
  @Field(() => Department, { description: 'The department.' })
  department!: Department;
}

export const CreateDepartmentPayload = payloadUnion('CreateDepartmentPayload', CreateDepartmentSuccess);
export const RenameDepartmentPayload = payloadUnion('RenameDepartmentPayload', RenameDepartmentSuccess);
