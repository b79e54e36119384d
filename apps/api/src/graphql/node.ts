import { Injectable } from '@nestjs/common';
import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { localId, type ObjectType } from './global-id.js';
import type { RequestContext } from './request-context.js';

@InterfaceType({
  description: 'An object that can be read again by its id.',
  resolveType: (value: object) => value.constructor,
})
export abstract class Node {
  @Field(() => ID, { description: 'What names the object everywhere.' })
  id!: string;
}

/** Reads one object by the uuid inside its id; null when it is absent or not visible to the member. */
export type NodeReader = (context: RequestContext, uuid: string) => Promise<Node | null>;

/** Features say here how their objects are read again; `node(id)` asks it. */
@Injectable()
export class NodeReaders {
  private readonly readers = new Map<ObjectType, NodeReader>();

  register(type: ObjectType, reader: NodeReader): void {
    this.readers.set(type, reader);
  }

  async read(context: RequestContext, id: string): Promise<Node | null> {
    for (const [type, reader] of this.readers) {
      const uuid = localId(type, id);
      if (uuid) return reader(context, uuid);
    }
    return null;
  }
}
