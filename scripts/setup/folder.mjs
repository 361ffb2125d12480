import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program; every command works from here, wherever it was called. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.env.INIT_CWD = process.env.INIT_CWD || process.cwd(); // file names given by hand are relative to it
process.chdir(root);

export const runtimeFolder = join(root, 'runtime');
export const packagesFolder = join(root, 'node_modules');
