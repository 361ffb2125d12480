/** A piece of a unit cell, as printed but for the space round it. */
export type UnitPiece = {
	printed: string;
	/** It stands on a new line, which may be the rest of a name that did not fit into the cell. */
	afterBreak: boolean;
	/** One of its brackets has no partner. */
	openBracket: boolean;
};

/**
 * Splits a cell on 、 ， ； ／ and line breaks, never inside brackets, which may nest and mix widths
 * (各县（市、区）政府, 镇（街)). Not on 和: it is part of names (人力资源和社会保障局).
 */
export function splitUnits(cell: string): UnitPiece[] {
	const { depths, single } = bracketDepths(cell);
	const pieces: UnitPiece[] = [];
	let from = 0;
	let afterBreak = false;
	for (let at = 0; at <= cell.length; at += 1) {
		const end = at === cell.length;
		if (!end && (depths[at] !== 0 || !separators.test(cell.charAt(at)))) continue;
		const printed = cell.slice(from, at).trim();
		const openBracket = single.some((place) => place >= from && place < at);
		if (printed !== '') pieces.push({ printed, afterBreak, openBracket });
		// a break right after 、 separates like the 、 alone
		const onBreak = /[\r\n]/.test(cell.charAt(at));
		afterBreak = onBreak && (printed !== '' || afterBreak);
		from = at + 1;
	}
	return pieces;
}

/** A name and the bracketed note behind it: 区工信局（区企业服务中心）. */
export function splitNote(printed: string): { name: string; note: string | null } {
	const { depths, single } = bracketDepths(printed);
	const [lone] = single;
	if (lone !== undefined) {
		const note = printed.slice(lone + 1).trim();
		return { name: printed.slice(0, lone).trim(), note: note === '' ? null : note };
	}
	if (depths.at(-1) === undefined || depths.at(-1) === 0) return { name: printed, note: null };
	const open = depths.lastIndexOf(0) + 1;
	if (open === 0) return { name: printed, note: null };
	const inside = printed
		.slice(open + 1, -1)
		.replace(/[)）][(（]/g, '、')
		.trim();
	return { name: printed.slice(0, open).trim(), note: inside === '' ? null : inside };
}

/** Blank lines that an office leaves in a cell, at its end above all. */
export function hasBlankLine(cell: string): boolean {
	return cell.trim() !== '' && /^\s*[\r\n]|[\r\n]\s*$|\n[^\S\n]*\r?\n/.test(cell);
}

const separators = /[、，,；;／/|\r\n]/;
const opening = /[(（[［【〔「]/;
const closing = /[)）\]］】〕」]/;

/** How deep in brackets each character stands (a bracket counts as inside), and brackets alone. */
function bracketDepths(text: string): { depths: number[]; single: number[] } {
	const partner = new Map<number, number>();
	const open: number[] = [];
	const single: number[] = [];
	for (let at = 0; at < text.length; at += 1) {
		if (opening.test(text.charAt(at))) open.push(at);
		if (!closing.test(text.charAt(at))) continue;
		const from = open.pop();
		if (from === undefined) single.push(at);
		else partner.set(from, at);
	}
	let depth = 0;
	const closes = new Set(partner.values());
	const depths = Array.from({ length: text.length }, (_, at) => {
		if (partner.has(at)) depth += 1;
		const here = depth;
		if (closes.has(at)) depth -= 1;
		return here;
	});
	return { depths, single: [...open, ...single].sort((a, b) => a - b) };
}
