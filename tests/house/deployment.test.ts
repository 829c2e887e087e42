import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '#core/config/config.ts';
import { VARIABLES } from '#core/config/variables.ts';

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: unknown;
  restart?: string;
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  profiles?: string[];
  container_name?: string;
  depends_on?: string[] | Record<string, { condition: string }>;
  deploy?: { resources?: { limits?: { memory?: string } } };
}

interface ComposeFile {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean }>;
}

const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text, { merge: true }) as ComposeFile;
const published = parse(readFileSync('docker/ports.yml', 'utf8')) as Pick<ComposeFile, 'services'>;
const dockerfile = readFileSync('Dockerfile', 'utf8');
const { services } = compose;
const ours = Object.entries(services).filter(([, { image }]) => image === 'vectort');

const known = (name: string): boolean => name in VARIABLES;
const interpolated = (source: string): string[] =>
  [...source.replaceAll(/^\s*#.*$/gm, '').matchAll(/\$\{?([A-Z_]+)/g)].map((match) => match[1] ?? '');

describe('docker-compose.yml', () => {
  const schema: unknown = JSON.parse(
    readFileSync('tests/house/fixtures/compose-spec/schema.json', 'utf8').replace(
      // The same draft under the name that validators know it by.
      'https://json-schema.org/draft-07/schema',
      'http://json-schema.org/draft-07/schema#',
    ),
  );
  // Its formats are Docker's own.
  const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema as object);

  it('is what the Compose Specification allows', () => {
    for (const file of [compose, published]) {
      isValid(file);
      expect(isValid.errors ?? []).toEqual([]);
    }
    expect(isValid({ ...compose, services: { api: { image: 'vectort', restarts: 'always' } } })).toBe(false);
  });

  it('names only variables that the program reads', () => {
    const named = [
      ...interpolated(text),
      ...ours.flatMap(([, { environment = {} }]) => Object.keys(environment)),
      ...Object.keys(services['proxy']?.environment ?? {}),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !known(name))).toEqual([]);
  });

  it('gives a configuration that the program accepts', () => {
    const given = {
      PUBLIC_URL: 'https://vectort.example.com',
      PREVIEW_URL: 'https://*.apps.example.net',
      JWT_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    };
    for (const [, { environment = {} }] of ours) {
      const resolved = Object.entries(environment).map(([name, value]) => [
        name,
        value.replace(
          /^\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)\}$/,
          (_all, variable: string, fallback?: string) => {
            return fallback ?? given[variable as keyof typeof given];
          },
        ),
      ]);
      expect(loadConfig(Object.fromEntries(resolved))).toMatchObject({
        environment: 'production',
        trustProxy: 1,
        mongodb: { url: 'mongodb://mongo:27017/vectort' },
        redisUrl: 'redis://redis:6379',
      });
    }
  });

  it('runs every role, looked after and bounded, and in any number', () => {
    expect(ours.map(([name, { command }]) => [name, command])).toEqual(
      ['bots', 'api', 'worker'].map((role) => [role, [role]]),
    );
    for (const [name, service] of Object.entries(services)) {
      expect(service.healthcheck, name).toBeDefined();
      expect(service.restart, name).toBe('unless-stopped');
      expect(service.deploy?.resources?.limits?.memory, name).toBeDefined();
    }
    // Either could be had by one container alone.
    for (const [name, service] of ours) {
      expect(service, name).not.toHaveProperty('ports');
      expect(service, name).not.toHaveProperty('container_name');
    }
  });

  it('has ports for a proxy on the machine in a file of their own, each once and not for the world', () => {
    const ports = Object.values(published.services).flatMap((service) => service.ports ?? []);
    expect(Object.keys(published.services).filter((name) => !(name in services))).toEqual([]);
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:800[12]$/.test(port))).toEqual([]);
    expect(new Set(ports.map((port) => port.split(':')[1])).size).toBe(ports.length);
    // The documentation has a proxy's configuration for them.
    const operations = readFileSync('docs/operations.md', 'utf8');
    for (const port of ports) expect(operations).toContain(port.split(':').slice(0, 2).join(':'));
  });

  it('keeps its engines away from the world, and what they know on volumes', () => {
    for (const engine of ['mongo', 'redis']) {
      expect(services[engine]?.ports).toBeUndefined();
      expect(services[engine]?.networks).toEqual(['engines']);
      expect(services[engine]?.volumes?.[0]).toMatch(/^(mongo|redis)-data:/);
    }
    expect(compose.networks['engines']?.internal).toBe(true);
    expect(services['redis']?.command?.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
  });

  it('mounts only volumes that it declares and files that exist', () => {
    const sources = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const missing = sources.filter((source) =>
      source.startsWith('.') ? !existsSync(source) : !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
  });
});

describe('docker/Caddyfile', () => {
  const caddyfile = readFileSync('docker/Caddyfile', 'utf8');

  it('names only variables and services that there are', () => {
    const variables = [...caddyfile.matchAll(/\{\$([A-Z_]+)\}/g)].map((match) => match[1] ?? '');
    expect(variables).toEqual(Object.keys(services['proxy']?.environment ?? {}));
    const upstreams = [...caddyfile.matchAll(/\b([a-z]+):80\d\d\b/g)].map((match) => match[1] ?? '');
    expect(upstreams.length).toBeGreaterThan(3);
    expect(upstreams.filter((name) => !(name in services))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('copies only what there is, and what .dockerignore lets through', () => {
    const lines = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const allowed = new Set(lines);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' ').slice(0, -1),
    );
    expect(copied).toContain('main.ts');
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied.filter((path) => !allowed.has(path.split('/')[0] ?? ''))).toEqual([]);
  });

  it('sets only variables that the program reads, and runs as nobody special', () => {
    const set = [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/([A-Z_]+)=/g)].map((pair) => pair[1] ?? ''),
    );
    expect(set).toContain('NODE_ENV');
    expect(set.filter((name) => !known(name))).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
