import { expect, test } from 'vitest';
import { misnamedWrites } from './misnamed-writes.ts';

const db = '/src/lib/server/db';
const rows = { [`${db}/rows.ts`]: "export function insertRows(d) { d.insertInto('x'); }" };

test.each([
	['by its own body', 'export async function saveX(d) { await d.updateTable("x"); }'],
	['as an arrow', 'export const saveX = (d) => d.deleteFrom("x");'],
	['in raw SQL', 'export const saveX = (d) => sql`update ${table} set a = 1`.execute(d);'],
	[
		'by a helper below',
		'export function saveX(d) { put(d); }\nfunction put(d) { d.insertInto("x"); }'
	],
	['by another file', "import { insertRows as put } from './rows.ts';\nexport const saveX = put;"],
	['under another name', "export { insertRows as saveX } from './rows.ts';"],
	['in a class', 'export class saveX { run(d) { d.insertInto("x"); } }']
])('a write that is not named as one is caught: %s', (_, text) => {
	expect(misnamedWrites({ ...rows, [`${db}/x.ts`]: text })).toEqual([
		`${db}/x.ts must not export saveX, which writes: begin its name with a word of writes.names`
	]);
});

test.each([
	['a write by its name', `${db}/x.ts`, 'export const insertX = (d) => d.insertInto("x");'],
	['a read', `${db}/x.ts`, 'export const listX = (d) => d.selectFrom("x");'],
	['a lock', `${db}/x.ts`, 'export const lockX = (d) => sql`select 1 for update`.execute(d);'],
	['a helper of its own file', `${db}/x.ts`, 'function put(d) { d.insertInto("x"); }'],
	[
		'a caller elsewhere',
		'/src/lib/server/operations/x.ts',
		'export const file = (d) => d.insertInto("x");'
	]
])('is allowed: %s', (_, file, text) => {
	expect(misnamedWrites({ ...rows, [file]: text })).toEqual([]);
});
