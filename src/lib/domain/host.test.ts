import { expect, test } from 'vitest';
import { isLoopback } from './host.ts';

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s is this machine', (host) => {
	expect(isLoopback(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '10.0.0.7', 'ledger.local', '1127.0.0.1'])(
	'%s is reached by others',
	(host) => {
		expect(isLoopback(host)).toBe(false);
	}
);
