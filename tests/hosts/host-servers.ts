import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apacheFile } from '../../src/build/hosts/apache.ts';
import { caddyFile } from '../../src/build/hosts/caddy.ts';
import { nginxInclude, nginxServer, type Placed } from '../../src/build/hosts/nginx.ts';

/** nginx, Caddy and Apache as Debian has them, with the configuration that the build writes, on loopback only. */

export interface RunningHost {
  port: number;
  stop: () => Promise<void>;
}

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Installs what is missing where that can be done. Throws one sentence that says what to do. */
export function needPackages(program: string, packages: string[]): void {
  if (has(program)) return;
  if (process.platform === 'linux' && process.getuid?.() === 0)
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    ])
      spawnSync('apt-get', args, {
        stdio: 'ignore',
        timeout: 300_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
  if (!has(program)) throw new Error(`No ${program}: install the packages ${packages.join(' ')}.`);
}

/** A port that is free on both loopback addresses. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '::', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function whenUp(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the host ended: ${said()}`);
    const isUp = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the host does not answer: ${said()}`);
}

async function run(program: string, args: string[], port: number): Promise<RunningHost> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString('utf8')));
  await whenUp(port, child, () => said);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'host-'));

export async function startNginx(placed: Placed): Promise<RunningHost> {
  needPackages('nginx', ['nginx', 'libnginx-mod-http-brotli-static']);
  const folder = freshFolder();
  const port = await freePort();
  const include = join(folder, 'conference.conf');
  writeFileSync(include, nginxInclude(placed));
  const server = nginxServer('localhost', include)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', `listen [::1]:${port};`);
  const main = join(folder, 'nginx.conf');
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    main,
    `daemon off; pid ${folder}/pid; error_log stderr; include /etc/nginx/modules-enabled/*.conf;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
${server}}
`,
  );
  return run('nginx', ['-c', main], port);
}

export async function startCaddy(placed: Placed): Promise<RunningHost> {
  needPackages('caddy', ['caddy']);
  const file = join(freshFolder(), 'Caddyfile');
  const port = await freePort();
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${caddyFile(placed, `http://:${port}`)}`);
  return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port);
}

/** The site's own `.htaccess`, as the built one has it, in a web root made for this. */
export async function startApache({ base, folder, policy }: Placed): Promise<RunningHost> {
  needPackages('apache2', ['apache2']);
  const place = freshFolder();
  const port = await freePort();
  const root = join(place, 'root');
  cpSync(folder, join(root, base), { recursive: true });
  writeFileSync(join(root, base, '.htaccess'), apacheFile(policy, base));
  const modules = 'mpm_event authz_core mime dir headers rewrite env setenvif'.split(' ');
  writeFileSync(
    join(place, 'apache.conf'),
    `ServerName localhost
Listen 127.0.0.1:${port}
Listen [::1]:${port}
PidFile ${place}/pid
ErrorLog ${place}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`,
  );
  chmodSync(place, 0o755);
  return run('apache2', ['-X', '-f', join(place, 'apache.conf')], port);
}
