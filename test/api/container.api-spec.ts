import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import { parse } from 'yaml';
import { readSettings } from '../../apps/api/src/config/settings.js';
import { instructionText } from '../support/dockerfile-text.js';

const source = readFileSync('Dockerfile', 'utf8');
const dockerfile = DockerfileParser.parse(source);
const lines = source.split('\n');
const instructions = dockerfile.getInstructions();
const named = (name: string, among: readonly Instruction[] = instructions): Instruction[] =>
  among.filter((each) => each.getKeyword() === name);
const text = (each: Instruction): string => instructionText(each, lines);

/** Instructions from one FROM to the next. */
function stages(): { name: string | null; all: Instruction[] }[] {
  const all: { name: string | null; all: Instruction[] }[] = [];
  for (const each of instructions) {
    if (each.getKeyword() === 'FROM') all.push({ name: (each as From).getBuildStage(), all: [] });
    else all.at(-1)?.all.push(each);
  }
  return all;
}
const last = stages().at(-1)!.all;

describe('the Dockerfile', () => {
  it('is made of instructions that exist, without a shell that hides a fault', () => {
    const known = [
      'ARG',
      'CMD',
      'COPY',
      'ENV',
      'EXPOSE',
      'FROM',
      'HEALTHCHECK',
      'RUN',
      'USER',
      'VOLUME',
      'WORKDIR',
    ];
    expect([...new Set(instructions.map((each) => each.getKeyword()))].sort()).toEqual(known);
    // A pipe of sh succeeds when its last command does; && stops at the first fault.
    for (const run of named('RUN')) expect(text(run)).not.toMatch(/[^|]\|[^|]|;|sudo|curl|wget|apt-get/);
  });

  it('builds on images whose version is named, in stages that are named and used', () => {
    const tag = named('ARG')
      .map(text)
      .find((each) => each.startsWith('NODE='))!;
    expect(tag).toMatch(/^NODE=\d+-\w+-slim$/);
    for (const from of named('FROM')) expect(text(from)).toMatch(/^node:\$\{NODE\} AS \w+$/);
    const sources = named('COPY').flatMap((each) => /--from=(\w+)/.exec(text(each))?.[1] ?? []);
    expect(new Set(sources)).toEqual(
      new Set(
        stages()
          .slice(0, -1)
          .map(({ name }) => name),
      ),
    );
  });

  it('installs by npm ci, and lets no package run a script', () => {
    const installs = named('RUN')
      .map(text)
      .filter((each) => /\bnpm\b/.test(each));
    expect(installs.length).toBe(2);
    for (const each of installs) expect(each).toMatch(/^npm ci .*--ignore-scripts/);
  });

  it('installs for every workspace, before the sources are copied', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const workspaces = Object.keys(packages).filter((path) => path && !path.includes('node_modules'));
    for (const { all } of stages().slice(0, -1)) {
      const before = all.slice(
        0,
        all.findIndex((each) => text(each).startsWith('npm ci')),
      );
      const copied = named('COPY', before).map(text);
      expect(workspaces.filter((path) => !copied.includes(`${path}/package.json ${path}/`))).toEqual([]);
      expect(copied.length).toBe(workspaces.length + 1);
    }
  });

  it('serves as an ordinary account, from what it cannot change, and keeps no tool of the build', () => {
    expect(named('USER', last).map(text)).toEqual(['node']);
    const user = last.findIndex((each) => each.getKeyword() === 'USER');
    expect(named('RUN', last.slice(user))).toEqual([]);
    for (const copy of named('COPY', last)) expect(text(copy)).not.toMatch(/--chown|^\./);
    expect(named('VOLUME', last).map(text)).toEqual(['/data']);
    expect(named('CMD', last).map(text)).toEqual(['["node", "apps/api/dist/main.js"]']);
  });

  it('asks of its health by node alone', () => {
    const [health] = named('HEALTHCHECK', last).map(text);
    expect(health).toMatch(/CMD \["node", "apps\/api\/launch\/healthy.mjs"\]$/);
    expect(() => statSync('apps/api/launch/healthy.mjs')).not.toThrow();
  });

  it('copies only what there is', () => {
    const ours = named('COPY')
      .map(text)
      .flatMap((each) => each.split(' ').slice(0, -1));
    const built = /(dist|^\/levain\/)$/;
    for (const path of ours) {
      const source = path.replace(/^\/levain\//, '');
      if (path.startsWith('--') || built.test(path) || source === '.') continue;
      expect(() => statSync(source)).not.toThrow();
    }
  });

  it('sets what the server knows, and no secret', () => {
    const environment = Object.fromEntries(
      named('ENV', last).flatMap((each) =>
        text(each)
          .split(/\s+/)
          .map((pair) => pair.split('=')),
      ),
    );
    const settings = readSettings({ ...environment, DATABASE_URL: 'postgres://a@db/levain' });
    expect(settings).toMatchObject({ production: true, demo: false, host: '0.0.0.0', dataFolder: '/data' });
    expect(Object.keys(environment).filter((name) => /PASSWORD|SECRET|TOKEN|URL/.test(name))).toEqual([]);
  });
});

