import { roles } from './people.mjs';

/**
 * The table's lines as cells. A line is a route, a way in, a place (the id in the address: ownUnit,
 * otherUnit … or -), and a letter for each kind of people in the order of the head.
 */
export function cellsOf(table) {
	return linesOf(table).flatMap(([route, way, place, letters, fields = '']) => {
		if (letters?.length !== roles.length) throw new Error(`${route} ${way}: ${letters}?`);
		return roles.map((role, index) => ({
			...{ route, way, place, role, fields },
			expected: letters[index]
		}));
	});
}

/** Ways in that have no line. */
export function missingFrom(table, ways) {
	const known = new Set(linesOf(table).map(([route, way]) => `${route} ${way}`));
	return ways.map(({ route, way }) => `${route} ${way}`).filter((way) => !known.has(way));
}

function linesOf(table) {
	return table
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.split(/\s+/));
}
