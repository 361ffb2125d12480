import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { enterAs } from './access/people.mjs';
import { ask, postForm } from './ask.mjs';
import { businessOf, lookInto } from './ledger-file.mjs';

export const browser = false;

/** What no page of ours sends, each with why. */
const hostile = {
	nothing: '',
	'20 kB': '甲乙丙丁'.repeat(1600),
	'a number that is none': 'NaN',
	'a number past all rows': '1e999',
	'a row before the first': '-1',
	'half a row': '2.5',
	'a day that is none': '2026-02-31',
	'turned round': '区\u202e局政财',
	'a control character': '区\u0000财政局',
	'half a character': '区\ud800财政局',
	'a key of every object': '__proto__',
	'an id of nobody': 'unit:0000000000000000',
	'nothing to split': 'joint:、、',
	'another site': '//example.org/import',
	'a statement': `'; drop table task; --`
};

/** The fields of every step; `fields` are those that make the hostile one count. */
const steps = {
	sheet: { sheet: {}, header: {}, headerAt: {}, rows: {}, year: {}, planStart: {} },
	columns: { 'use-1': {}, 'use-99': {} },
	units: {
		'key-0': { 'as-0': 'collective' },
		'as-0': { 'key-0': '区财正局' },
		'name-0': { 'key-0': '区财正局', 'as-0': 'new' }
	},
	deadlines: {
		'key-0': { 'as-0': 'ongoing' },
		'as-0': { 'key-0': '2026年2月31日' },
		'on-0': { 'key-0': '2026年2月31日', 'as-0': 'day' },
		blankOn: {},
		fill: { blankOn: '' }
	},
	problems: {
		'key-0': { 'as-0': 'both' },
		'as-0': { 'key-0': 'list.unit-missing L5C4' },
		'name-0': { 'key-0': 'list.unit-missing L5C4', 'as-0': 'new' },
		'on-0': { 'key-0': 'list.deadline-missing L5C7', 'as-0': 'day' },
		skip: {},
		keep: {},
		reopen: {}
	},
	diff: {
		row: {},
		take: { row: '3' },
		fields: {},
		field: { fields: '3 take measure' },
		gone: { cancel: 'x' },
		cancel: { gone: 'x' },
		'pair-3': {},
		'twin-4': {}
	}
};
/** What every step has; one of them is enough for each. */
const everywhere = { sheet: { to: {} }, columns: { next: {} }, units: { page: {} } };

