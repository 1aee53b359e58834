import type { BrowserContext } from 'playwright';
import { afterEach, expect } from 'vitest';

/** The site runs under its own policy, as the server sends it: whatever the policy stops, fails the test. */

const complaint =
  /Content Security Policy|TrustedScript|TrustedHTML|Trusted Type|Permissions policy|^policy: /i;

const stopped: string[] = [];

/** Has a window report what its pages' policy stops. Called by every opener before the first page. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  context.on('console', (message) => {
    if (complaint.test(message.text())) stopped.push(message.text());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}

/** What was stopped since the last look. */
export const takeStopped = (): string[] => stopped.splice(0);

/** For each file of tests with a window. */
export function expectNothingStopped(): void {
  afterEach(() => {
    expect(takeStopped(), 'stopped by the policy').toEqual([]);
  });
}
