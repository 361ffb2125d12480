import { splitNote, splitUnits } from '../joint-units.ts';
import type { TaskRole } from '../task.ts';

/** A piece of a unit cell with the part that its units play. */
export type RolePart = { role: TaskRole; text: string };

const leading = '牵头|主办|主责';
const helping = '配合|协办|协助|参与|参加';
const suffix = '(?:单位|部门)?';
const front = new RegExp(
	`(?:^|[\\s，,；;。、])(?:(${leading})|(${helping})|(?:责任|承办|落实))${suffix}\\s*[：:]`,
	'g'
);
const behind = new RegExp(
	`(?:(${leading})|(${helping})|(?:按照?各自职责|按照?职责分工)?(?:分工)?(?:负责|落实|承办))(?=[\\s，,；;。、）)]|$)`,
	'g'
);

/**
 * Who leads and who helps where one cell says both: 牵头：A；配合：B, A牵头，B、C配合, or A（牵头）、B. Without
 * such words the heading of the column decides.
 */
export function splitRoles(cell: string, role: TaskRole): RolePart[] {
	if (!mark.test(cell)) return [{ role, text: cell }];
	const fronts = [...cell.matchAll(front)];
	if (fronts.length > 0) return byFront(cell, fronts, role);
	const behinds = [...cell.matchAll(behind)].filter(({ index }) => index > 0);
	const noted = byNote(cell, role);
	if (noted) return noted;
	return behinds.length > 0 ? byBehind(cell, behinds, role) : [{ role, text: cell }];
}

const mark = new RegExp(`${leading}|${helping}|责任|负责|落实|承办`);

function byFront(cell: string, found: RegExpExecArray[], role: TaskRole): RolePart[] {
	const before = cell.slice(0, found[0]?.index);
	const parts = found.map((match, index) => {
		const from = match.index + match[0].length;
		return { role: roleOf(match, 'responsible'), text: cell.slice(from, found[index + 1]?.index) };
	});
	return tidied([{ role, text: before }, ...parts]);
}

function byBehind(cell: string, found: RegExpExecArray[], role: TaskRole): RolePart[] {
	let from = 0;
	const parts = found.map((match) => {
		const text = cell.slice(from, match.index);
		from = match.index + match[0].length;
		return { role: roleOf(match, role), text };
	});
	return tidied([...parts, { role, text: cell.slice(from) }]);
}

/** A（牵头）、B（配合）: the bracket says it of its own unit alone. */
function byNote(cell: string, role: TaskRole): RolePart[] | null {
	const pieces = splitUnits(cell).map(({ printed }) => ({ printed, ...splitNote(printed) }));
	const noteRole = (note: string | null) =>
		/^(?:(牵头|主办|主责)|(配合|协办|协助|参与|参加))(?:单位|部门)?$/.exec(note ?? '');
	if (!pieces.some(({ note }) => noteRole(note))) return null;
	return pieces.map(({ printed, name, note }) => {
		const match = noteRole(note);
		return match ? { role: roleOf(match, role), text: name } : { role, text: printed };
	});
}

function roleOf([, lead, support]: RegExpExecArray, otherwise: TaskRole): TaskRole {
	return lead !== undefined ? 'lead' : support !== undefined ? 'support' : otherwise;
}

function tidied(parts: RolePart[]): RolePart[] {
	return parts
		.map(({ role, text }) => ({
			role,
			text: text.replace(/^[\s，,；;。、]+|[\s，,；;。、]+$/g, '')
		}))
		.filter(({ text }) => text !== '');
}
