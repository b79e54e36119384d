import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { pageRequest } from '../../graphql/connection.js';
import type { Selected } from '../../registered/selection.js';
import { JsonReads, TextAnswers, type TextAnswer, type TextPlan } from '../../registered/text-answers.js';
import type { BoardArgs } from '../board.inputs.js';
import type { BoardConnection } from '../board.model.js';
import { boardJson, boardText } from './board-json.js';

/** The experiments of the workspace, the latest active first: cards, counts and all by one statement. */
@Injectable()
export class BoardQuery implements TextAnswer {
  readonly field = 'board';

  constructor(
    private readonly reads: JsonReads,
    answers: TextAnswers,
  ) {
    answers.register(this);
  }

  async page(actor: ActingMember, args: BoardArgs, asked: Selected): Promise<BoardConnection> {
    return this.reads.read<BoardConnection>(
      actor,
      boardText(boardJson(asked), args.filter ?? {}, pageRequest(args)),
    );
  }

  plan(asked: Selected): TextPlan {
    const json = boardJson(asked);
    return (args) => {
      const { filter, ...page } = args as unknown as BoardArgs;
      return boardText(json, filter ?? {}, pageRequest(page));
    };
  }
}
