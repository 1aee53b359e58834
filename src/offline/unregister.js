/**
 * The worker of a release that has none: it takes the place of any earlier worker, deletes what that one
 * saved and is gone. Plain JavaScript, since it is served as it stands. CONTRIBUTING.md says when it is.
 */
const { pathname } = new URL('./', location.href);

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(`offline:${pathname}:`));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave().catch(() => registration.unregister()));
});
