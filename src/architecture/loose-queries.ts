import { memberName, nodesIn, parseSource } from './parse-source.ts';

const home = /^\/(src\/lib\/server\/db|migrations)\//;
const beginnings =
	/^(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|transaction|startTransaction|executeQuery)$/;

/** A query needs no import where a database is at hand: it is known by how it begins. */
export function looseQueries(file: string, text: string): string[] {
	if (home.test(file)) return [];
	return nodesIn(parseSource(file, text)).flatMap((node) => {
		const name = memberName(node) ?? '';
		return beginnings.test(name)
			? [`${file} must not call ${name}: write it as a function in src/lib/server/db and call that`]
			: [];
	});
}
