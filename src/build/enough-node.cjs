/**
 * Loaded before every script of this project (`node -r`): an older Node cannot read TypeScript and would only say
 * ERR_UNKNOWN_FILE_EXTENSION. It is plain old JavaScript, so that any Node can read it.
 */
'use strict';

/** The first Node that runs TypeScript without a flag. */
const needed = [22, 18];

const own = process.versions.node.split('.').map(Number);

if (own[0] < needed[0] || (own[0] === needed[0] && own[1] < needed[1])) {
  console.error(
    'Cần Node.js từ ' +
      needed.join('.') +
      ' trở lên, máy đang dùng ' +
      process.versions.node +
      ': hãy cài Node.js mới, hoặc chạy lại npm ci không kèm --ignore-scripts và --omit=optional để dự án tự mang Node.js theo' +
      ' (Node.js ' +
      needed.join('.') +
      ' or newer is needed: install it, or run npm ci without --ignore-scripts and --omit=optional).',
  );
  process.exit(1);
}

/**
 * What Node has compiled is kept for the next run, of this process and of those it starts: most of a short command's
 * time goes into reading its libraries.
 */
const path = require('path');
const Module = require('module');

if (!process.env.NODE_COMPILE_CACHE && Module.enableCompileCache) {
  process.env.NODE_COMPILE_CACHE = path.join(__dirname, '..', '..', '.build', 'cache', 'node');
  Module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
