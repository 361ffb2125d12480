import assert from 'node:assert/strict';

/** The headers that every answer carries, whoever makes it, and no word about the inside. */
export function assertGuarded({ headers, body }, what) {
	assert.equal(headers['x-content-type-options'], 'nosniff', what);
	assert.equal(headers['x-frame-options'], 'DENY', what);
	assert.equal(headers['referrer-policy'], 'same-origin', what);
	assert.match(headers['permissions-policy'], /camera=\(\)/, what);
	assert.match(headers['content-security-policy'], /frame-ancestors 'none'/, what);
	assert.match(headers['cache-control'], /^(private, )?no-(store|cache)$/, what);
	assert.equal(headers['strict-transport-security'], undefined, what);
	assert.equal(headers['x-powered-by'] ?? headers.server, undefined, what);
	assert.doesNotMatch(body, /node_modules|at \w+ \(|\.js:\d+/, `${what} tells of the inside`);
}
