const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The words that name an object's type inside its id. */
export type ObjectType =
  | 'workspace'
  | 'member'
  | 'person'
  | 'department'
  | 'project'
  | 'goal'
  | 'benchmark'
  | 'referenceFigure'
  | 'prototype'
  | 'hypothesis'
  | 'experiment'
  | 'metric'
  | 'measure'
  | 'arm'
  | 'amendment'
  | 'participation'
  | 'measurement'
  | 'import'
  | 'testimony'
  | 'objection'
  | 'objectionAnswer'
  | 'feedback'
  | 'ask'
  | 'askAnswer'
  | 'savedBoard'
  | 'testimonyLink'
  | 'sentTestimony'
  | 'task'
  | 'contribution'
  | 'thanks'
  | 'evaluation'
  | 'review'
  | 'learning'
  | 'learningStance'
  | 'decision'
  | 'topic'
  | 'call'
  | 'volunteer'
  | 'round'
  | 'ownNomination'
  | 'referent'
  | 'directoryImport'
  | 'pack'
  | 'shareLink'
  | 'apiToken'
  | 'digest'
  | 'outsideReader'
  | 'webhook'
  | 'webhookMessage'
  | 'costLine'
  | 'returnLine'
  | 'session'
  | 'event';

/** `experiment_0198…`: an id says what it names, so that one pasted in the wrong place is refused, not misread. */
export const globalId = (type: ObjectType, uuid: string): string => `${type}_${uuid}`;

/** The uuid of an id of that type; null when it names nothing of that type, which reads as "not found". */
export function localId(type: ObjectType, id: string): string | null {
  const prefix = `${type}_`;
  const uuid = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return UUID.test(uuid) ? uuid : null;
}
