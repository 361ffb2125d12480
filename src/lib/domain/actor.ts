import type { DirectiveKind } from './directive/directive.ts';
import { isAdministrator, isUnitRole, type Role } from './role.ts';

/** One person may hold several roles and fill in for several units. */
export type Actor = {
	/** The district whose business it is; nobody acts in another one's. */
	jurisdictionId: string;
	id: string;
	/** Null for what is no person; words/actor.ts has a word for it. */
	name: string | null;
	roles: readonly Role[];
	unitIds: readonly string[];
	/** Whether the district runs under 三员: administrators then have no business, and less power. */
	separated: boolean;
	/** From where the request came; null where there is no network in between. */
	address: string | null;
};

const commandLineId = 'command-line';

/** Who sits at the console with the data folder at hand: the office's rights and the administrator's. */
export function commandLineIn(jurisdictionId: string): Actor {
	return {
		jurisdictionId,
		id: commandLineId,
		name: null,
		roles: ['office', 'admin'],
		unitIds: [],
		separated: false,
		address: null
	};
}

/** As whom a record acts that is put in by command line: a role, or the people of a unit. */
export const recordedRoles = ['office', 'admin', 'leader', 'evaluator', 'auditor'] as const;
export type RecordedAs =
	| { role: (typeof recordedRoles)[number] }
	| { role: 'clerk' | 'approver'; unitId: string; unit: string };

/**
 * Who acts in a record: with the rights of that role and no more, and with an id of its own, so that
 * nobody reviews there what they filed themselves. Nobody needs an account for it.
 */
export function recordedActor(jurisdictionId: string, as: RecordedAs, name: string): Actor {
	const isOfUnit = as.role === 'clerk' || as.role === 'approver';
	const who = isOfUnit ? `${as.role === 'clerk' ? 'unit' : 'approver'}:${as.unit}` : as.role;
	return {
		...{ jurisdictionId, id: `${recordedId}${who}`, name, roles: [as.role] },
		unitIds: isOfUnit ? [as.unitId] : [],
		...{ separated: false, address: null }
	};
}

/** Before whom a record acts as, in the ids of such actors. */
const recordedId = `${commandLineId}:`;

/** As whom somebody acted in a record, as the id has it: `office`, `unit:区水利局`; null for anybody else. */
export function recordedWho(id: string): string | null {
	return id.startsWith(recordedId) ? id.slice(recordedId.length) : null;
}

/** Whether it came by command line and from no account: then no row tells what it may do. */
export function isCommandLine({ id }: Pick<Actor, 'id'>): boolean {
	return isConsole({ id }) || recordedWho(id) !== null;
}

/** Whether it is the owner of the data folder, who may what no account may, and nobody in a record. */
export function isConsole({ id }: Pick<Actor, 'id'>): boolean {
	return id === commandLineId;
}

type Nothing = Record<never, never>;
/** The roles that an account holds or would hold. */
type OfAccount = { roles: readonly Role[] };
type OfOwner = { accountId: string };
type OfUnit = { unitId: string };
/** Whose number it is: of somebody in these units, or of an account. */
type OfPerson = { unitIds: readonly string[]; accountId?: string | null };

