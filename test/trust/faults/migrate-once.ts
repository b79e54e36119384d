import 'reflect-metadata';
import { DatabaseAddress } from '../../../apps/api/src/database/database-address.js';
import { migrate } from '../../../apps/api/src/database/migrate.js';

/** A process that brings the schema up to date and ends; its only argument is the address. */
const url = process.argv[2]!;
await migrate(new DatabaseAddress(url, url));
