import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ask, postForm } from './ask.mjs';
import { enterAs, idsOf, roles, sayEverywhere } from './access/people.mjs';
import { waysIn } from './access/routes-of-build.mjs';

export const browser = false;
// some thirty thousand answers are read
export const patience = 360_000;

/** What looks like a number, whoever's it is; digests and ids hold digits too, so whole words only. */
const anyNumber = /(?<![0-9A-Za-z])(1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?![0-9A-Za-z])/g;

export default {
	'no page, no data and no file shows a telephone to whom it is not due': async ({ app }) => {
		const at = { port: app.port, origin: app.base };
		await postForm(app.port, '/welcome?/demo', {}, { origin: app.base });
		await proposeWithNumbers(at, app.data);
		const people = peopleOf(app.data);
		const forAll = numbersForAll(app.data);
		const paths = await pathsIn(app.data);
		const found = [];
		let read = 0;
		let shown = 0;
		for (const role of roles) {
			const cookie = await enterAs(at, role);
			const due = new Set([...dueTo(role, people), ...forAll]);
			for (const path of paths) {
				const { body } = await ask(app.port, { path, headers: cookie ? { cookie } : {} });
				read++;
				const numbers = numbersIn(body, people);
				shown += numbers.length;
				for (const number of numbers.filter((number) => !due.has(number))) {
					found.push(`${role} saw ${number} at ${path}`);
				}
			}
			const file = await postForm(
				app.port,
				'/settings/audit/export',
				{},
				{
					origin: app.base,
					headers: { cookie }
				}
			);
			read++;
			for (const number of numbersIn(file.body, people)) found.push(`${role} exported ${number}`);
		}
		assert.deepEqual(found, []);
		assert.ok(shown > 0, 'the office sees numbers, so the search can find them');
		console.log(
			`       ${read} answers read, ${people.length} numbers sought, ${shown} shown by right`
		);
	},

	'where names are masked too, who does not work with a unit reads none of its people': async ({
		app
	}) => {
		const at = { port: app.port, origin: app.base };
		const admin = { cookie: await enterAs(at, 'admin') };
		const rule = { name: 'maskNames', value: 'on', reason: '试行' };
		await postForm(app.port, '/settings/rules', rule, { origin: app.base, headers: admin });
		const names = namesOf(app.data);
		const paths = (await pathsIn(app.data)).filter((path) => /^\/(units|search)/.test(path));
		const readBy = async (role) => {
			const cookie = await enterAs(at, role);
			const found = new Set();
			for (const path of paths) {
				const { body } = await ask(app.port, { path, headers: { cookie } });
				for (const name of names) if (body.includes(name)) found.add(name);
			}
			return found.size;
		};
		assert.deepEqual([await readBy('leader'), await readBy('evaluator')], [0, 0]);
		assert.equal(await readBy('office'), names.length);
		const own = await readBy('clerk');
		assert.ok(own > 0 && own < names.length / 4, `${own} of the own unit`);
	},

	'no log and no trail holds a telephone': async ({ app }) => {
		const people = peopleOf(app.data);
		const folder = join(app.data, 'log');
		const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
		const db = new DatabaseSync(join(app.data, 'ledger.db'), { readOnly: true });
		const trail = db.prepare('select * from audit_event').all();
		db.close();
		assert.ok(trail.length > 5);
		for (const text of [...logs, JSON.stringify(trail)]) {
			assert.deepEqual(numbersIn(text, people), []);
		}
	}
};

/** A unit writes numbers where sentences belong. */
async function proposeWithNumbers({ port, origin }, data) {
	const ids = idsOf(data);
	const { ownUnit } = ids;
	sayEverywhere(data, ids, '请打15412348888联系');
	const cookie = await enterAs({ port, origin }, 'clerk');
	const change = { name: '田七', phone: '15412349999', reason: '调走了，请打15412348888联系' };
	const answer = await postForm(port, `/units/${ownUnit}?/propose`, change, {
		origin,
		headers: { cookie }
	});
	assert.match(answer.body, /15412348888/, 'the own unit reads what it wrote');
}

/** Clerks, approvers and contacts: whoever does the work in a unit. */
function namesOf(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true });
	const rows = db
		.prepare(
			`select a.display_name as name from account a join account_unit u on u.account_id = a.id
			where a.disabled_at is null`
		)
		.all();
	db.close();
	return [...new Set(rows.map(({ name }) => name))];
}

