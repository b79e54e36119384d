/** Mutations that change something and write no event: each line is a decision, with its reason. */
export const NO_EVENT: Readonly<Record<string, string>> = {
  giveForecast: 'a forecast is hidden until the verdict, and who gave one stays so: an event would say it',
  makeCalendarLink: 'how one member reads on their own',
  removeCalendarLink: 'how one member reads on their own',
  markNewsRead: 'how far one member has read',
  pinSavedBoard: 'what one member keeps at hand',
  muteMail: 'a wish of one member about their own letters',
  unmuteMail: 'a wish of one member about their own letters',
  requestPasswordReset:
    'nobody is signed in, and whether the address has an account must not show; it is counted',
};

/** Mutations that are two acts at once, with the number of their events. */
export const SEVERAL_EVENTS: Readonly<Record<string, readonly [number, string]>> = {
  turnIntoHypothesis: [2, 'a hypothesis is written and an objection answered: each has a history of its own'],
};

/** Mutations that cannot be brought to succeed from one furnished workspace; their refusals are walked all the same. */
export const UNREACHED: Readonly<Record<string, string>> = {
  addWebhook: 'asks for a key of the installation, which the walked server has not',
  rotateWebhookSecret: 'asks for a key of the installation, which the walked server has not',
  answerNomination: 'asks for somebody whom enough colleagues named',
  askNominees: 'asks for somebody whom enough colleagues named',
  answerReferent: 'is answered by the referent, who has no account here',
  changePassword: 'asks for the password one has, and members are furnished without',
  signIn: 'asks for the password one has, and members are furnished without',
  resetPassword: 'asks for the link of a letter',
  setUpWorkspace: 'asks for a server without a workspace',
  describeDeadEnd: 'asks for an experiment that was stopped; the decided one goes on',
  handFeedback: 'what is furnished waits in its department already',
  joinExperiment: 'everybody who may leads it already',
  openRound: 'asks for more people than are furnished',
  planTask: 'asks for a person who takes part',
  reviseTask: 'asks for a person who takes part',
  remindVoters: 'once a day, and the round was opened today',
  replyToAsk: 'asks for an ask that was asked back and waits',
  spreadExperiment: 'asks for figures of its own measures',
  takeStance: 'everybody who may has taken one',
  volunteerForCall: 'everybody who may takes part already',
  withdrawOffer: 'is withdrawn by the member who offered',
};
