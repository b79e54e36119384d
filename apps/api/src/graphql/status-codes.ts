import type { ApolloServerPlugin } from '@apollo/server';

export const statusCodes: ApolloServerPlugin = {};
