import { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postForm } from '../ask.mjs';
import { lookInto, writeInto } from '../ledger-file.mjs';

export const roles = [
	'anon',
	'clerk',
	'approver',
	'office',
	'leader',
	'evaluator',
	'admin',
	'security',
	'auditor'
];

/** A session in the fictional district as somebody of this role; "" for nobody. */
export async function enterAs({ port, origin }, role) {
	if (role === 'anon') return '';
	const headers = { host: new URL(origin).host };
	const answer = await postForm(port, '/demo?/enter', { role }, { origin, headers });
	const cookie = answer.headers['set-cookie']?.find((line) => line.startsWith('ledger-session='));
	if (!cookie)
		throw new Error(`no way in as ${role}: ${answer.status} ${answer.body.slice(0, 300)}`);
	return cookie.split(';')[0];
}

/**
 * The other administrators, whom those that are played may try to take the place of; and somebody
 * whose role may change for good.
 */
const others = { ofAdmin: 'admin', ofSecurity: 'security', ofAuditor: 'auditor', ofSpare: 'clerk' };

/**
 * The people that the table asks about, as they were before anybody tried: another one of each kind
 * of administrator, everybody with a password and a code, nobody disabled.
 */
export function makeReady(data) {
	return writeInto(data, (db) => {
		const { id: demo } = db.prepare('select id from jurisdiction where demo_day is not null').get();
		const at = '2026-01-01T00:00:00.000Z';
		for (const [id, role] of Object.entries(others)) {
			// the last sign of the list: whoever is played is the first of a role
			db.prepare(
				`insert into account (jurisdiction_id, id, login, display_name, phone, created_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing`
			).run(demo, id, `龥${role}`, `龥${role}`, '15400009999', at);
			db.prepare('delete from account_role where account_id = ?').run(id);
			db.prepare(
				`insert into account_role (jurisdiction_id, account_id, role, granted_at)
				values (?, ?, ?, ?)`
			).run(demo, id, role, at);
		}
		db.prepare(
			`update account set disabled_at = null, password_hash = 'none fits', password_set_at = ?,
			must_change_password = 0, password_expires_at = null, totp_secret = 'JBSWY3DPEHPK3PXP'
			where jurisdiction_id = ?`
		).run(new Date().toISOString(), demo);
	});
}

/** The ids that addresses are made of: of the clerk's own unit and of others, and of nothing. */
export function idsOf(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true });
	const one = (sql, ...values) => Object.values(db.prepare(sql).get(...values) ?? { id: '' })[0];
	const playing = (role) =>
		one(
			`select a.id from account a join account_role r on r.account_id = a.id
			where r.role = ? order by a.login limit 1`,
			role
		);
	const clerk = playing('clerk');
	const ownUnit = one('select unit_id from account_unit where account_id = ?', clerk);
	const otherUnit = one(
		`select id from unit where id not in (select unit_id from account_unit where account_id in (?, ?))
		and valid_to is null order by official_order limit 1`,
		clerk,
		playing('approver')
	);
	const inUnit = (unit) =>
		one(
			`select account_id from account_unit where unit_id = ? and account_id not in (?, ?)
			order by account_id limit 1`,
			unit,
			clerk,
			playing('approver')
		);
	const units = (whose) => `select unit_id from account_unit where account_id = '${whose}'`;
	/** A task of some unit that none of these people works for. */
	const taskOf = (unit, ...not) =>
		one(
			`select t.id from task t join task_unit u on u.task_id = t.id
			where t.state = 'active' and u.until_on is null and ${unit} and not exists (
				select 1 from task_unit o where o.task_id = t.id and o.until_on is null
				and (${not.map((whose) => `o.unit_id in (${units(whose)})`).join(' or ')}))
			order by t.position limit 1`
		);
	const ids = {
		ownUnit,
		otherUnit,
		ownTask: taskOf(`u.unit_id = '${ownUnit}'`, playing('approver')),
		otherTask: taskOf('1 = 1', clerk, playing('approver')),
		draftTask: one(`select id from task where state = 'draft'`),
		leader: playing('leader'),
		clerk,
		office: playing('office'),
		ofOwnUnit: inUnit(ownUnit),
		ofOtherUnit: inUnit(otherUnit),
		ofOffice: one(
			`select account_id from account_role where role = 'office' and account_id <> ?`,
			playing('office')
		),
		...Object.fromEntries(Object.keys(others).map((id) => [id, id])),
		absent: '0000000000000000'
	};
	for (const [place, id] of Object.entries(ids)) if (!id) throw new Error(`nobody is ${place}`);
	db.close();
	return ids;
}

let proposals = 0;

