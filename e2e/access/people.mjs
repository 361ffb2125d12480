import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { postForm } from '../ask.mjs';

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
	const ids = {
		ownUnit,
		otherUnit,
		ofOwnUnit: inUnit(ownUnit),
		ofOtherUnit: inUnit(otherUnit),
		ofOffice: one(
			`select account_id from account_role where role = 'office' and account_id <> ?`,
			playing('office')
		),
		absent: '0000000000000000'
	};
	db.close();
	return ids;
}

/** Puts the fictional district under 三员, as its rules page would. */
export function separate(data) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec(`insert into setting (jurisdiction_id, name, valid_from, value, set_at)
		select id, 'separation', '2000-01-01', '"three"', '2000-01-01T00:00:00.000Z'
		from jurisdiction where demo_day is not null`);
	db.close();
}
