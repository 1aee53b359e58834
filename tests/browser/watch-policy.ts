import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright';
import { afterEach, expect } from 'vitest';

/** The site runs under its own policy, as the server sends it: whatever the policy stops, fails the test. */

const complaint =
  /Content Security Policy|TrustedScript|TrustedHTML|Trusted Type|Permissions policy|^policy: /i;

const stopped: string[] = [];

/** Has a device report what its pages' policy stops. */
async function watchPolicy(context: BrowserContext): Promise<void> {
  context.on('console', (message) => {
    if (complaint.test(message.text())) stopped.push(message.text());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}

/** A reader's device in Việt Nam, with a limit for what hangs: on a busy machine seconds become minutes. */
export async function openDevice(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  context.setDefaultTimeout(120_000);
  await watchPolicy(context);
  return context;
}

/** What was stopped since the last look. */
export const takeStopped = (): string[] => stopped.splice(0);

/** For each file of tests with a window. */
export function expectNothingStopped(): void {
  afterEach(() => {
    expect(takeStopped(), 'stopped by the policy').toEqual([]);
  });
}