/** 更换联系人, asked for by a unit and not decided: whoever decides uses it up. */
export function propose(data, unitId) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	const id = `proposal${proposals++}`;
	db.prepare(
		`insert into contact_change (jurisdiction_id, id, unit_id, name, phone, proposed_by, proposed_at)
		select jurisdiction_id, ?, id, ?, '15400008888', 'somebody', '2026-01-01T00:00:00.000Z'
		from unit where id = ?`
	).run(id, `新人${id}`, unitId);
	db.close();
	return id;
}

/** 批示, asks and comments by the name of their place, made for one cell: whoever acts uses them up. */
export const made = {
	ownDirective: (data, ids) => direct(data, ids.ownTask, ids.ownUnit, {}),
	otherDirective: (data, ids) => direct(data, ids.otherTask, ids.otherUnit, {}),
	closedDirective: (data, ids) =>
		direct(data, ids.ownTask, ids.ownUnit, { closed_on: '2026-01-02' }),
	ofLeader: (data, ids) => direct(data, ids.ownTask, ids.ownUnit, { said_by: ids.leader }),
	askOfOwn: (data, ids) => raise(data, ids, null),
	solvedOfOwn: (data, ids) => raise(data, ids, '2026-01-02T00:00:00.000Z'),
	commented: (data, ids) =>
		insertInDemo(data, 'task_comment', {
			...{ task_id: ids.ownTask, body: '别人的留言' },
			...{ written_by: 'somebody', written_at: '2026-01-01T00:00:00.000Z' }
		}),
	waitingReport: (data) => putInQueue(data),
	ownEvidence: (data, ids) => keepFile(data, ids.ownUnit),
	otherEvidence: (data, ids) => keepFile(data, ids.otherUnit),
	draftEvidence: (data, ids) => keepFile(data, ids.ownUnit, null),
	ofClerkView: (data, ids) => keepView(data, ids.clerk, {}),
	deletedView: (data, ids) => keepView(data, ids.clerk, { removed_at: '2026-01-02T00:00:00.000Z' }),
	ofOfficeSheet: (data, ids) => keepSheet(data, ids.office),
	ofOtherSheet: (data, ids) => keepSheet(data, ids.clerk),
	ofOfficeView: (data, ids) => keepView(data, ids.office, {}),
	publishedView: (data, ids) =>
		keepView(data, ids.ofOffice, { published_at: '2026-01-02T00:00:00.000Z' })
};

/** A report of the month that is reviewed, as if nobody of the office had seen it. */
function putInQueue(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000');
	const { id } = db
		.prepare(
			`select id from report where period = '2026-11' and version = 1 and first_submitted_at is not null
			order by id limit 1`
		)
		.get();
	db.prepare(
		'delete from review_remark where review_id in (select id from review where report_id = ?)'
	).run(id);
	db.prepare('delete from review where report_id = ?').run(id);
	db.prepare(`update report set state = 'submitted' where id = ?`).run(id);
	db.close();
	return id;
}

/** A file beside a report of a unit, which was submitted, or with null is still a draft. */
function keepFile(data, unitId, submittedAt = '2026-01-02T00:00:00.000Z') {
	const bytes = Buffer.from(`佐证 ${rows}`);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const folder = join(data, 'blobs', sha256.slice(0, 2));
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, sha256), bytes);
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000');
	const report = db
		.prepare('select id, task_id from report where unit_id = ? order by period, id limit 1')
		.get(unitId);
	const state = submittedAt === null ? 'draft' : 'approved';
	db.prepare('update report set first_submitted_at = ?, state = ? where id = ?').run(
		...[submittedAt, state, report.id]
	);
	db.close();
	const at = '2026-01-01T00:00:00.000Z';
	insertInDemo(
		...[data, 'blob'],
		{ sha256, size: bytes.length, media_type: 'text/plain', place: 'folder', stored_at: at },
		false
	);
	return insertInDemo(data, 'evidence', {
		...{ task_id: report.task_id, unit_id: unitId, report_id: report.id, kind: 'file' },
		...{ label: '说明.txt', sha256, added_at: at }
	});
}

/** A filled list of one row that somebody is about to file. */
function keepSheet(data, accountId) {
	const row = {
		...{ firstRow: 3, number: '1', section: null, measure: '企业开办', collectives: [], units: [] },
		...{ progress: '本月开办企业十二户。', problem: null, percent: null, cells: { progress: 'F3' } }
	};
	return insertInDemo(data, 'sheet_preview', {
		...{ file_name: '11月.xlsx', period: '2026-11', made_by: accountId },
		content: JSON.stringify({ sheet: '责任清单', month: null, unitId: null, rows: [row] }),
		made_at: '2026-11-27T00:00:00.000Z'
	});
}

