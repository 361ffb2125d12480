import { expect, test } from 'vitest';
import { isUnsafeVersion } from './sqlite.ts';

test.each([
	['3.51.2', true, 'the last one with the race between two checkpointing writers'],
	['3.40.1', true, 'Debian 12'],
	['3.51.3', false, 'the first one without it'],
	['3.52.0', true, 'withdrawn'],
	['3.52.1', false, 'its successor'],
	['3.53.4', false, 'the pinned Node'],
	['4.0.0', false, 'a major version to come']
])('SQLite %s is unsafe: %s (%s)', (version, unsafe) => {
	expect(isUnsafeVersion(version)).toBe(unsafe);
});