/** Everybody in the fictional district with a number: contacts of tasks and owners of accounts. */
function peopleOf(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true });
	const rows = db
		.prepare(
			`select a.phone as phone, a.id as account, u.unit_id as unit from account a
			left join account_unit u on u.account_id = a.id where a.phone is not null
			union select phone, null, unit_id from contact where phone is not null
			union select phone, null, unit_id from contact_change where phone is not null
			union select '15412348888', null, unit_id from contact_change`
		)
		.all();
	const playing = Object.fromEntries(
		roles.map((role) => [
			role,
			db
				.prepare(
					`select a.id from account a join account_role r on r.account_id = a.id
					where r.role = ? order by a.login limit 1`
				)
				.get(role)?.id
		])
	);
	db.close();
	return rows.map((row) => ({ ...row, playing }));
}

/** Whom to call for help is told to everybody, signed in or not: the office has entered it for that. */
function numbersForAll(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true });
	const rows = db.prepare("select value from setting where name = 'helpContact'").all();
	db.close();
	return rows.flatMap(({ value }) => [...value.matchAll(anyNumber)].map(([number]) => number));
}

function dueTo(role, people) {
	if (role === 'office') return new Set(people.map(({ phone }) => phone));
	const me = people[0]?.playing[role];
	const units = people.filter(({ account }) => account === me && me).map(({ unit }) => unit);
	const works = ['clerk', 'approver'].includes(role);
	const due = people.filter(
		({ account, unit }) => (me && account === me) || (works && unit && units.includes(unit))
	);
	return new Set(due.map(({ phone }) => phone));
}

/** The numbers of these people in any spelling, and whatever else looks like one. */
function numbersIn(text, people) {
	const plain = text.replace(/[\s\u00a0-]/g, '');
	const known = people
		.map(({ phone }) => phone)
		.filter((phone) => text.includes(phone) || plain.includes(phone.replace(/\D/g, '')));
	const alike = [...text.matchAll(anyNumber)].map(([number]) => number);
	return [...new Set([...known, ...alike])];
}

/** Every page and its data, with every unit and every account where an id is asked. */
async function pathsIn(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true });
	const ids = (sql) =>
		db
			.prepare(sql)
			.all()
			.map(({ id }) => id);
	const accounts = ids('select id from account');
	const units = ids('select id from unit');
	// one task of each unit is enough: all are shown the same way
	const tasks = [
		...ids('select min(task_id) as id from task_unit group by unit_id'),
		...ids('select distinct task_id as id from task_comment')
	];
	const directives = ids('select id from directive');
	const oneOf = (path) => {
		if (path.startsWith('/tasks')) return tasks;
		if (path.startsWith('/directives')) return directives;
		return path.startsWith('/units') || path.includes('/units/') ? units : accounts;
	};
	db.close();
	const pages = (await waysIn()).filter(({ way }) => ['page', 'GET'].includes(way));
	return pages.flatMap(({ route }) => {
		const path = route.replace(/\/\([^)]*\)/g, '') || '/';
		if (path.startsWith('/search')) return searches(path, { units, tasks });
		if (path === '/tasks') return allColumns(path);
		const filled = !path.includes('[')
			? [path]
			: path.includes('[topic]')
				? [path.replace('[topic]', 'office')]
				: oneOf(path).map((id) => path.replace(/\[\w+\]/, id));
		return filled.flatMap((one) => [one, one === '/' ? '/__data.json' : `${one}/__data.json`]);
	});
}

/** The list as it opens, and with every column that tells of people or in their words. */
function allColumns(path) {
	const query = '?cols=responsible.contact.progress.problem.source&sort=due';
	return ['', query].flatMap((asked) => [`${path}${asked}`, `${path}/__data.json${asked}`]);
}

/** Every answer there is, and results that have most tasks in them. */
function searches(path, { units, tasks }) {
	const asked = [
		'q=的',
		'q=区',
		...units.map((id) => `open=unit-${id}`),
		...tasks.map((id) => `open=task-${id}`)
	];
	const pages = path.endsWith('/hits') ? [path] : [path, `${path}/__data.json`];
	return pages.flatMap((page) => asked.map((query) => `${page}?${encodeURI(query)}`));
}
