import { expect, test } from 'vitest';
import { looseQueries } from './loose-queries.ts';

const query = "locals.db.insertInto('task').values(row).execute();";

test.each([
	['a route', '/src/routes/x/+page.server.ts', query, 'insertInto'],
	['an operation', '/src/lib/server/operations/x.ts', "db.selectFrom('task');", 'selectFrom'],
	['another spelling', '/src/cli/x.ts', "db['deleteFrom']('task');", 'deleteFrom'],
	['a write begun without transact', '/src/cli/x.ts', 'db.transaction().execute(f);', 'transaction']
])('a query is caught outside db: %s', (_, file, text, name) => {
	expect(looseQueries(file, text)).toEqual([
		`${file} must not call ${name}: write it as a function in src/lib/server/db and call that`
	]);
});

test.each([
	['db', '/src/lib/server/db/tasks.ts', query],
	['a migration', '/migrations/2026-01-01-0000-x.ts', query],
	['a comment', '/src/cli/x.ts', '// db.insertInto is for db']
])('is allowed: %s', (_, file, text) => {
	expect(looseQueries(file, text)).toEqual([]);
});
