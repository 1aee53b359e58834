import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A bad phone line in front of a server on this machine: everything that passes is late and slow, whoever asks
 * (page, worker, prerendered page), which the browser's own throttling is not. Connections cost a round trip, as
 * TCP does (RFC 9293 3.5). Slow start, loss and TLS are left out: they would favour small pages even more.
 */

/** Milliseconds there and back. */
const roundTrip = 150;
/** Bytes a second: 1.6 Mbit/s down, 750 kbit/s up. */
const rates = { down: 200_000, up: 93_750 };

/** One direction: what enters leaves in order, at the line's pace, half a round trip later. */
class Direction {
  readonly #rate: number;
  /** When the line is free again, in milliseconds of `performance.now()`. */
  #free = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(rate: number) {
    this.#rate = rate;
  }

  /** Calls `arrive` when `bytes` that enter now are through, and after all that entered before. */
  send(bytes: number, arrive: () => void): void {
    this.#free = Math.max(this.#free, performance.now()) + (bytes / this.#rate) * 1_000;
    const due = this.#free + roundTrip / 2;
    this.#last = this.#last.then(() => wait(Math.max(0, due - performance.now()))).then(arrive);
  }
}

/** Bytes of one packet: smaller than a read, so that answers share the line. */
const packet = 1_400;

async function carry(from: Socket, to: Socket, direction: Direction, setUp: number): Promise<void> {
  await wait(setUp);
  try {
    for await (const chunk of from as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length; at += packet) {
        const part = chunk.subarray(at, at + packet);
        direction.send(part.length, () => void (to.writable && to.write(part)));
      }
    direction.send(0, () => void to.end());
  } catch {
    to.destroy();
  }
}

export interface Line {
  /** Address of the server behind the line. */
  url: string;
  close: () => Promise<void>;
}

/** Puts the line in front of the server at `url`. */
export async function badLine(url: string): Promise<Line> {
  const target = new URL(url);
  const down = new Direction(rates.down);
  const up = new Direction(rates.up);
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname);
    for (const socket of [client, behind]) {
      open.add(socket.setNoDelay());
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    void carry(client, behind, up, roundTrip);
    void carry(behind, client, down, 0);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}${target.pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