export default {
	...Object.fromEntries(
		Object.entries(steps).map(([step, fields]) => [
			`no field of ${step} breaks it, and nothing of it is in the ledger`,
			({ app }) => tryFields(app, step, { ...fields, ...everywhere[step] })
		])
	),

	'what was typed for a unit is held to the rules of every unit': async ({ app }) => {
		const at = await office(app);
		const id = await begin(at, list);
		const typed = {
			...{ [hostile['20 kB']]: '字', [hostile['a control character']]: '看不见' },
			...{ [hostile['turned round']]: '看不见', 田七15400001111: '电话' }
		};
		for (const [name, words] of Object.entries(typed)) {
			for (const as of ['new', 'joint']) {
				const fields = {
					'key-0': '区财正局',
					'as-0': as,
					'name-0': as === 'new' ? name : `区审计局、${name}`
				};
				const answer = await act(at, `/import/${id}/units`, fields);
				assert.equal(answer.type, 'failure', told(`${as} ${words}`, answer));
				assert.match(answer.data, /请/);
			}
		}
	},

	'an import of another district is not there, whatever is asked of it': async ({ app }) => {
		const at = await office(app);
		const own = await begin(at, list);
		const foreign = elsewhere(app, own);
		const before = businessOf(app.data);
		for (const id of [foreign, '0000000000000000', '..%2f..', '%00', 'x'.repeat(500)]) {
			for (const [page, actions] of Object.entries(pages)) {
				const path = `/import/${id}${page}`;
				const seen = await ask(app.port, { path, headers: { cookie: at.cookie } });
				assert.ok([400, 404].includes(seen.status), `${path}: ${seen.status}`);
				assert.doesNotMatch(seen.body, /外区的清单/);
				for (const action of actions) {
					const answer = await act(at, path + action, { person: '0', 'as-0': 'new', next: 'diff' });
					const isTold = answer.type === 'failure' && /请/.test(answer.data);
					assert.ok(isTold || [400, 404].includes(answer.status), told(path + action, answer));
				}
			}
		}
		assert.deepEqual(businessOf(app.data), before);
	},

	'an import that is over takes no answer any more, and is not done twice': async ({ app }) => {
		const at = await office(app);
		const id = await begin(at, list);
		await act(at, `/import/${id}/confirm`, {});
		await until(() => stateOf(app, id) === 'committed');
		await triedInVain(app, at, id, ['/result?/undo', '/result?/continue']);
		const undone = await act(at, `/import/${id}/result?/undo`, {});
		assert.equal(undone.type, 'redirect');
		await until(() => stateOf(app, id) === 'undone');
		await triedInVain(app, at, id, ['/result?/continue']);
		const dropped = await begin(at, list);
		await act(at, `/import/${dropped}?/drop`, {});
		await triedInVain(app, at, dropped, []);
	},

	'nothing to read, too much of it, or no form at all is refused in words': async ({ app }) => {
		const at = await office(app);
		const before = ledgerOf(app);
		for (const fields of [{}, { text: '  ' }, { file: 'x', text: '' }]) {
			const answer = await act(at, '/import', fields);
			assert.equal(answer.type, 'failure', told(JSON.stringify(fields), answer));
			assert.match(answer.data, /请/);
		}
		// what can be kept is looked into first, and its page says why it is no list
		const { location } = await act(at, '/import', { text: '早上好', html: '<table' });
		const [path] = location.split('?');
		const page = await ask(app.port, { path, headers: { cookie: at.cookie } });
		assert.match(page.body, /没有找到责任清单。请/);
		const headers = { cookie: at.cookie, origin: at.origin, 'content-type': 'application/json' };
		const json = await ask(app.port, { method: 'POST', path: '/import', headers, body: '{}' });
		assert.ok(json.status >= 400 && json.status < 500, String(json.status));
		assert.deepEqual(ledgerOf(app), before);
		assert.equal((await ask(app.port, { path: '/health' })).status, 200);
	}
};

