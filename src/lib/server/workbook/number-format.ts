/**
 * What a number format makes of a number. `month` shows a year and a month alone: it is what a
 * spreadsheet makes of a typed 2021年12月, and means the month, not its first day.
 */
export type NumberFormat =
	| { kind: 'general' }
	| { kind: 'date' }
	| { kind: 'month' }
	| { kind: 'time'; seconds: boolean; days: boolean }
	| { kind: 'number'; sections: NumberPattern[] };

/** One section of a format: 0.00, #,##0, 0%, 000, 第0项. */
export type NumberPattern = {
	before: string;
	after: string;
	/** Digits that always stand before the point; behind it at least and at most. */
	whole: number;
	least: number;
	most: number;
	grouped: boolean;
	/** 2 for each % sign: by how many places the point moves. */
	shift: number;
};

export const general: NumberFormat = { kind: 'general' };

/** The formats that every program knows by number; 27 to 36 and 50 to 58 are those of Chinese ones. */
export function builtInFormat(id: number): NumberFormat {
	return builtIn.get(id) ?? general;
}

/** Reads the code of a format; one that we do not know shows numbers as they are. */
export function readFormat(code: string): NumberFormat {
	const sections = sectionsOf(code.slice(0, longestCode));
	const moment = momentFormat(sections[0] ?? '');
	if (moment) return moment;
	const patterns = sections.slice(0, 3).map(readPattern);
	const known = patterns.filter((pattern) => pattern !== null);
	if (known.length === 0 || known.length < patterns.length) return general;
	return { kind: 'number', sections: known };
}

/** No office writes longer ones; the format allows 255 characters. */
const longestCode = 1000;

/** Split at ; outside of quotes and brackets. Conditions, colours and languages are left out. */
function sectionsOf(code: string): string[] {
	const tokens = code.match(/"[^"]*"?|\\.|\[[^\]]*\]?|[_*].|[^]/g) ?? [];
	const sections = [''];
	for (const token of tokens) {
		const last = sections.length - 1;
		if (token === ';') sections.push('');
		else if (token.startsWith('[') && !/^\[(h+|m+|s+)\]$/i.test(token)) {
			// [$¥-804] shows its sign, [Red] and [>=100] show nothing
			const sign = /^\[\$([^-\]]*)/.exec(token)?.[1] ?? '';
			if (sign !== '') sections[last] += `"${sign}"`;
		} else sections[last] += token;
	}
	return sections;
}

/** A date or a time of day, by the letters outside of literal text. */
function momentFormat(section: string): NumberFormat | null {
	const letters = section
		.replace(/"[^"]*"?|\\.|[_*]./g, ' ')
		.replace(/am\/pm|a\/p|上午\/下午/gi, 'h')
		.toLowerCase();
	if (/general|通用格式/.test(letters) || !/[ymdhsegab]/.test(letters)) return null;
	// 0.00E+00
	if (/[0#?]/.test(letters.replace(/s\.0+/g, 's')) && !/[ymdh]/.test(letters)) return null;
	const isTime = /[hs]/.test(letters);
	const hasYear = /[yeg]/.test(letters);
	const hasDay = /d|aaa/.test(letters);
	if (hasDay) return { kind: 'date' };
	if (hasYear) return /m/.test(letters) ? { kind: 'month' } : { kind: 'date' };
	if (isTime) return { kind: 'time', seconds: letters.includes('s'), days: letters.includes('[') };
	return letters.includes('m') ? { kind: 'date' } : null;
}

function readPattern(section: string): NumberPattern | null {
	const pattern = { before: '', after: '', shift: 0 };
	let core = '';
	for (const token of section.match(/"[^"]*"?|\\.|[_*].|[^]/g) ?? []) {
		if (/^[#0,.]$/.test(token)) {
			// a literal between digits, as in 000-0000
			if (pattern.after !== '') return null;
			core += token;
			continue;
		}
		const side = core === '' ? 'before' : 'after';
		if (token.startsWith('"')) pattern[side] += token.slice(1).replace(/"$/, '');
		else if (token.startsWith('\\')) pattern[side] += token.slice(1);
		else if (token.startsWith('_') || token.startsWith('*')) continue;
		else if (/[\p{L}?/@]/u.test(token) && !/\p{Script=Han}/u.test(token)) return null;
		else {
			pattern[side] += token;
			if (token === '%') pattern.shift += 2;
		}
	}
	const [, whole = '', decimals = ''] = /^([#0,]*)(?:\.([#0]*))?$/.exec(core) ?? [];
	// , behind the last digit divides by a thousand
	if (core === '' || whole.endsWith(',')) return null;
	return {
		...pattern,
		whole: whole.replaceAll(/[#,]/g, '').length,
		least: decimals.replaceAll('#', '').length,
		most: decimals.length,
		grouped: whole.includes(',')
	};
}

const codes: [ids: number[], code: string][] = [
	[[1], '0'],
	[[2], '0.00'],
	[[3, 37, 38], '#,##0'],
	[[4, 39, 40], '#,##0.00'],
	[[9], '0%'],
	[[10], '0.00%'],
	[[14, 15, 22, 30, 31, 51, 53, 54, 58], 'yyyy/m/d'],
	[[16], 'd-mmm'],
	[[17, 27, 36, 50, 52, 57], 'yyyy"年"m"月"'],
	[[28, 29], 'm"月"d"日"'],
	[[18, 20, 32, 34, 55], 'h:mm'],
	[[19, 21, 33, 35, 45, 47, 56], 'h:mm:ss'],
	[[46], '[h]:mm:ss']
];

const builtIn = new Map(codes.flatMap(([ids, code]) => ids.map((id) => [id, readFormat(code)])));