interface Service {
  image?: string;
  build?: string;
  environment: Record<string, string>;
  secrets: string[];
  volumes: string[];
  [rest: string]: unknown;
}
const compose = parse(readFileSync('compose.yaml', 'utf8'), { strict: true, uniqueKeys: true }) as {
  services: Record<'server' | 'database', Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, null>;
  networks: Record<string, { internal?: boolean; ipam?: unknown } | null>;
};
const { server, database } = compose.services;

describe('compose.yaml', () => {
  it('names only what it defines', () => {
    const services = Object.values(compose.services);
    const secrets = new Set(services.flatMap((each) => each.secrets));
    expect([...secrets].sort()).toEqual(Object.keys(compose.secrets).sort());
    const volumes = services.flatMap((each) => each.volumes.map((volume) => volume.split(':')[0]!));
    expect(volumes.filter((name) => !name.startsWith('.')).sort()).toEqual(
      Object.keys(compose.volumes).sort(),
    );
    for (const path of volumes.filter((name) => name.startsWith('.')))
      expect(() => statSync(path)).not.toThrow();
    const networks = new Set(services.flatMap((each) => each['networks'] as string[]));
    expect([...networks].sort()).toEqual(Object.keys(compose.networks).sort());
  });

  it('keeps passwords in files, each given to whoever reads it', () => {
    for (const service of [server, database]) {
      for (const [name, value] of Object.entries(service.environment)) {
        if (!name.endsWith('_FILE')) expect(`${name}=${value}`).not.toMatch(/:\/\/[^$]*:|password|secret/i);
        else expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
      }
    }
    const known = Object.keys(server.environment).map((name) => name.replace(/_FILE$/, ''));
    const source = readFileSync('apps/api/src/config/settings.ts', 'utf8');
    // That one is Node's.
    expect(known.filter((name) => !source.includes(`  ${name}:`))).toEqual(['TMPDIR']);
  });

  it('lets the server write in its volume and in memory alone, and gives it no right', () => {
    expect(server).toMatchObject({ build: '.', read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    for (const each of [server, database])
      expect(each).toMatchObject({ security_opt: ['no-new-privileges:true'], restart: 'unless-stopped' });
    expect(server['privileged'] ?? database['privileged']).toBeUndefined();
  });

  it('puts what is on its way on the volume, which the image makes for it', () => {
    const { TMPDIR: folder } = server.environment;
    expect(server.volumes).toContain('data:/data');
    const made = named('RUN', last).map(text);
    expect(made).toEqual([expect.stringMatching(new RegExp(`^install .*--owner=node .* /data ${folder}$`))]);
  });

  it('believes the proxy of its own network alone, and keeps logs within bounds', () => {
    const subnet = '${LEVAIN_SUBNET:-172.29.231.0/28}';
    expect(compose.networks['outside']).toEqual({ ipam: { config: [{ subnet }] } });
    expect(server.environment['TRUSTED_PROXIES']).toBe('${TRUSTED_PROXIES:-172.29.231.0/28}');
    for (const each of [server, database])
      expect(each['logging']).toEqual({ driver: 'local', options: { 'max-size': '50m', 'max-file': '10' } });
  });

  it('takes other settings from a file that need not be there, and that no image holds', () => {
    expect(server['env_file']).toEqual([{ path: 'levain.env', required: false }]);
    for (const file of ['.dockerignore', '.gitignore'])
      expect(readFileSync(file, 'utf8')).toMatch(/^\/?\*\.env$/m);
  });

  it('opens one port, on this machine; the database has none and no way out', () => {
    expect(server['ports']).toEqual(['127.0.0.1:3000:3000']);
    expect(database['ports']).toBeUndefined();
    expect(database['networks']).toEqual(['inside']);
    expect(compose.networks['inside']).toEqual({ internal: true });
  });

  it('starts the server once the database is healthy, on a version that is named', () => {
    expect(server['depends_on']).toEqual({ database: { condition: 'service_healthy' } });
    expect(database['healthcheck']).toMatchObject({
      test: ['CMD', 'pg_isready', expect.any(String), expect.any(String), expect.any(String)],
    });
    expect(database.image).toMatch(/^postgres:\d+-\w+$/);
  });
});

describe('deploy/make-secrets.mjs', () => {
  it('writes every secret that compose names, in a folder that is its owner’s alone, and never again', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'levain-secrets-')), 'secrets');
    const make = () => execFileSync(process.execPath, ['deploy/make-secrets.mjs', folder], { stdio: 'pipe' });
    make();
    const wanted = Object.values(compose.secrets).map(({ file }) => file.replace('./secrets/', ''));
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
    const modeOf = (path: string): number => statSync(path).mode & 0o777;
    expect(modeOf(folder)).toBe(0o700);
    // Inside of the container of PostgreSQL, logins.sh reads them as another account than the owner of the file.
    const read = new Set(database.secrets);
    for (const name of wanted) expect(modeOf(join(folder, name))).toBe(read.has(name) ? 0o444 : 0o400);
    expect(server.secrets.filter((name) => read.has(name))).toEqual([]);
    const url = readFileSync(join(folder, 'database-url'), 'utf8').trim();
    expect(url).toContain(`:${readFileSync(join(folder, 'database-password'), 'utf8').trim()}@`);
    const { databaseUrl } = readSettings({ DATABASE_URL_FILE: join(folder, 'database-url') });
    expect(databaseUrl).toBe(url);
    expect(make).toThrow();
    rmSync(folder, { recursive: true });
  });
});
