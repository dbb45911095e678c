#!/usr/bin/env node
import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { UserError } from './errors.ts';
import { main } from './main.ts';
import type { Output } from './commands/io.ts';

/** Standard streams by descriptor: opening Node's stream objects would cost a tenth of the start-up. */
function output(descriptor: 1 | 2): Output {
  return {
    get isTTY() {
      return isTerminal(descriptor);
    },
    get columns() {
      return isTerminal(descriptor) ? streamOf(descriptor).columns : undefined;
    },
    write: (text) => writeAll(descriptor, Buffer.from(text)),
  };
}

/** A terminal is a character device; only for those is Node's own answer worth loading. */
function isTerminal(descriptor: 1 | 2): boolean {
  return fstatSync(descriptor).isCharacterDevice() && streamOf(descriptor).isTTY;
}

function streamOf(descriptor: 1 | 2): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}

/**
 * Pipes take a part at a time, may say that they are full, and may close early (`| head`), which is no error; nor is a terminal
 * that was closed.
 * @throws UserError for a report that cannot be written, such as on a full disk.
 */
function writeAll(descriptor: 1 | 2, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // There is nobody left to tell that messages get lost.
      if (code === 'EPIPE' || code === 'EIO' || (descriptor === 2 && code !== 'EAGAIN')) return;
      if (code !== 'EAGAIN')
        throw new UserError('arguments', `standard output cannot be written (${code})`, 'check where it leads, and the room on that disk');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: output(1),
  stderr: output(2),
  readStandardInput: () => readFileSync(0),
  kubectl: async (words) => (await import('./commands/programs/kubectl.ts')).kubectl(words),
  kustomize: async (directory, flags) => (await import('./commands/programs/kustomize.ts')).kustomize(directory, flags),
  helm: async (words) => (await import('./commands/programs/helm.ts')).helm(words),
  git: async (directory, words) => (await import('./commands/programs/git.ts')).git(directory, words),
  now: () => performance.now(),
  today: new Date().toISOString().slice(0, 10),
});
