import { roles } from './people.mjs';

/**
 * The table's lines as cells. A line is a route, a way in, a place (the id in the address: ownUnit,
 * otherUnit … or -), a letter for each kind of people in the order of the head, and what the form
 * says, where {ofOtherUnit} stands for the id of that place.
 */
export function cellsOf(table, kinds = roles) {
	return linesOf(table).flatMap(([route, way, place, letters, fields = '']) => {
		if (letters?.length !== kinds.length) throw new Error(`${route} ${way}: ${letters}?`);
		return kinds.map((role, index) => ({
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
