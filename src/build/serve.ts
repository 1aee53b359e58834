import { existsSync } from 'node:fs';
import { say } from '../languages.ts';
import { env } from '../env.ts';
import { outFolder } from './paths.ts';
import { startServer } from './server.ts';

/** Serves the finished site until Ctrl-C. `HOST` and `PORT` choose the address. */

if (!existsSync(outFolder)) {
  console.error(
    say({
      vi: 'Chưa có trang đã dựng. Hãy chạy: npm run build',
      en: 'There is no site yet. Please run: npm run build',
    }),
  );
  process.exit(1);
}

const server = await startServer({
  site: outFolder,
  base: env.basePath,
  host: env.host,
  port: env.port,
});
console.log(
  say({
    vi: `\nTrang đã sẵn sàng tại: ${server.url}\nBấm Ctrl-C để dừng.`,
    en: `\nThe site is ready at: ${server.url}\nPress Ctrl-C to stop.`,
  }),
);

const stop = () => void server.close();
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
