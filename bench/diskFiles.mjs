// What the engine reads through: the disk.
import { readFileSync, realpathSync, statSync } from 'node:fs';

const quiet = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** The disk; what is in `changed`, a map of paths to texts, hides what is there. */
export function diskFiles(changed = new Map()) {
  return {
    read: (file) => {
      const text = changed.get(file);
      return text === undefined ? quiet(() => readFileSync(file)) : Buffer.from(text);
    },
    isDirectory: (file) => quiet(() => statSync(file).isDirectory()) ?? false,
    realPath: (file) => quiet(() => realpathSync(file)) ?? file,
  };
}
