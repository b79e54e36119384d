import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FormFields } from './form-fields.js';

/** What somebody asks of the page of a link. */
export interface LinkRequest {
  /** The secret end of the address, as it was sent. */
  readonly token: string;
  /** What stands after the question mark. */
  readonly said: Readonly<Record<string, string>>;
  /** What the form of the page sent; empty when the page is only opened. */
  readonly form: FormFields;
  readonly requestId: string;
  /** Where it is asked from. */
  readonly from: string;
}

/** The {@link LinkRequest} of a route that ends in `:token`. */
export const AskedOfLink = createParamDecorator((_: unknown, context: ExecutionContext): LinkRequest => {
  const { params, query, body, id, ip } = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    token: (params as { token: string }).token,
    said: texts(query as Record<string, unknown>),
    form: FormFields.of(body),
    requestId: id,
    from: ip,
  };
});

/** A name that comes twice in an address counts for nothing. */
const texts = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
