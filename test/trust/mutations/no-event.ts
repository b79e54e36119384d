/** Mutations that change something and write no event: each line is a decision of the product, with its reason. */
export const NO_EVENT: Readonly<Record<string, string>> = {
  giveForecast: 'a forecast is hidden until the verdict, and who gave one stays so: an event would say it',
  linkIdentity: 'only begins the way to the identity provider: the event is written on the way back',
  signInWithProvider: 'only begins the way to the identity provider: the event is written on the way back',
  markNewsRead: 'how far one member has read is nobody else’s business',
  muteMail: 'what somebody does not want to be written to about is their own business',
  unmuteMail: 'what somebody does not want to be written to about is their own business',
  pinSavedBoard: 'what one member keeps at hand on their own home',
};

/** Mutations that are two acts at once, with the number of their events. */
export const SEVERAL_EVENTS: Readonly<Record<string, readonly [number, string]>> = {
  openRound: [2, 'a topic that is asked about for the first time has a history of its own'],
  turnIntoHypothesis: [2, 'a hypothesis is written and an objection answered: each has a history of its own'],
};

/** Mutations whose event comes after the answer, with the reason. */
export const LATER: Readonly<Record<string, string>> = {
  requestPasswordReset: 'the answer takes as long for an address that has no account',
};

/** Written apart from the act, with the reason. */
export const BESIDE: Readonly<Record<string, string>> = {
  sessions: 'when a session was last seen is noted by whatever is asked',
  sign_in_attempts: 'an attempt counts whatever comes of it',
};
