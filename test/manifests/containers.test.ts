import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { readSettings, stopWithinMs } from '../../src/main.ts';
import { pathsOf, textOf } from '../support/sources.ts';
import { readYaml, type Yaml } from '../support/yaml.ts';

const [deployment, service, budget] = readYaml(textOf('manifests/kubernetes.yaml'));
const [secret] = readYaml(textOf('manifests/kubernetes-secret.example.yaml'));
const [compose] = readYaml(textOf('manifests/compose.yaml'));
const dockerfile = textOf('Dockerfile');
const port = Number(/\bPORT=(\d+)/.exec(dockerfile)?.[1]);

/** What stands at a path: `spec.ports.0`. */
const at = (document: Yaml | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

const example = settingsIn(textOf('manifests/settings.example.env'));
const ofSecret = at(secret, 'stringData') as Record<string, string>;
const composed = at(compose, 'services.qibu') as Record<string, Yaml>;
const pod = at(deployment, 'spec.template.spec') as Yaml;

describe('the settings of the examples', () => {
  const reads = ['src/config.ts', ...pathsOf('adapters/messengers/*/config.ts')].map(textOf).join('\n');
  const given = { ...example, ...(composed.environment as object), ...ofSecret };

  it('are known to the service, but for what only Postgres needs', () => {
    const unknown = Object.keys(given).filter((name) => !new RegExp(`\\b${name}\\b`).test(reads));
    expect(unknown).toEqual(['POSTGRES_PASSWORD']);
  });

  it.each([
    ['settings.example.env', { ...example, DATABASE_URL: 'postgres://qibu@postgres/qibu' }],
    ['kubernetes-secret.example.yaml', ofSecret],
  ])('are all that it needs, and none is real: %s', (_, env) => {
    expect(() => readSettings(env)).toThrow(ConfigError);
    expect(() => readSettings(env)).toThrow(/^ENCRYPTION_KEY must be 32 bytes[^\n]*$/);
    const key = Buffer.alloc(32).toString('base64');
    expect(readSettings({ ...env, ENCRYPTION_KEY: key }).config.databaseUrl).toBeDefined();
    const secrets = Object.entries(env).filter(([name]) => /TOKEN|SECRET|KEY$|PASSWORD/.test(name));
    for (const [, value] of secrets) expect(value).toMatch(/not-a-real|make-one|^$/);
  });
});

describe('what is said to Kubernetes', () => {
  const container = at(pod, 'containers.0');

  it('asks for what the service answers, at the port that it opens', () => {
    const routes = textOf('src/server.ts');
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      expect(at(container as Yaml, `${probe}.httpGet.port`), probe).toBe('http');
      expect(routes).toContain(`server.get('${at(container as Yaml, `${probe}.httpGet.path`)}',`);
    }
    expect(at(container as Yaml, 'livenessProbe.httpGet.path')).toBe('/health/live');
    expect(at(container as Yaml, 'readinessProbe.httpGet.path')).toBe('/health/ready');
    expect(at(container as Yaml, 'ports.0')).toEqual({ name: 'http', containerPort: port });
    expect(at(service, 'spec.ports.0.targetPort')).toBe('http');
  });

  it('has one of several replicas go at a time, and all of them found by one label', () => {
    const label = at(deployment, 'spec.template.metadata.labels');
    expect(at(deployment, 'spec.selector.matchLabels')).toEqual(label);
    expect(at(service, 'spec.selector')).toEqual(label);
    expect(at(budget, 'spec')).toEqual({ maxUnavailable: 1, selector: { matchLabels: label } });
    expect(at(deployment, 'spec.replicas')).toBeGreaterThan(1);
    expect(at(deployment, 'spec.strategy.rollingUpdate')).toEqual({ maxSurge: 1, maxUnavailable: 0 });
  });

  it('gives it the time that it may take to stop, after nothing comes any more', () => {
    const grace = Number(at(pod, 'terminationGracePeriodSeconds'));
    const before = Number(at(container as Yaml, 'lifecycle.preStop.sleep.seconds'));
    expect(before).toBeGreaterThan(0);
    expect((grace - before) * 1000).toBeGreaterThan(stopWithinMs);
  });

  it('lets it do no more than it needs: not as root, without privileges, and with a file system that it cannot write', () => {
    // The user `node` of the image.
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(at(pod, 'securityContext')).toEqual({
      ...{ runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000 },
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(at(container as Yaml, 'securityContext')).toEqual({
      ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
      capabilities: { drop: ['ALL'] },
    });
    expect(at(pod, 'automountServiceAccountToken')).toBe(false);
    expect(at(container as Yaml, 'resources')).toHaveProperty('requests.memory');
    expect(at(container as Yaml, 'envFrom.0.secretRef.name')).toBe(at(secret, 'metadata.name'));
  });
});

describe('what is said to Docker Compose', () => {
  it('is two replicas on one Postgres that is there before them, and one way in', () => {
    expect(composed).toMatchObject({ deploy: { replicas: 2 }, environment: { PORT: port } });
    expect(composed.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(String(at(composed, 'environment.DATABASE_URL'))).toMatch(/^postgres:\/\/qibu:.*@postgres:5432\/qibu$/);
    expect(at(compose, 'services.postgres')).toHaveProperty('healthcheck.test');
    const open = Object.entries(at(compose, 'services') as object).filter(([, one]) => 'ports' in one);
    expect(open.map(([name]) => name)).toEqual(['web']);
    expect(String(at(compose, 'configs.caddy.content'))).toContain(`dynamic a qibu ${port} {`);
  });

  it('keeps from outside what only the machine itself asks', () => {
    const own = [...textOf('src/server.ts').matchAll(/server\.get\('([^']+)',/g)].map(([, path = '']) => path);
    expect(own).toContain('/health/ready');
    const [, kept = ''] = /@ours path (.*)/.exec(String(at(compose, 'configs.caddy.content'))) ?? [];
    const covered = (path: string) =>
      kept.split(' ').some((one) => path === one || (one.endsWith('*') && path.startsWith(one.slice(0, -1))));
    expect(own.filter((path) => !covered(path))).toEqual([]);
  });

  it('has the time to stop, and may do no more than it needs', () => {
    expect(Number.parseInt(String(composed.stop_grace_period), 10) * 1000).toBeGreaterThan(stopWithinMs);
    expect(composed).toMatchObject({
      ...{ read_only: true, tmpfs: '/tmp', cap_drop: ['ALL'] },
      security_opt: ['no-new-privileges:true'],
    });
  });
});
