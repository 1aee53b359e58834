/**
 * Loaded into a child process before its own program: when the build is killed, Astro must not go on
 * writing into folders that the next build uses.
 */
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
