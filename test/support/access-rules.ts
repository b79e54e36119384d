import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from '../../apps/api/src/access/access.decorator.js';
import type { TestApp } from './app.js';

export type AccessRules = Map<string, AccessRule | undefined>;

/** The rule written at the method of every query, mutation and subscription: by `Query.board`. */
export function fieldRules({ nest }: TestApp): AccessRules {
  const found: AccessRules = new Map();
  for (const method of methodsOf(new DiscoveryService(nest.get(ModulesContainer)).getProviders())) {
    const kind: unknown = Reflect.getMetadata('graphql:resolver_type', method.of);
    if (kind !== 'Query' && kind !== 'Mutation' && kind !== 'Subscription') continue;
    const field: unknown = Reflect.getMetadata('graphql:resolver_name', method.of) ?? method.name;
    found.set(`${kind}.${String(field)}`, Reflect.getMetadata(ACCESS_RULE, method.of));
  }
  return found;
}

const VERBS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** The rule written at the method of every other address: by `GET /api/archive`. */
export function routeRules({ nest }: TestApp): AccessRules {
  const found: AccessRules = new Map();
  for (const method of methodsOf(new DiscoveryService(nest.get(ModulesContainer)).getControllers())) {
    const verb: unknown = Reflect.getMetadata('method', method.of);
    if (typeof verb !== 'number') continue;
    const path = [method.prefix, String(Reflect.getMetadata('path', method.of))].join('/');
    const address = `/${path.split('/').filter(Boolean).join('/')}`;
    found.set(`${VERBS[verb]} ${address}`, Reflect.getMetadata(ACCESS_RULE, method.of));
  }
  return found;
}

interface Method {
  readonly name: string;
  readonly of: object;
  /** Of its controller's address. */
  readonly prefix: string;
}

function* methodsOf(wrappers: readonly { readonly instance: unknown }[]): Generator<Method> {
  const scanner = new MetadataScanner();
  for (const { instance } of wrappers) {
    const prototype: object | null =
      typeof instance === 'object' && instance ? Object.getPrototypeOf(instance) : null;
    if (!prototype) continue;
    const prefix = String(Reflect.getMetadata('path', prototype.constructor) ?? '');
    for (const name of scanner.getAllMethodNames(prototype))
      yield { name, of: (prototype as Record<string, object>)[name]!, prefix };
  }
}