/** The one view that there is: what was kept for the cells before would fill a menu. */
function keepView(data, accountId, more) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000');
	db.exec('delete from saved_view');
	db.close();
	const at = '2026-01-01T00:00:00.000Z';
	return insertInDemo(data, 'saved_view', {
		...{ account_id: accountId, room: 'tasks', name: '红灯', search: '?light=red' },
		...{ position: 1, created_at: at, changed_at: at, ...more }
	});
}

/** A number in everything that is said about the task of a unit. */
export function sayEverywhere(data, ids, words) {
	const directive = direct(data, ids.ownTask, ids.ownUnit, {
		...{ body: words, said_name: '某领导', closed_on: '2026-01-02', closing_note: words }
	});
	insertInDemo(data, 'directive_reply', {
		...{ directive_id: directive, unit_id: ids.ownUnit, body: words },
		...{ replied_on: '2026-01-01', replied_at: '2026-01-01T00:00:00.000Z' }
	});
	insertInDemo(data, 'field_change', {
		...{ noun: 'directive', object_id: directive, field: 'body', from_value: words },
		...{ to_value: words, reason: words, changed_at: '2026-01-01T00:00:00.000Z' }
	});
	insertInDemo(data, 'task_comment', {
		...{ task_id: ids.ownTask, body: words },
		...{ written_by: 'somebody', written_at: '2026-01-01T00:00:00.000Z' }
	});
	insertInDemo(data, 'ask', {
		...{ task_id: ids.ownTask, unit_id: ids.ownUnit, kind: 'coordination', body: words },
		...{ addressee: words, raised_period: '2026-01', raised_at: '2026-01-01T00:00:00.000Z' },
		...{ solved_at: '2026-01-02T00:00:00.000Z', solved_note: words }
	});
}

function direct(data, taskId, unitId, more) {
	const id = insertInDemo(data, 'directive', {
		...{ kind: 'instruction', task_id: taskId, body: '请办。', due_on: '2027-01-01' },
		...{ issued_on: '2026-01-01', issued_at: '2026-01-01T00:00:00.000Z', ...more }
	});
	insertInDemo(data, 'directive_unit', { directive_id: id, unit_id: unitId, position: 1 }, false);
	return id;
}

/** What the unit raised before is out of the way: a pair has one open ask of a kind. */
function raise(data, ids, solvedAt) {
	const at = '2026-01-01T00:00:00.000Z';
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000');
	db.prepare('delete from ask where task_id = ?').run(ids.ownTask);
	db.close();
	return insertInDemo(data, 'ask', {
		...{ task_id: ids.ownTask, unit_id: ids.ownUnit, kind: 'problem', body: '请协调。' },
		...{ raised_period: '2026-01', raised_at: at, solved_at: solvedAt }
	});
}

let rows = 0;

function insertInDemo(data, table, values, withId = true) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000');
	const { id: demo } = db.prepare('select id from jurisdiction where demo_day is not null').get();
	const id = `row${rows++}`;
	const row = { jurisdiction_id: demo, ...(withId ? { id } : {}), ...values };
	const columns = Object.keys(row);
	db.prepare(
		`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
	).run(...Object.values(row));
	db.close();
	return id;
}

/** What befalls an account while somebody is signed in with it. */
const changes = {
	disabled: `update account set disabled_at = '2026-01-01T00:00:00.000Z' where id = ?`,
	'first-password': `update account set must_change_password = 1,
		password_expires_at = '2026-01-01T00:00:00.000Z' where id = ?`,
	'no-role': 'delete from account_role where account_id = ?'
};

export const variants = Object.keys(changes);

/** A session of the office, whose account is not any more what it was when it began. */
export async function enterAndChange(at, variant) {
	const id = lookInto(at.data, (db) => db.prepare(officeAccount).get().id);
	const cookie = await enterAs(at, 'office');
	await writeInto(at.data, (db) => db.prepare(changes[variant]).run(id));
	const restore = () =>
		writeInto(at.data, (db) => {
			db.prepare(
				`update account set disabled_at = null, must_change_password = 0, password_expires_at = null
				where id = ?`
			).run(id);
			db.prepare(
				`insert into account_role (jurisdiction_id, account_id, role, granted_at)
				select jurisdiction_id, id, 'office', created_at from account where id = ?
				on conflict do nothing`
			).run(id);
		});
	return { cookie, restore };
}

const officeAccount = `select a.id from account a join account_role r on r.account_id = a.id
	where r.role = 'office' order by a.login limit 1`;

/** Puts the fictional district under 三员, as its rules page would. */
export function separate(data) {
	return writeInto(data, (db) =>
		db.exec(`insert into setting (jurisdiction_id, name, valid_from, value, set_at)
			select id, 'separation', '2000-01-01', '"three"', '2000-01-01T00:00:00.000Z'
			from jurisdiction where demo_day is not null`)
	);
}
