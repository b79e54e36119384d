import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting whose value is in a file, as secrets of containers are: `DATABASE_URL_FILE=/run/secrets/database-url`. */
export function withSecretFiles(
  environment: Environment,
  names: readonly string[],
): { readonly environment: Environment; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read: Record<string, string> = {};
  for (const name of names) {
    const file = environment[`${name}_FILE`]?.trim();
    if (!file) continue;
    if (environment[name]?.trim()) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    try {
      read[name] = readFileSync(file, 'utf8').trim();
      if (!read[name]) problems.push(`${name}_FILE names an empty file: ${file}`);
    } catch (error) {
      problems.push(
        `${name}_FILE names a file that cannot be read: ${file} (${(error as { code?: string }).code})`,
      );
    }
  }
  return { environment: { ...environment, ...read }, problems };
}
