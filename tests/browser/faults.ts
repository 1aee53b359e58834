import { type Fault, send } from './offline-site.ts';

/** What bad networks do to answers, for `Host.spoil`. */

/** The network of a hotel before one has logged in: every address is its login page. */
export const loginPage: Fault = (_answer, response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Wi-Fi</title>Login');

export const leadsTo =
  (address: string): Fault =>
  (_answer, response) =>
    response.writeHead(302, { Location: address }).end();

/** The login page by redirect, to another host. */
export const loginRedirect = leadsTo('http://localhost:9/login');

export const fails =
  (status: number): Fault =>
  (_answer, response) =>
    response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Bad Gateway</h1>');

export const saysJson =
  (value: unknown): Fault =>
  (_answer, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

/** The request is taken and nothing ever comes. */
export const silence: Fault = () => {};

/** The line breaks in the middle. */
export const cut: Fault = ({ status, headers, body }, response) => {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

/** Whole, but other bytes. */
export const garbled: Fault = (answer, response) => {
  const body = Buffer.from(answer.body);
  body.fill(0x20, body.length / 2);
  return send({ ...answer, body }, response);
};

export const after =
  (milliseconds: number): Fault =>
  async (answer, response) => {
    await new Promise((later) => setTimeout(later, milliseconds));
    return send(answer, response);
  };

export const unstored: Fault = (answer, response) =>
  send({ ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }, response);

/** Answers that are held back until the test opens the gate. */
export function held(): { fault: Fault; open: () => void } {
  let open = (): void => {};
  const isOpen = new Promise<void>((then) => (open = then));
  return { fault: (answer, response) => isOpen.then(() => send(answer, response)), open };
}

/** One answer that stops half-way, unstored, until the test opens the gate; what is asked for after it is cut. */
export function gated(): { fault: Fault; open: () => void } {
  let open = (): void => {};
  const isOpen = new Promise<void>((then) => (open = then));
  let isFirst = true;
  const fault: Fault = async (answer, response) => {
    if (!isFirst) return cut(answer, response);
    isFirst = false;
    const { status, headers, body } = answer;
    response.writeHead(status, { ...headers, 'cache-control': 'no-store' });
    response.write(body.subarray(0, body.length / 2));
    await isOpen;
    return response.end(body.subarray(body.length / 2));
  };
  return { fault, open };
}
