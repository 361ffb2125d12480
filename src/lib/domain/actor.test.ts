import { describe, expect, test } from 'vitest';
import {
	can,
	commandLineIn,
	isCommandLine,
	isConsole,
	recordedActor,
	recordedWho,
	type Actor,
	type Asked,
	type Verb
} from './actor.ts';
import { administrators, roles, type Role } from './role.ts';

const as = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
	jurisdictionId: 'j',
	id: 'me',
	name: '某人',
	roles,
	unitIds: ['mine'],
	separated: false,
	address: null,
	...more
});

/**
 * Who may, role by role; "anon" is nobody signed in. The second list is that of a district under
 * 三员, "same" where it makes no difference.
 */
const table: { [V in Verb]: [asked: Asked[V], when: string, may: string, separated: string][] } = {
	'demo.load': [
		[{ districtExists: false }, 'no district yet', 'anon everybody', 'same'],
		[{ districtExists: true }, 'beside a district', 'admin', 'same']
	],
	'demo.enter': [[{}, '', 'anon everybody', 'same']],
	'account.own': [
		[{ accountId: 'me' }, 'the own', 'everybody', 'same'],
		[{ accountId: 'other' }, "another's", '', 'same']
	],
	'account.list': [[{}, '', 'office admin security', 'same']],
	'account.create': [
		[{ roles: [] }, 'without a role', 'office admin', 'admin'],
		[{ roles: ['clerk', 'approver'] }, 'for a unit', 'office admin', ''],
		[{ roles: ['leader'] }, 'of a leader', 'admin', ''],
		[{ roles: ['clerk', 'admin'] }, 'with more than a unit role', 'admin', '']
	],
	'account.edit': [
		[{ roles: ['clerk'] }, 'of a unit', 'office admin', 'admin'],
		[{ roles: ['office'] }, 'of the office', 'admin', 'admin']
	],
	'account.issue': [
		[{ roles: [] }, 'without a role', 'office admin', 'admin'],
		[{ roles: ['clerk'] }, 'of a unit', 'office admin', 'admin'],
		[{ roles: ['leader'] }, 'of a leader', 'admin', 'admin'],
		[{ roles: ['admin'] }, 'of the system administrator', 'admin', ''],
		[{ roles: ['security'] }, 'of the security administrator', 'admin', ''],
		[{ roles: ['auditor'] }, 'of the auditor', 'admin', ''],
		[{ roles: ['clerk', 'auditor'] }, 'of an auditor and something else', 'admin', '']
	],
	'account.drop-code': [
		[{ roles: ['clerk'], accountId: 'other' }, 'of a unit', 'office admin', 'security'],
		[{ roles: ['admin'], accountId: 'other' }, 'of an administrator', 'admin', 'security'],
		[{ roles: ['security'], accountId: 'me' }, 'the own, without a proof', '', 'same']
	],
	'account.grant': [
		[{ from: [], to: ['clerk'] }, 'a unit role', 'office admin', 'security'],
		[{ from: ['clerk'], to: ['office'] }, 'more than a unit role', 'admin', 'security'],
		[{ from: ['admin'], to: ['clerk'] }, 'less than it was', 'admin', 'security']
	],
	'account.unlock': [
		[{ roles: ['clerk'] }, 'of a unit', 'office admin', 'security'],
		[{ roles: ['leader'] }, 'of a leader', 'admin', 'security']
	],
	'task.list': [[{}, '', 'clerk approver office leader admin', 'clerk approver office leader']],
	'report.write': [
		[{ unitId: 'mine' }, 'of the own unit', 'clerk office', 'same'],
		[{ unitId: 'other' }, 'of another', 'office', 'same']
	],
	'report.sign': [
		[{ unitId: 'mine' }, 'of the own unit', 'approver', 'same'],
		[{ unitId: 'other' }, 'of another', '', 'same']
	],
	'report.review': [[{ unitId: 'other' }, 'of another unit', 'office', 'same']],
	'report.chase': [[{}, '', 'office', 'same']],
	'objection.raise': [
		[{ unitId: 'mine' }, 'of the own unit', 'clerk approver', 'same'],
		[{ unitId: 'other' }, 'of another', '', 'same']
	],
	'objection.answer': [[{}, '', 'office', 'same']],
	'desk.read': [[{}, '', 'office', 'same']],
	'board.read': [[{}, '', 'office leader admin', 'office leader']],
	'report.own': [[{}, '', 'clerk approver', 'same']],
	'report.fill': [[{}, '', 'clerk approver office', 'same']],
	'task.read': [
		[
			{ unitIds: ['other', 'mine'] },
			'of the own unit',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[{ unitIds: ['other'] }, 'of another', 'office leader admin', 'office leader'],
		[{ unitIds: [] }, 'that nobody answers for', 'office leader admin', 'office leader']
	],
	'report.read': [
		[
			{ unitId: 'mine' },
			'of the own unit',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[{ unitId: 'other' }, 'of another', 'office leader admin', 'office leader']
	],
	'evidence.read': [
		[
			{ unitId: 'mine' },
			'of the own unit',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[{ unitId: 'other' }, 'of another', 'office leader admin', 'office leader']
	],
	'evidence.edit': [
		[{ unitId: 'mine' }, 'of the own unit', 'clerk approver office', 'same'],
		[{ unitId: 'other' }, 'of another', 'office', 'same']
	],
	'task.edit': [[{}, '', 'office', 'same']],
	'goal.record': [
		[{ unitIds: ['other', 'mine'] }, 'of the own unit', 'clerk approver office', 'same'],
		[{ unitIds: ['other'] }, 'of another', 'office', 'same'],
		[{ unitIds: [] }, 'that nobody answers for', 'office', 'same']
	],
	'view.save': [
		[
			{ accountId: 'me' },
			'the own',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[{ accountId: 'other' }, "another's", '', 'same']
	],
	'view.publish': [[{}, '', 'office', 'same']],
	'period.open': [[{}, '', 'office', 'same']],
	'period.except': [[{}, '', 'office', 'same']],
	'period.close': [[{}, '', 'office', 'same']],
	'period.correct': [[{}, '', 'office', 'same']],
	'period.list': [[{}, '', 'office admin', 'same']],
	'calendar.edit': [[{}, '', 'office admin', 'same']],
	'task.acknowledge': [
		[{ unitId: 'mine' }, 'for the own unit', 'clerk approver', 'same'],
		[{ unitId: 'other' }, 'for another', '', 'same']
	],
	'task.claim': [
		[{ unitId: 'mine' }, 'for the own unit', 'clerk approver office', 'same'],
		[{ unitId: 'other' }, 'for another', 'office', 'same'],
		[{ unitId: null }, 'where nobody answers for it', 'office', 'same']
	],
	'extension.ask': [
		[{ unitId: 'mine' }, 'for the own unit', 'clerk approver', 'same'],
		[{ unitId: 'other' }, 'for another', '', 'same']
	],
	'directive.give': [
		[{}, 'of any kind', 'office leader', 'same'],
		[{ kind: 'instruction' }, '批示', 'office leader', 'same'],
		[{ kind: 'supervision' }, '督办', 'office', 'same']
	],
	'directive.close': [
		[{ kind: 'instruction', saidBy: 'me' }, 'the own 批示', 'office leader', 'same'],
		[{ kind: 'instruction', saidBy: 'other' }, "another's 批示", 'office', 'same'],
		[{ kind: 'instruction', saidBy: null }, 'a 批示 from paper', 'office', 'same'],
		[{ kind: 'supervision', saidBy: 'me' }, '督办', 'office', 'same']
	],
	'directive.read': [
		[
			{ unitIds: ['mine'], askedIds: ['other'] },
			'on the own task',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[
			{ unitIds: ['other'], askedIds: ['mine'] },
			'asked of the own unit',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[
			{ unitIds: ['other'], askedIds: ['other'] },
			'of others',
			'office leader admin',
			'office leader'
		]
	],
	'directive.reply': [
		[{ unitId: 'mine' }, 'for the own unit', 'clerk approver', 'same'],
		[{ unitId: 'other' }, 'for another', '', 'same']
	],
	'comment.write': [
		[{ unitIds: ['other', 'mine'] }, 'of the own unit', 'clerk approver office leader', 'same'],
		[{ unitIds: ['other'] }, 'of another', 'office leader', 'same']
	],
	'ask.read': [
		[
			{ unitId: 'mine' },
			'of the own unit',
			'clerk approver office leader admin',
			'clerk approver office leader'
		],
		[{ unitId: 'other' }, 'of another', 'office leader admin', 'office leader']
	],
	'ask.solve': [[{}, '', 'office', 'same']],
	'unit.list': [[{}, '', 'clerk approver office leader admin', 'same']],
	'unit.read': [
		[{ unitId: 'mine' }, 'the own', 'clerk approver office leader admin', 'same'],
		[{ unitId: 'other' }, 'another', 'office leader admin', 'same']
	],
	'unit.edit': [[{}, '', 'office admin', 'same']],
	'contact.propose': [
		[{ unitId: 'mine' }, 'for the own unit', 'clerk approver', 'same'],
		[{ unitId: 'other' }, 'for another', '', 'same']
	],
	'contact.decide': [[{}, '', 'office', 'admin']],
	'setting.list': [[{}, '', 'office admin security', 'same']],
	'setting.set': [
		[{ group: 'month' }, 'of the month', 'office', 'same'],
		[{ group: 'light' }, 'of the lights', 'office', 'same'],
		[{ group: 'reminder' }, 'of the reminders', 'office', 'same'],
		[{ group: 'access' }, 'of access', 'admin', 'security']
	],
	'reminder.try': [[{}, '', 'office admin', 'office security']],
	'import.read': [[{}, '', 'office admin', 'office']],
	'import.make': [[{}, '', 'office', 'same']],
	'audit.read': [[{}, '', 'office admin auditor', 'auditor']],
	'phone.see': [
		[{ unitIds: ['mine'] }, 'of the own unit', 'clerk approver office', 'same'],
		[{ unitIds: ['other'] }, 'of another unit', 'office', 'same'],
		[{ unitIds: [], accountId: 'me' }, 'the own', 'everybody', 'same'],
		[{ unitIds: [], accountId: null }, 'of nobody known', 'office', 'same']
	],
	'phone.reveal': [
		[{ unitIds: ['other'] }, 'of another unit', 'office leader admin', 'same'],
		[{ unitIds: ['mine'] }, 'of the own unit', 'clerk approver office leader admin', 'same']
	]
};

const cases = Object.entries(table).flatMap(([verb, rows]) =>
	rows.flatMap(([asked, when, may, separated]) => [
		{ verb: verb as Verb, asked, when, separated: false, may },
		{
			verb: verb as Verb,
			asked,
			when,
			separated: true,
			may: separated === 'same' ? may : separated
		}
	])
);

describe.each(cases)('$verb $when (三员 $separated)', ({ verb, asked, separated, may }) => {
	test.each(['anon', ...roles])('%s', (who) => {
		const actor = who === 'anon' ? null : as([who as Role], { separated });
		const words = may.split(' ');
		const expected = words.includes(who) || (words.includes('everybody') && who !== 'anon');
		expect(can(actor, verb, asked)).toBe(expected);
	});
});

test('a role without its unit opens no unit', () => {
	expect(can(as(['clerk'], { unitIds: [] }), 'unit.list', {})).toBe(false);
});

test('a unit without the role opens nothing: an auditor who once was its clerk', () => {
	const auditor = as(['auditor']);
	expect(can(auditor, 'unit.read', { unitId: 'mine' })).toBe(false);
	expect(can(auditor, 'phone.see', { unitIds: ['mine'] })).toBe(false);
});

test('nobody signed in is nobody: an empty id owns no account', () => {
	expect(can(null, 'account.own', { accountId: '' })).toBe(false);
	expect(can(null, 'phone.see', { unitIds: [], accountId: '' })).toBe(false);
});

test('under 三员 the command line is the way back for an administrator', () => {
	const console = { ...commandLineIn('-'), separated: true };
	for (const role of administrators) {
		const of = { roles: [role], accountId: 'somebody' };
		expect(can(console, 'account.issue', of)).toBe(true);
		expect(can(console, 'account.drop-code', of)).toBe(true);
	}
});

test('whoever acts in a record has the rights of that role and none of the console', () => {
	const admin = { ...recordedActor('-', { role: 'admin' }, '系统管理员'), separated: true };
	expect([isCommandLine(admin), isConsole(admin)]).toEqual([true, false]);
	expect(can(admin, 'account.issue', { roles: ['admin'] })).toBe(false);
	const clerk = recordedActor('-', { role: 'clerk', unitId: 'u1', unit: '区水利局' }, '区水利局');
	expect(clerk).toMatchObject({ id: 'command-line:unit:区水利局', roles: ['clerk'] });
	expect(can(clerk, 'report.write', { unitId: 'u1' })).toBe(true);
	expect(can(clerk, 'report.write', { unitId: 'u2' })).toBe(false);
});

test('whoever acts in a record is known by the id alone, and nobody else is', () => {
	expect(recordedWho('command-line:approver:区水利局')).toBe('approver:区水利局');
	expect(['command-line', 'unit:区水利局', 'p1'].map(recordedWho)).toEqual([null, null, null]);
});

test('the command line may load the demo beside a real district', () => {
	expect(can(commandLineIn('-'), 'demo.load', { districtExists: true })).toBe(true);
});
