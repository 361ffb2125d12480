import { expect, test } from 'vitest';
import { answerOf } from './answer.server.ts';

const sha256 = 'ab'.repeat(32);
const of = (mediaType: string, name = '现场照片(1).jpg') => ({
	...{ name, sha256, bytes: Buffer.from('bytes'), mediaType }
});

test.each([
	['image/jpeg', 'inline'],
	['image/png', 'inline'],
	['image/webp', 'inline'],
	['application/pdf', 'inline'],
	['text/plain', 'attachment'],
	['application/msword', 'attachment'],
	['application/octet-stream', 'attachment']
])('%s is %s, under its name, and runs nothing', async (mediaType, how) => {
	const answer = answerOf(of(mediaType), null);
	expect(answer.status).toBe(200);
	expect(await answer.text()).toBe('bytes');
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': mediaType,
		'content-disposition': `${how}; filename="evidence"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%E7%85%A7%E7%89%87%281%29.jpg`,
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache'
	});
	expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
});

test('a browser that has it is told that it still may, with nothing more', async () => {
	const answer = answerOf(of('image/jpeg'), `"${sha256}"`);
	expect(answer.status).toBe(304);
	expect(await answer.text()).toBe('');
	expect(answerOf(of('image/jpeg'), '"other"').status).toBe(200);
});