/** What can be asked for, each with what it depends on. */
export type Asked = {
	/** To put the fictional district into the data folder, or to put it right again. */
	'demo.load': { districtExists: boolean };
	/** To walk through the fictional district as one of its people. */
	'demo.enter': Nothing;
	/** To change one's own password and codes, to see and end one's own sessions. */
	'account.own': OfOwner;
	'account.list': Nothing;
	'account.create': OfAccount;
	/** Name, telephone, units; disabling and enabling. */
	'account.edit': OfAccount;
	/** What one signs in with: a new first password, another login. */
	'account.issue': OfAccount;
	/** To turn off the codes of somebody whose telephone and recovery codes are lost. */
	'account.drop-code': OfAccount & OfOwner;
	/** To change what an account may do. */
	'account.grant': { from: readonly Role[]; to: readonly Role[] };
	/** To let an account in before its lock ends, and to end its sessions. */
	'account.unlock': OfAccount;
	'unit.list': Nothing;
	/** The ledger's tasks, as many as may be read. */
	'task.list': Nothing;
	/** One task, by the units that answer for it. */
	'task.read': { unitIds: readonly string[] };
	/** What a unit filed for a task, also one that is another's by now: nothing else of that task. */
	'report.read': OfUnit;
	/** To write and submit a unit's monthly report; the office does it for a unit that cannot. */
	'report.write': OfUnit;
	/** 责任人确认 of what the clerk submitted. */
	'report.sign': OfUnit;
	/** To approve and return what units submitted; nobody does it for a unit of their own. */
	'report.review': OfUnit;
	/** 催办: to remind units that have not filed, and to word what they are told. */
	'report.chase': Nothing;
	/** 异议 against a mark of one's own unit, and the answer to it. */
	'objection.raise': OfUnit;
	'objection.answer': Nothing;
	/** The office's own place: what waits for it in a month, and the queue of what is to be reviewed. */
	'desk.read': Nothing;
	/** How all units file, month by month. */
	'board.read': Nothing;
	/** The place where units file their months, for one's own. */
	'report.own': Nothing;
	/** The same, for whoever may write there. */
	'report.fill': Nothing;
	/** What stands beside a unit's report, as its report is read; and to add to it and take away. */
	'evidence.read': OfUnit;
	'evidence.edit': OfUnit;
	/** To create, change, move, put aside and cancel tasks, to answer claims and requests. */
	'task.edit': Nothing;
	/** To say that an 阶段目标 is reached and what was read of a 量化指标, by the units of the task. */
	'goal.record': { unitIds: readonly string[] };
	/** To keep views of the ledger for oneself; to change and delete those. */
	'view.save': OfOwner;
	/** To give views to everybody, and to change and take back what was given. */
	'view.publish': Nothing;
	/** 签收: to say that the unit has taken note of a task. */
	'task.acknowledge': OfUnit;
	/** To claim that a unit's part is done; null where nobody answers for the task. */
	'task.claim': { unitId: string | null };
	/** 延期申请. */
	'extension.ask': OfUnit;
	/** A 批示 or a 督办; without a kind: of any. */
	'directive.give': { kind?: DirectiveKind };
	/** To edit, close, reopen and withdraw one, by the account of the leader who said it. */
	'directive.close': { kind: DirectiveKind; saidBy: string | null };
	/** By whoever reads its task, and by the units that were asked, with those that came after them. */
	'directive.read': { unitIds: readonly string[]; askedIds: readonly string[] };
	'directive.reply': OfUnit;
	/** A word on a task, by the units that answer for it. */
	'comment.write': { unitIds: readonly string[] };
	/** 问题 and 需协调, by the unit that raised it. */
	'ask.read': OfUnit;
	'ask.solve': Nothing;
	/** To see one unit's page with its people. */
	'unit.read': OfUnit;
	'unit.edit': Nothing;
	/** 更换联系人. */
	'contact.propose': OfUnit;
	'contact.decide': Nothing;
	/** To open months for filing. */
	'period.open': Nothing;
	/** To give a unit or a task more time, to take it out of a month, to let it file once more. */
	'period.except': Nothing;
	/** To close a month: its figures stand from then on. */
	'period.close': Nothing;
	/** 更正: figures of a closed month once more, beside those that stand. */
	'period.correct': Nothing;
	/** To see the months with their cutoffs. */
	'period.list': Nothing;
	/** To enter days off and days worked. */
	'calendar.edit': Nothing;
	'setting.list': Nothing;
	'setting.set': { group: 'month' | 'light' | 'reminder' | 'access' };
	/** To send oneself, or the group, a reminder that says it is a trial. */
	'reminder.try': Nothing;
	/** Lists on their way in, what they brought, and their files. */
	'import.read': Nothing;
	'import.make': Nothing;
	'audit.read': Nothing;
	'phone.see': OfPerson;
	/** To see a number that is masked otherwise: one at a time, and with a trace. */
	'phone.reveal': OfPerson;
};

