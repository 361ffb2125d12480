import { recordedRoles } from '../../lib/domain/actor.ts';
import { isDay } from '../../lib/domain/date.ts';
import type { Problem, Result } from '../../lib/domain/problem.ts';
import type { Fields } from './fields.ts';

/** As whom a line acts, before anybody has looked for the unit. */
export type NamedActor =
	{ role: (typeof recordedRoles)[number] } | { role: 'clerk' | 'approver'; unit: string };

export type Line = {
	/** The moment of the operation. */
	now: string;
	as: NamedActor;
	verb: string;
	fields: Fields;
};

/** One line of a record; what is wrong with it is told before anything is looked up. */
export function readLine(text: string): Result<Line> {
	const fields = objectIn(text);
	if (!fields) return refused({ code: 'apply.unread', facts: {} });
	const now = momentIn(fields.at);
	const as = actorIn(fields.as);
	const verb = typeof fields.do === 'string' ? fields.do : null;
	if (now === null) return refused({ code: 'apply.moment', facts: { value: shown(fields.at) } });
	if (as === null) return refused({ code: 'apply.actor', facts: { value: shown(fields.as) } });
	if (verb === null) return refused({ code: 'apply.verb', facts: { value: shown(fields.do) } });
	return { ok: true, value: { now, as, verb, fields } };
}

function objectIn(text: string): Fields | null {
	try {
		const read: unknown = JSON.parse(text);
		const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
		return isObject ? { ...read } : null;
	} catch {
		// no JSON at all
		return null;
	}
}

/** An instant with its zone, on a day that there is: 30 February never rolls over to March. */
export function momentIn(at: unknown): string | null {
	if (typeof at !== 'string' || !instant.test(at) || !isDay(at.slice(0, 10))) return null;
	const read = Date.parse(at);
	return Number.isNaN(read) ? null : new Date(read).toISOString();
}

const instant = /^(?:19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

function actorIn(as: unknown): NamedActor | null {
	if (typeof as !== 'string') return null;
	const role = recordedRoles.find((each) => each === as);
	if (role) return { role };
	const [, kind, unit = ''] = /^(unit|approver):(.+)$/s.exec(as) ?? [];
	if (kind === undefined || unit.trim() === '') return null;
	return { role: kind === 'unit' ? 'clerk' : 'approver', unit: unit.trim() };
}

function shown(value: unknown): string | null {
	if (value === undefined || value === null) return null;
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
