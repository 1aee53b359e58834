/**
 * The address of the service worker as the site's policy wants it (Trusted Types, W3C): the only text that a script of
 * ours hands to the browser as code. Browsers without Trusted Types take it as it is.
 */

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Nothing but the site's own worker passes. */
const onlyWorker = (address: string): string => {
  if (!/^\/(?:[\w.~-]+\/)*sw\.js$/.test(address)) throw new TypeError('not the worker of this site');
  return address;
};

const { trustedTypes } = window as { trustedTypes?: Factory };
const policy = trustedTypes?.createPolicy('site', { createScriptURL: onlyWorker });

/**
 * The address as the browser wants it.
 * @throws {TypeError} if it is not that of this site's worker, where the browser has Trusted Types
 */
export const workerAddress = (address: string): string => policy?.createScriptURL(address) ?? address;
