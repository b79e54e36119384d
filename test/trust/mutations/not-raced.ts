/** Updates that are not raced, each with its reason. */
export const NOT_RACED: Readonly<Record<string, string>> = {
  askNominees: 'asks for somebody whom enough colleagues named',
  describeDeadEnd: 'asks for an experiment that was stopped; the decided one goes on',
  remindVoters: 'once a day, and the round was opened today',
  replyToAsk: 'asks for an ask that was asked back and waits',
  reviseTask: 'asks for a person who takes part',
  rotateWebhookSecret: 'asks for a key of the installation, which the walked server has not',
  withdrawOffer: 'is withdrawn by the member who offered',
};

/** Where a loser is told what the winner did instead of a version: the refusal's code, or the payload's type. */
export const TOLD_OTHERWISE: Readonly<Record<string, string>> = {
  inviteSuggested: 'ALREADY_PARTICIPATING',
  removeSavedBoard: 'NOT_FOUND',
  removeWebhook: 'NOT_FOUND',
  revokeApiToken: 'TOKEN_REVOKED',
  revokeReader: 'READER_ENDED',
  revokeShareLink: 'SHARE_LINK_REVOKED',
  undoDecision: 'DECISION_NOT_TAKEN',
  writeVision: 'VISION_UNCHANGED',
};
