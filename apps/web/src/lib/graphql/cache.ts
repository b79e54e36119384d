import { cacheExchange, type Cache, type KeyGenerator, type UpdateResolver } from '@urql/exchange-graphcache';

/** Root fields that no act of a member makes wrong. */
const LASTING_FIELDS = new Set(['__typename', 'setupState', 'memberInvitation', 'viewer']);

/**
 * After an act that succeeded, everything in view is asked again: lists, boards and histories are counted by the
 * server, so no screen can keep an old figure. Entities in the answer are already up to date at once.
 */
function refreshRootFields(cache: Cache): void {
  for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
    if (!LASTING_FIELDS.has(fieldName)) cache.invalidate('Query', fieldName, args);
  }
}

const afterAct: UpdateResolver = (result, _args, cache) => {
  const payload = Object.values(result)[0];
  const typename = (payload as { __typename?: string } | null)?.__typename;
  if (typename?.endsWith('Success')) refreshRootFields(cache);
};

const afterHint: UpdateResolver = (_result, _args, cache) => refreshRootFields(cache);

/** The same rule for each field of a root type, whatever its name. */
function everyField(rule: UpdateResolver): Record<string, UpdateResolver> {
  return new Proxy({}, { get: () => rule, has: () => true });
}

/** What has a global id is one thing everywhere; what has none belongs to the thing that holds it. */
const keyOf: KeyGenerator = ({ id }) => (typeof id === 'string' ? id : null);
/** Says of an experiment or a learning what it is to whoever asked: beside another one, or in another search, it is something else. */
const TOLD_TO_THE_ASKER = ['LineageItem', 'LearningLine'];
const keys = new Proxy(
  {},
  {
    get: (_, type) => (TOLD_TO_THE_ASKER.includes(String(type)) ? () => null : keyOf),
  },
) as Record<string, KeyGenerator>;

export function levainCache() {
  return cacheExchange({
    // Without the whole schema it looks into each member of a union and warns of fields that others have.
    logger: (severity, message) => {
      if (severity === 'debug' || message.startsWith('Invalid undefined')) return;
      if (severity === 'error') console.error(message);
      else console.warn(message);
    },
    keys,
    possibleTypes: {
      UserError: ['RefusedError', 'ConflictError', 'NotFoundError', 'IdempotencyError'],
    },
    updates: { Mutation: everyField(afterAct), Subscription: everyField(afterHint) },
  });
}
