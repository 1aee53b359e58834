import type { Page } from 'playwright';

/** Instant at a time of day in Việt Nam, `2025-03-14T09:40`. */
export const instant = (time: string): Date => new Date(`${time}+07:00`);

const hour = 3_600_000;

/**
 * From the next page on the window's clock stands at `time` in Việt Nam until the test moves it: how long the machine
 * takes to open a page changes nothing of what the page says.
 */
export async function stopClock(page: Page, time: string): Promise<void> {
  const stop = instant(time);
  // It can only be stopped at a time that is still to come.
  await page.clock.install({ time: new Date(stop.getTime() - hour) });
  await page.clock.pauseAt(stop);
}
