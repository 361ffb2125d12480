import assert from 'node:assert/strict';
import { ask, postForm } from './ask.mjs';
import { enterAs, idsOf, made, roles } from './access/people.mjs';
import { waysIn } from './access/routes-of-build.mjs';
import { firstKey } from './set-up.mjs';
import { businessOf, lookInto } from './ledger-file.mjs';

export const browser = false;

/** What nobody types by accident, each with why it is refused. */
const hostile = {
	'4 kB': '甲乙丙丁'.repeat(341),
	'turned round': '王敏\u202e员务公',
	'a control character': '王\u0000敏',
	'a bell': '王\u0007敏',
	'what cannot be seen': '王\u200b敏',
	'half a character': '王\ud800敏'
};

/** What any form may carry beside its own fields; none of it is a field of ours there. */
const forged = {
	id: '0000000000000000',
	jurisdictionId: 'other',
	actor: '{"roles":["admin"]}',
	accountId: 'other',
	unitId: 'other',
	role: 'admin',
	version: '99',
	disabledAt: '',
	__proto__: 'admin',
	['__proto__.roles']: 'admin',
	['constructor.prototype.roles']: 'admin',
	['roles[__proto__]']: 'admin',
	constructor: 'admin',
	toString: 'admin'
};

export default {
	'what cannot be kept is refused in words, at every field, and nothing changes': async ({
		app
	}) => {
		const at = await demo(app);
		const ids = idsOf(app.data);
		let tried = 0;
		for (const { as, path, fields, typed } of formsOf(ids, app.data)) {
			const cookie = await enterAs(at, as);
			for (const field of typed) {
				for (const [why, value] of Object.entries(hostile)) {
					const before = businessOf(app.data);
					const answer = await act(at, cookie, path, { ...fields, [field]: value });
					const where = `${path} ${field}: ${why}`;
					assert.equal(answer.type, 'failure', `${where}: ${JSON.stringify(answer).slice(0, 200)}`);
					assert.match(answer.data, /请/, where);
					assert.deepEqual(businessOf(app.data), before, where);
					tried++;
				}
			}
		}
		console.log(`       ${tried} hostile values`);
	},

	'fields that a form does not have change nothing beside what it has': async ({ app }) => {
		const at = await demo(app);
		const ids = idsOf(app.data);
		let tried = 0;
		for (const { as, path, fields } of formsOf(ids, app.data)) {
			const cookie = await enterAs(at, as);
			const before = rightsIn(app.data);
			const form = [...Object.entries(fields), ...Object.entries(forged)].flatMap(([name, value]) =>
				// a form of its own may have one of these names, and keeps it
				name in fields && fields[name] !== value ? [] : [[name, value]]
			);
			const answer = await act(at, cookie, path, form);
			assert.notEqual(answer.type, 'error', `${path}: ${JSON.stringify(answer).slice(0, 200)}`);
			const after = rightsIn(app.data);
			for (const [id, held] of Object.entries(before)) {
				assert.deepEqual(after[id], held, `${path} left the rights of ${id} alone`);
			}
			for (const [id, held] of Object.entries(after)) {
				if (!(id in before)) assert.deepEqual(held.roles, ['clerk'], `${path} made ${id}`);
			}
			tried++;
		}
		assert.equal({}.roles, undefined);
		assert.equal((await ask(app.port, { path: '/health' })).status, 200);
		console.log(`       ${tried} forms with ${Object.keys(forged).length} forged fields each`);
	},

	'who may edit a person gives it no right beyond the own ones': async ({ app }) => {
		const at = await demo(app);
		const { ofOtherUnit, otherUnit } = idsOf(app.data);
		const cookie = await enterAs(at, 'office');
		const before = rightsIn(app.data);
		const person = `/settings/people/${ofOtherUnit}`;
		for (const role of ['admin', 'office', 'leader', 'security', 'auditor']) {
			const granted = await act(at, cookie, `${person}?/roles`, { roles: role });
			assert.match(granted.data, /没有这项权限/, role);
			const made = await act(at, cookie, '/settings/people/new', {
				name: '外人',
				unit: otherUnit,
				roles: role
			});
			assert.match(made.data, /没有这项权限/, role);
		}
		for (const role of ['root', '__proto__', 'constructor', 'Admin', 'admin ']) {
			const granted = await act(at, cookie, `${person}?/roles`, { roles: role });
			assert.equal(granted.type, 'error', role);
		}
		const stripped = await act(at, cookie, `${person}?/roles`, {});
		assert.match(stripped.data, /请至少选择一个/);
		assert.deepEqual(rightsIn(app.data), before);
	},

	'no address changes anything by being opened': async ({ app }) => {
		const at = await demo(app);
		const ids = idsOf(app.data);
		const ways = await waysIn();
		let read = 0;
		for (const role of roles) {
			const cookie = await enterAs(at, role);
			const headers = cookie ? { cookie } : {};
			const before = businessOf(app.data, { except: ['audit_event', 'audit_anchor'] });
			for (const { route, way } of ways) {
				if (['data', 'POST'].includes(way)) continue;
				const path = pathOf(route, ids);
				const query = new URLSearchParams({ ...forged, name: '外人', roles: 'admin' });
				const asked = way.startsWith('?') ? `${path}${way}&${query}` : `${path}?${query}`;
				for (const method of ['GET', 'HEAD']) {
					const { status } = await ask(app.port, { method, path: asked, headers });
					assert.ok(status < 500, `${method} ${asked}: ${status}`);
					read++;
				}
			}
			assert.deepEqual(
				businessOf(app.data, { except: ['audit_event', 'audit_anchor'] }),
				before,
				role
			);
		}
		console.log(`       ${read} addresses opened`);
	},

	'a token is worth nothing planted, spoilt, or used up': async ({ start }) => {
		const app = await start();
		const at = { port: app.port, origin: app.base };
		const password = 'Lan-tian3-baiyun';
		const made = await act(at, '', '/welcome?/setUp', {
			...{ key: firstKey(app), district: '试点区', name: '王敏' },
			...{ password, again: password }
		});
		assert.equal(made.type, 'redirect', JSON.stringify(made));
		const planted = 'ledger-session=a.b.c';
		const first = await signIn(at, planted, password);
		assert.notEqual(first, planted);
		assert.equal(await meets(app, first), 200);
		assert.equal(await meets(app, planted), 303);

		const second = await signIn(at, first, password);
		assert.notEqual(second, first, 'every sign-in makes a new token');
		assert.equal(await meets(app, second), 200);
		assert.equal(await meets(app, first), 303, 'and ends the one this browser had');

		const [, token] = second.split('=');
		const [jurisdiction, id, secret] = token.split('.');
		const spoilt = [
			`${jurisdiction}.${id}.${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
			`${jurisdiction}.${id}.${secret.toUpperCase()}`,
			`${jurisdiction}.${id}.`,
			`${jurisdiction}.${id}`,
			`${jurisdiction}.${id}.${secret}.x`,
			`x.${id}.${secret}`,
			`${jurisdiction}.x.${secret}`,
			"' or 1=1 --",
			'.'.repeat(5000)
		];
		for (const wrong of spoilt) {
			assert.equal(await meets(app, `ledger-session=${wrong}`), 303, wrong.slice(0, 80));
		}
		const stored = lookInto(app.data, (db) =>
			JSON.stringify(db.prepare('select * from session').all())
		);
		assert.ok(stored.includes(id) && !stored.includes(secret), 'only the hash is kept');

		const out = await postForm(
			app.port,
			'/logout',
			{},
			{ origin: app.base, headers: { cookie: second } }
		);
		assert.equal(out.status, 303);
		assert.match(String(out.headers['set-cookie']), /ledger-session=;/);
		assert.equal(
			await meets(app, second),
			303,
			'signed out is signed out, whoever kept the cookie'
		);
	}
};

async function demo(app) {
	await postForm(app.port, '/welcome?/demo', {}, { origin: app.base });
	return { port: app.port, origin: app.base };
}

/** Every form in which somebody types, filled in well, and the fields that are typed. */
function formsOf(ids, data) {
	const { ownUnit, otherUnit, ofOtherUnit, ownTask } = ids;
	const unit = `/settings/units/${otherUnit}`;
	const person = `/settings/people/${ofOtherUnit}`;
	const password = 'Qiu-shui7-changtian';
	const directive = `/directives/${made.ownDirective(data, ids)}`;
	const asked = { task: ownTask, units: ownUnit, dueOn: '2027-01-01', body: '请办。' };
	const numbered = { kind: 'supervision', level: 'blue', number: '营商督〔2026〕9号' };
	const reminders = {
		...{ 'remindAhead-on': 'on', remindAhead: '09:00', remindAheadDays: '3', remindStartDay: '15' },
		...{ 'quiet-on': 'on', quietFrom: '20:00', quietUntil: '08:00' }
	};
	return [
		form('admin', '/settings/people/new', { name: '田七', unit: otherUnit }, 'name login phone'),
		form('admin', `${person}?/edit`, { name: '田七', units: otherUnit }, 'name login phone mail'),
		form('admin', '/settings/units/new', { unit: '茶叶办', kind: 'government' }, 'unit note'),
		form('admin', `${unit}?/edit`, { unit: '茶叶局', kind: 'government' }, 'unit short note'),
		form('admin', `${unit}?/addAlias`, { alias: '茶办' }, 'alias'),
		form('admin', `${unit}?/succeed`, { successors: ownUnit, day: '2026-12-01' }, 'document'),
		form('office', '/settings/rules', { name: 'cutoffDay', value: '24' }, 'value day reason'),
		form('office', '/settings/reminders?/save', reminders, 'remindAhead remindStartDay quietFrom'),
		form('clerk', '/account?/mail', {}, 'mail'),
		form('office', '/settings/periods?/enterDay', { kind: 'holiday' }, 'day dayLabel'),
		form(
			'office',
			'/settings/periods?/grant',
			{ period: '2026-11', kind: 'later', unit: ownUnit, until: '2026-12-30', reason: '停电' },
			'kind unit task until reason'
		),
		form('office', '/settings/periods?/close', { period: '2026-11' }, 'confirm'),
		form(
			'office',
			`/desk/review/${made.waitingReport(data)}?/return`,
			{ version: '1', 'reason.vague': 'on' },
			'comment.vague suggestion.vague'
		),
		form('office', '/desk/file', { text: '' }, 'text'),
		form('office', '/desk/chase?/word', { kind: 'group' }, 'wording'),
		form('office', '/desk/chase?/letter', { month: '2026-11' }, 'document sender until'),
		form('office', '/settings/periods?/correct', { period: '2026-10' }, 'why'),
		form('admin', '/settings/rules', { name: 'helpContact', value: '找我' }, 'value reason'),
		form(
			'clerk',
			`/units/${ownUnit}?/propose`,
			{ name: '田七', reason: '调动' },
			'name phone reason'
		),
		form('leader', '/directives/new', { kind: 'instruction', ...asked }, 'body dueOn'),
		form('office', '/directives/new', { ...asked, saidName: '某领导' }, 'body saidName'),
		form('office', '/directives/new', { ...asked, ...numbered }, 'number level'),
		form('office', `${directive}?/close`, {}, 'note'),
		form('office', `${directive}?/withdraw`, {}, 'reason'),
		form('office', `/tasks/${ownTask}?/comment`, {}, 'comment'),
		form('office', '/asks?/solve', { ask: made.askOfOwn(data, ids) }, 'note'),
		form('clerk', '/password', { current: 'x', password, again: password }, 'current')
	];
}

function form(as, path, fields, typed) {
	return { as, path, fields, typed: typed.split(' ') };
}

/** What the page's own script posts, and what it is told. */
async function act({ port, origin }, cookie, path, fields) {
	const headers = {
		...{ accept: 'application/json', 'x-sveltekit-action': 'true' },
		...(cookie ? { cookie } : {})
	};
	const answer = await postForm(port, path, fields, { origin, headers });
	return { data: '', ...JSON.parse(answer.body), cookies: answer.headers['set-cookie'] ?? [] };
}

async function signIn(at, cookie, password) {
	const { type, cookies } = await act(at, cookie, '/login', { login: '王敏', password });
	assert.equal(type, 'redirect');
	return cookies.find((line) => line.startsWith('ledger-session=')).split(';')[0];
}

/** How the own account answers to a cookie: 200, or 303 to the sign-in page. */
async function meets(app, cookie) {
	return (await ask(app.port, { path: '/account', headers: { cookie } })).status;
}

/** Who may do what for whom, by account. */
function rightsIn(data) {
	return lookInto(data, (db) => {
		const all = (sql) => db.prepare(sql).all();
		const accounts = all('select id, jurisdiction_id, disabled_at from account');
		const held = all('select account_id, role from account_role order by role');
		return Object.fromEntries(
			accounts.map(({ id, ...account }) => [
				id,
				{
					...account,
					roles: held.filter(({ account_id }) => account_id === id).map(({ role }) => role)
				}
			])
		);
	});
}

function pathOf(route, { ownUnit, ofOwnUnit }) {
	const id = route.includes('/people/') ? ofOwnUnit : ownUnit;
	const path = route.replace(/\/\([^)]*\)/g, '').replace('[topic]', 'clerk');
	return path.replace(/\[\w+\]/, id) || '/';
}
