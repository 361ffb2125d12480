import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { updateAccount } from '../../db/accounts.ts';
import type { Db } from '../../db/client.ts';
import {
	insertOutgoing,
	listDueOutgoing,
	listLatestOutgoing,
	updateOutgoingBegun,
	type NewOutgoing
} from '../../db/outgoing.ts';
import { onBothEngines } from '../../db/test-db.ts';
import type { Outside } from '../../outgoing/outside.ts';
import { readMail, startMailServer, type Behaviour } from '../../outgoing/test-mail-server.ts';
import { makeAccount, makeDistrict } from '../test-district.ts';
import { workOffOutgoing } from './work-off-outgoing.ts';

const at = (text: string) => new Date(`2026-06-${text.replace(' ', 'T')}:00+08:00`).toISOString();
const end = at('26 00:00');

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0)) await stop();
});

async function mailServer(behaviour: Behaviour = {}) {
	const server = await startMailServer(behaviour);
	stops.push(server.stop);
	const outside: Outside = {
		mail: {
			...{ host: '127.0.0.1', port: server.port, isSecure: false, user: null, password: null },
			sender: 'tz@example.cn'
		},
		webhook: null
	};
	return { ...server, outside };
}

async function groupServer() {
	const said: string[] = [];
	const server = createServer((request, response) => {
		request.setEncoding('utf8').on('data', (part: string) => said.push(part));
		request.on('end', () => response.end('{"errcode":0}'));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	stops.push(async () => {
		server.closeAllConnections();
		server.close();
		await once(server, 'close');
	});
	const { port } = server.address() as AddressInfo;
	return { said, webhook: { url: `http://127.0.0.1:${port}/`, form: 'robot' as const } };
}

onBothEngines('what waits to leave the house', (get) => {
	let made = 0;
	const district = async () => {
		const db = await get.migrated();
		const { id } = await makeDistrict(db, at('01 10:00'));
		const person = await makeAccount(db, id, `out${(made += 1)}`, { roles: ['clerk'] });
		await updateAccount(db, id, person.id, { mail: 'wang@example.cn' });
		return { db, id, person };
	};
	const mail = (accountId: string, more: Partial<NewOutgoing> = {}): NewOutgoing => ({
		...{ kind: 'mail', accountId, subject: '提醒', body: '还有2项未报。', untilAt: end },
		...more
	});
	const stand = async (db: Db, id: string) =>
		(await listLatestOutgoing(db, id, 20)).map(
			({ attempts, sentAt, failedAt, nextAt, lastError }) => ({
				...{ attempts, sentAt, failedAt, lastError },
				nextAt: sentAt === null && failedAt === null ? nextAt : null
			})
		);
	const settled = { sentAt: null, failedAt: null, nextAt: null, lastError: null };

	test('goes out once, whoever works it off and however many do', async () => {
		const { db, id, person } = await district();
		const { outside, received } = await mailServer();
		const { webhook, said } = await groupServer();
		const group = mail('', { kind: 'webhook', accountId: null, body: '还有2家未报。' });
		await insertOutgoing(db, id, [mail(person.id), group], at('22 09:00'));
		const ways = { ...outside, webhook };
		const now = at('22 09:00');
		await Promise.all([1, 2, 3].map(() => workOffOutgoing(db, id, ways, now)));
		expect(await workOffOutgoing(db, id, ways, at('22 09:01'))).toBe(0);
		expect(received.map((got) => [...got.to, readMail(got).heading])).toEqual([
			['RCPT TO:<wang@example.cn>', '提醒']
		]);
		expect(said).toEqual(['{"msgtype":"text","text":{"content":"还有2家未报。"}}']);
		expect(await stand(db, id)).toEqual(Array(2).fill({ ...settled, attempts: 1, sentAt: now }));
	});

	test('what was not taken is tried again after 1, 5, 30 and 30 minutes, and then no more', async () => {
		const { db, id, person } = await district();
		const { outside, commands } = await mailServer({ answers: { MAIL: '451 later' } });
		await insertOutgoing(db, id, [mail(person.id)], at('22 09:00'));
		for (const [time, next] of [
			['09:00', '09:01'],
			['09:01', '09:06'],
			['09:06', '09:36'],
			['09:36', '10:06']
		]) {
			await workOffOutgoing(db, id, outside, at(`22 ${time}`));
			const [only] = await stand(db, id);
			expect(only).toMatchObject({ nextAt: at(`22 ${next}`), lastError: 'busy 451' });
		}
		// not before its time
		await workOffOutgoing(db, id, outside, at('22 10:05'));
		expect(commands.filter((line) => line.startsWith('MAIL'))).toHaveLength(4);
		await workOffOutgoing(db, id, outside, at('22 10:06'));
		expect(await stand(db, id)).toEqual([
			{ ...settled, attempts: 5, failedAt: at('22 10:06'), lastError: 'busy 451' }
		]);
	});

	test('what was refused is not tried again, and neither is what may have arrived', async () => {
		for (const [behaviour, lastError] of [
			[{ answers: { RCPT: '550 unknown' } }, 'refused 550'],
			[{ answers: { '.': null } }, 'unclear']
		] as const) {
			const { db, id, person } = await district();
			const { outside } = await mailServer(behaviour);
			await insertOutgoing(db, id, [mail(person.id)], at('22 09:00'));
			await workOffOutgoing(db, id, outside, at('22 09:00'));
			expect(await stand(db, id)).toEqual([
				{ ...settled, attempts: 1, failedAt: at('22 09:00'), lastError }
			]);
		}
	});

	test('an attempt that a killed program began is given up and not sent a second time', async () => {
		const { db, id, person } = await district();
		const { outside, received } = await mailServer();
		await insertOutgoing(db, id, [mail(person.id)], at('22 09:00'));
		const [waiting] = await listDueOutgoing(db, id, at('22 09:00'), 1);
		if (!waiting) throw new Error('nothing waits');
		expect(await updateOutgoingBegun(db, id, waiting, at('22 09:00'))).toBe(true);
		// another program may be at it still
		await workOffOutgoing(db, id, outside, at('22 09:05'));
		expect(await stand(db, id)).toMatchObject([{ failedAt: null, sentAt: null }]);
		await workOffOutgoing(db, id, outside, at('22 09:06'));
		expect(await stand(db, id)).toEqual([
			{ ...settled, attempts: 1, failedAt: at('22 09:06'), lastError: 'interrupted' }
		]);
		expect(received).toEqual([]);
	});

	test.each<[string, (id: string) => Partial<NewOutgoing>, object, string]>([
		['whose time is over', () => ({ untilAt: at('22 09:00') }), {}, 'over'],
		['to somebody without an address', () => ({}), { mail: null }, 'no-address'],
		['to somebody who is disabled', () => ({}), { disabledAt: at('22 08:00') }, 'no-address'],
		['to nobody that is known', () => ({ accountId: 'gone' }), {}, 'no-address'],
		['to a group that is not set up', () => ({ kind: 'webhook', accountId: null }), {}, 'unset']
	])('a word %s does not go out', async (_, more, change, lastError) => {
		const { db, id, person } = await district();
		const { outside, received } = await mailServer();
		await updateAccount(db, id, person.id, change);
		await insertOutgoing(db, id, [mail(person.id, more(person.id))], at('22 09:00'));
		await workOffOutgoing(db, id, outside, at('22 09:00'));
		expect(await stand(db, id)).toMatchObject([{ lastError, failedAt: at('22 09:00') }]);
		expect(received).toEqual([]);
	});

	test('a server that nobody reaches costs one of many mails its try, and the rest wait', async () => {
		const { db, id, person } = await district();
		const { outside, stop } = await mailServer();
		await stop();
		stops.pop();
		await insertOutgoing(db, id, Array(3).fill(mail(person.id)), at('22 09:00'));
		await workOffOutgoing(db, id, outside, at('22 09:00'));
		expect((await stand(db, id)).map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1]);
	});

	test('a program that stops begins no other', async () => {
		const { db, id, person } = await district();
		const { outside, received } = await mailServer();
		await insertOutgoing(db, id, [mail(person.id)], at('22 09:00'));
		const signal = AbortSignal.abort();
		expect(await workOffOutgoing(db, id, outside, at('22 09:00'), { signal })).toBe(0);
		expect(received).toEqual([]);
	});
});
