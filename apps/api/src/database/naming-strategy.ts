import { DefaultNamingStrategy, type NamingStrategyInterface, type Table, type View } from 'typeorm';

const LONGEST_NAME = 63;

/** Names constraints as PostgreSQL itself names them, so that hand-written SQL and entities agree without naming anything. */
export class PostgresNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snakeCase(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? snakeCase(property)].join('_');
  }

  override primaryKeyName(table: Table | string): string {
    return defaultName(this.getTableName(table), '', 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return defaultName(this.getTableName(table), columns.join('_'), 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return defaultName(this.getTableName(table), columns.join('_'), 'fkey');
  }

  override indexName(table: Table | View | string, columns: string[]): string {
    return defaultName(this.getTableName(table as Table), columns.join('_'), 'idx');
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? '' : '_') + letter.toLowerCase());
}

/** PostgreSQL's makeObjectName: shortens the longer of the two parts, byte by byte, until the whole fits. */
function defaultName(table: string, columns: string, label: string): string {
  const overhead = label.length + 1 + (columns ? 1 : 0);
  let first = table.length;
  let second = columns.length;
  while (first + second + overhead > LONGEST_NAME) {
    if (first > second) first -= 1;
    else second -= 1;
  }
  return [table.slice(0, first), columns.slice(0, second), label].filter(Boolean).join('_');
}
