import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** WebKit as GTK has it, Safari's next of kin outside of Apple's systems, by the W3C's WebDriver. */

const onPath = (command: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** The little browser that the driver drives: no command, but a file beside the library. */
const findMiniBrowser = (): string | undefined =>
  ['/usr/lib', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((file) => existsSync(file));

const isThere = (): boolean => onPath('WebKitWebDriver') && onPath('Xvfb') && findMiniBrowser() !== undefined;

/** The browser's program file; installs it if it may. Throws one sentence that says why there is none. */
export function findOrInstallWebKit(): string {
  if (!isThere() && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No WebKit yet; trying: apt-get install webkit2gtk-driver xvfb');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', 'webkit2gtk-driver', 'xvfb'], {
      stdio: 'ignore',
      timeout: 300_000,
    });
  }
  const program = isThere() ? findMiniBrowser() : undefined;
  if (program === undefined)
    throw new Error('WebKit is not tried: there is no webkit2gtk-driver, or no Xvfb to show it on.');
  return program;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** One browser, with as many tabs as a test opens. */
export class WebKit {
  #processes: ChildProcess[] = [];
  #session = '';
  #current = '';
  /** The window that is there from the start, and stays: without one the session ends. */
  #first = '';

  /** `program`: the file of `findOrInstallWebKit`. */
  static async start(program: string): Promise<WebKit> {
    const browser = new WebKit();
    const port = await freePort();
    // Screens have numbers; a port of our own is one that nobody else has.
    const screen = `:${port}`;
    const processes = [
      spawn('Xvfb', [screen, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }),
      spawn('WebKitWebDriver', [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: screen },
      }),
    ];
    browser.#processes = processes;
    const home = `http://127.0.0.1:${port}/session`;
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] } },
    };
    for (let attempt = 0; browser.#session === ''; attempt++) {
      try {
        const { sessionId } = await send<{ sessionId: string }>('POST', home, { capabilities });
        browser.#session = `${home}/${sessionId}`;
        browser.#first = await send('GET', `${browser.#session}/window`);
      } catch (error) {
        if (attempt > 50) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
    return browser;
  }

  async close(): Promise<void> {
    await send('DELETE', this.#session).catch(() => undefined);
    for (const each of this.#processes) each.kill();
  }

  /** A new tab, 412 pixels wide as a phone. */
  async newTab(): Promise<WebKitTab> {
    const { handle } = await this.#in<{ handle: string }>(this.#first, 'POST', '/window/new', {
      type: 'window',
    });
    const tab = new WebKitTab((method, path, body) => this.#in(handle, method, path, body));
    await this.#in(handle, 'POST', '/window/rect', { width: 412, height: 915 });
    return tab;
  }

  /** The driver knows one current window: each command names its own first. */
  async #in<T>(handle: string, method: string, path: string, body?: object): Promise<T> {
    if (this.#current !== handle) await send('POST', `${this.#session}/window`, { handle });
    this.#current = handle;
    return send<T>(method, this.#session + path, body);
  }
}

type Command = <T>(method: string, path: string, body?: object) => Promise<T>;

class WebKitTab {
  readonly #command: Command;

  constructor(command: Command) {
    this.#command = command;
  }

  goto(url: string): Promise<unknown> {
    return this.#command('POST', '/url', { url });
  }

  evaluate(expression: string): Promise<unknown> {
    const script = `const [done] = arguments; Promise.resolve(${expression}).then(done)`;
    return this.#command('POST', '/execute/async', { script, args: [] });
  }

  close(): Promise<unknown> {
    return this.#command('DELETE', '/window');
  }
}

/** @throws What the driver says of a command that failed. */
async function send<T>(method: string, address: string, body?: object): Promise<T> {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T };
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}