export type Verb = keyof Asked;

/**
 * The one table of rights: every operation asks it first, and every read of personal data. Null is
 * nobody signed in.
 */
export function can<V extends Verb>(actor: Actor | null, verb: V, object: Asked[V]): boolean {
	return rights[verb](actor ?? nobody, object);
}

type Who = Pick<Actor, 'id' | 'roles' | 'unitIds' | 'separated'>;
const nobody: Who = { id: '', roles: [], unitIds: [], separated: false };

const rights: { [V in Verb]: (who: Who, object: Asked[V]) => boolean } = {
	// anybody while there is no real district; later only who runs the install
	'demo.load': (who, { districtExists }) => !districtExists || holds(who, 'admin'),
	'demo.enter': () => true,
	'account.own': (who, { accountId }) => who.id !== '' && who.id === accountId,
	'account.list': (who) => holds(who, 'office', 'admin', 'security'),
	'account.create': (who, { roles }) =>
		manages(who, roles) && (!who.separated || roles.length === 0),
	'account.edit': (who, { roles }) => manages(who, roles),
	// under 三员 whoever could do it to an administrator would be both of them
	'account.issue': (who, { roles }) =>
		manages(who, roles) && (!who.separated || isConsole(who) || !roles.some(isAdministrator)),
	// one's own are turned off with the password and a code, on the page of one's own account
	'account.drop-code': (who, { roles, accountId }) =>
		who.id !== accountId &&
		(who.separated && !isConsole(who) ? holds(who, 'security') : manages(who, roles)),
	'account.grant': (who, { from, to }) =>
		who.separated ? holds(who, 'security') : manages(who, from) && manages(who, to),
	'account.unlock': (who, { roles }) =>
		who.separated ? holds(who, 'security') : manages(who, roles),
	'unit.list': (who) =>
		holds(who, 'office', 'leader', 'admin') || who.unitIds.some((id) => worksFor(who, id)),
	'unit.read': (who, { unitId }) =>
		holds(who, 'office', 'leader', 'admin') || worksFor(who, unitId),
	'task.list': (who) => listsTasks(who),
	'task.read': (who, { unitIds }) => readsBusiness(who) || unitIds.some((id) => worksFor(who, id)),
	'report.read': (who, { unitId }) => readsBusiness(who) || worksFor(who, unitId),
	'report.write': (who, { unitId }) =>
		holds(who, 'office') || (holds(who, 'clerk') && who.unitIds.includes(unitId)),
	'report.sign': (who, { unitId }) => holds(who, 'approver') && who.unitIds.includes(unitId),
	'report.review': (who, { unitId }) => holds(who, 'office') && !worksFor(who, unitId),
	'report.chase': (who) => holds(who, 'office'),
	'objection.raise': (who, { unitId }) => worksFor(who, unitId),
	'objection.answer': (who) => holds(who, 'office'),
	'desk.read': (who) => holds(who, 'office'),
	'board.read': (who) => readsBusiness(who),
	'report.own': (who) => who.unitIds.some((id) => worksFor(who, id)),
	'report.fill': (who) => holds(who, 'office') || who.unitIds.some((id) => worksFor(who, id)),
	'evidence.read': (who, { unitId }) => readsBusiness(who) || worksFor(who, unitId),
	// the office where it writes for a unit (代填)
	'evidence.edit': (who, { unitId }) => holds(who, 'office') || worksFor(who, unitId),
	'task.edit': (who) => holds(who, 'office'),
	'goal.record': (who, { unitIds }) =>
		holds(who, 'office') || unitIds.some((id) => worksFor(who, id)),
	'view.save': (who, { accountId }) => who.id !== '' && who.id === accountId && listsTasks(who),
	'view.publish': (who) => holds(who, 'office'),
	'task.acknowledge': (who, { unitId }) => worksFor(who, unitId),
	// the office claims for a unit that told it so, and where there is no unit
	'task.claim': (who, { unitId }) =>
		holds(who, 'office') || (unitId !== null && worksFor(who, unitId)),
	'extension.ask': (who, { unitId }) => worksFor(who, unitId),
	'directive.give': (who, { kind }) =>
		holds(who, 'office') || (kind !== 'supervision' && holds(who, 'leader')),
	'directive.close': (who, { kind, saidBy }) =>
		holds(who, 'office') || (kind === 'instruction' && holds(who, 'leader') && saidBy === who.id),
	'directive.read': (who, { unitIds, askedIds }) =>
		readsBusiness(who) || [...unitIds, ...askedIds].some((id) => worksFor(who, id)),
	'directive.reply': (who, { unitId }) => worksFor(who, unitId),
	'comment.write': (who, { unitIds }) =>
		holds(who, 'office', 'leader') || unitIds.some((id) => worksFor(who, id)),
	'ask.read': (who, { unitId }) => readsBusiness(who) || worksFor(who, unitId),
	'ask.solve': (who) => holds(who, 'office'),
	'unit.edit': (who) => holds(who, 'office', 'admin'),
	'contact.propose': (who, { unitId }) => worksFor(who, unitId),
	'contact.decide': (who) => holds(who, who.separated ? 'admin' : 'office'),
	'period.open': (who) => holds(who, 'office'),
	'period.except': (who) => holds(who, 'office'),
	'period.close': (who) => holds(who, 'office'),
	'period.correct': (who) => holds(who, 'office'),
	'period.list': (who) => holds(who, 'office', 'admin'),
	'calendar.edit': (who) => holds(who, 'office', 'admin'),
	'setting.list': (who) => holds(who, 'office', 'admin', 'security'),
	'setting.set': (who, { group }) =>
		group === 'access' ? holds(who, who.separated ? 'security' : 'admin') : holds(who, 'office'),
	'reminder.try': (who) => holds(who, 'office', who.separated ? 'security' : 'admin'),
	'import.read': (who) => holds(who, 'office') || (!who.separated && holds(who, 'admin')),
	'import.make': (who) => holds(who, 'office'),
	'audit.read': (who) => holds(who, 'auditor') || (!who.separated && holds(who, 'office', 'admin')),
	'phone.see': (who, person) => isEntitled(who, person),
	'phone.reveal': (who, person) => isEntitled(who, person) || holds(who, 'leader', 'admin')
};

function holds(who: Who, ...any: Role[]): boolean {
	return who.roles.some((role) => any.includes(role));
}

/** The administrator manages every account; the office those of the units, but not under 三员. */
function manages(who: Who, roles: readonly Role[]): boolean {
	return holds(who, 'admin') || (!who.separated && holds(who, 'office') && roles.every(isUnitRole));
}

/** Under 三员 an administrator reads no page of the business. */
function readsBusiness(who: Who): boolean {
	return holds(who, 'office', 'leader') || (!who.separated && holds(who, 'admin'));
}

function listsTasks(who: Who): boolean {
	return readsBusiness(who) || who.unitIds.some((id) => worksFor(who, id));
}

function worksFor(who: Who, unitId: string): boolean {
	return holds(who, 'clerk', 'approver') && who.unitIds.includes(unitId);
}

function isEntitled(who: Who, { unitIds, accountId }: OfPerson): boolean {
	return (
		holds(who, 'office') ||
		(who.id !== '' && who.id === accountId) ||
		unitIds.some((unitId) => worksFor(who, unitId))
	);
}
