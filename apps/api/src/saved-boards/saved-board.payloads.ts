import { Field, ID, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { SavedBoard } from './saved-board.model.js';

@ObjectType({ description: 'The board is kept.' })
export class SaveBoardSuccess {
  @Field(() => SavedBoard, { description: 'The board.' })
  savedBoard!: SavedBoard;
}

@ObjectType({ description: 'The saved board is changed.' })
export class ReviseSavedBoardSuccess {
  @Field(() => SavedBoard, { description: 'The board.' })
  savedBoard!: SavedBoard;
}

@ObjectType({ description: 'The saved board is gone.' })
export class RemoveSavedBoardSuccess {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@ObjectType({ description: 'The saved board is at hand, or no more.' })
export class PinSavedBoardSuccess {
  @Field(() => SavedBoard, { description: 'The board.' })
  savedBoard!: SavedBoard;
}

export const SaveBoardPayload = payloadUnion('SaveBoardPayload', SaveBoardSuccess);
export const ReviseSavedBoardPayload = payloadUnion('ReviseSavedBoardPayload', ReviseSavedBoardSuccess);
export const RemoveSavedBoardPayload = payloadUnion('RemoveSavedBoardPayload', RemoveSavedBoardSuccess);
export const PinSavedBoardPayload = payloadUnion('PinSavedBoardPayload', PinSavedBoardSuccess);