async function tryFields(app, step, fields) {
	const at = await office(app);
	const id = await begin(at, list);
	const before = ledgerOf(app);
	let tried = 0;
	for (const [field, more] of Object.entries(fields)) {
		for (const [why, value] of Object.entries(hostile)) {
			const where = `${step} ${field}: ${why}`;
			const answer = await act(at, `/import/${id}/${step}`, { ...more, [field]: value });
			assert.ok(['success', 'failure', 'redirect'].includes(answer.type), told(where, answer));
			if (answer.type === 'failure') assert.match(answer.data, /请/, where);
			if (answer.type === 'redirect') assert.match(answer.location, /^\/import\//, where);
			tried++;
			await settled(at, app, id, where);
		}
	}
	assert.deepEqual(ledgerOf(app), before);
	console.log(`       ${tried} fields`);
}

const pages = {
	'': ['?/read', '?/drop'],
	'/sheet': [''],
	'/columns': [''],
	'/units': [''],
	'/deadlines': [''],
	'/problems': [''],
	'/diff': [''],
	'/confirm': [''],
	'/trace': [],
	'/result': ['?/undo', '?/continue', '?/accounts']
};

const list = [
	['演示区2026年营商环境改革任务责任清单'],
	['序号', '重点任务', '改革措施', '责任单位', '联系人', '联系电话', '完成时限'],
	['901', '开办企业', '推行一网通办。', '区财正局', '田七', '15400001111', '2026年2月31日'],
	['901', '开办企业', '清理涉企收费。', '区财政局', '', '', '2026年9月底前'],
	['903', '开办企业', '没有单位的事。', '', '', '', ''],
	['904', '开办企业', '可以导入的事。', '区财政局', '', '', '2026年9月底前'],
	['注：本表每月25日前报送']
]
	.map((cells) => cells.join('\t'))
	.join('\n');

/** Every action but these answers in words and leaves the business as it was. */
async function triedInVain(app, at, id, allowed) {
	const before = businessOf(app.data);
	for (const [page, actions] of Object.entries(pages)) {
		for (const action of actions) {
			if (allowed.includes(page + action)) continue;
			const where = `${stateOf(app, id)} ${page}${action}`;
			const answer = await act(at, `/import/${id}${page}${action}`, { afresh: '1', person: '0' });
			assert.ok(['failure', 'redirect'].includes(answer.type), told(where, answer));
			if (answer.type === 'failure') assert.match(answer.data, /请/, where);
			// where the refusal takes long, the page that waits for it tells it
			else assert.ok([`/import/${id}`, `/import/${id}/result`].includes(answer.location), where);
			assert.deepEqual(businessOf(app.data), before, where);
		}
	}
}

async function office(app) {
	const at = { port: app.port, origin: app.base };
	await postForm(app.port, '/welcome?/demo', {}, { origin: app.base });
	return { ...at, cookie: await enterAs(at, 'office') };
}

async function begin(at, text) {
	const answer = await act(at, '/import', { text });
	assert.equal(answer.type, 'redirect', JSON.stringify(answer));
	const id = answer.location.split('/')[2].split('?')[0];
	await act(at, `/import/${id}/sheet`, {});
	return id;
}

/** A choice may leave nothing to read; who takes it back has the list again. */
async function settled(at, app, id, where) {
	await until(() => stateOf(app, id) !== 'reading');
	if (stateOf(app, id) === 'draft') {
		const { status } = await ask(app.port, {
			path: `/import/${id}/problems`,
			headers: { cookie: at.cookie }
		});
		if (status === 200) return;
		assert.equal(status, 303, where);
	}
	const page = await ask(app.port, { path: `/import/${id}`, headers: { cookie: at.cookie } });
	assert.ok(page.status === 200 || page.status === 303, where);
	await act(at, `/import/${id}?/read`, { afresh: '1' });
	await until(() => stateOf(app, id) === 'draft');
}

/** A batch like this one in a district of its own. */
function elsewhere(app, own) {
	const db = new DatabaseSync(join(app.data, 'ledger.db'));
	const columns = (table) =>
		db
			.prepare(`select name from pragma_table_info('${table}')`)
			.all()
			.map(({ name }) => name);
	const copy = (table, changes, where, value) => {
		const names = columns(table);
		const chosen = names.map((name) => changes[name] ?? name);
		db.prepare(
			`insert into ${table} (${names.join(', ')}) select ${chosen.join(', ')} from ${table} where ${where} = ?`
		).run(value);
	};
	const { jurisdiction_id: home } = db
		.prepare('select jurisdiction_id from import_batch where id = ?')
		.get(own);
	copy('jurisdiction', { id: `'elsewhere'`, name: `'外区'`, demo_day: 'null' }, 'id', home);
	db.exec('pragma foreign_keys = off');
	const changes = { jurisdiction_id: `'elsewhere'`, file_name: `'外区的清单'` };
	copy('import_batch', { ...changes, id: `'foreign-batch-0001'` }, 'id', own);
	copy('import_part', { ...changes, batch_id: `'foreign-batch-0001'` }, 'batch_id', own);
	db.close();
	return 'foreign-batch-0001';
}

function stateOf(app, id) {
	return lookInto(app.data, (db) => {
		return db.prepare('select state from import_batch where id = ?').get(id)?.state;
	});
}

/** Everything but what an import in the making writes. */
function ledgerOf(app) {
	const made = ['import_batch', 'import_part', 'blob', 'audit_event', 'audit_anchor'];
	return businessOf(app.data, {
		except: [...made, 'session', 'sign_in_try', 'known_browser']
	});
}

async function until(isSo) {
	for (let i = 0; i < 200 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
	assert.ok(isSo());
}

/** What the page's own script posts, and what it is told. */
async function act({ port, origin, cookie }, path, fields) {
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true', cookie };
	const answer = await postForm(port, path, fields, { origin, headers });
	return { data: '', status: answer.status, ...JSON.parse(answer.body) };
}

function told(where, answer) {
	return `${where}: ${JSON.stringify(answer).slice(0, 300)}`;
}
