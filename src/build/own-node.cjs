/**
 * After `npm ci`: of the Node that the package `node` brings, only the program stays. Its C headers (67 MB) are for
 * compiling, which nothing here does; and where the program cannot run (Alpine: it wants glibc) it would stand in
 * front of the machine's own Node in every script.
 */
'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');

const modules = resolve(__dirname, '../../node_modules');
const own = join(modules, 'node');
const parts = join(own, 'node_modules');
const program = join(own, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (existsSync(parts)) {
  for (const name of readdirSync(parts))
    rmSync(join(parts, name, 'include'), { recursive: true, force: true });
}

if (spawnSync(program, ['--version']).status !== 0) {
  for (const ending of ['', '.cmd', '.ps1']) rmSync(join(modules, '.bin', `node${ending}`), { force: true });
}
