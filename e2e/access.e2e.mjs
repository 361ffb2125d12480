import assert from 'node:assert/strict';
import { postForm } from './ask.mjs';
import { knock } from './access/knock.mjs';
import { enterAs, idsOf, roles, separate } from './access/people.mjs';
import { waysIn } from './access/routes-of-build.mjs';
import { cellsOf, missingFrom } from './access/table.mjs';
import { table, underSeparation } from './access/expected.mjs';

export const browser = false;

export default {
	'every way into the built program opens to whom the table says': async ({ app }) => {
		const at = await demo(app);
		await compare(at, cellsOf(table));
	},

	'under 三员 administrators meet closed doors': async ({ app }) => {
		const at = await demo(app);
		separate(app.data);
		await compare(at, cellsOf(underSeparation));
	},

	'a way in that nobody put into the table is named': async () => {
		const ways = await waysIn();
		assert.deepEqual(missingFrom(table, ways), []);
		const forgotten = [...ways, { route: '/(app)/secrets', way: '?/read' }];
		assert.deepEqual(missingFrom(table, forgotten), ['/(app)/secrets ?/read']);
	}
};

async function demo(app) {
	const at = { port: app.port, origin: app.base, data: app.data };
	await postForm(app.port, '/welcome?/demo', {}, { origin: app.base });
	return at;
}

/** Each with a session of its own: some of what is tried ends it. */
async function compare(at, cells) {
	const ids = idsOf(at.data);
	const wrong = [];
	const seen = {};
	for (const { route, way, place, role, fields, expected } of cells) {
		const path = pathOf(route, ids[place]);
		const letter = await knock(at, await enterAs(at, role), path, way, fields);
		(seen[`${route} ${way} ${place}`] ??= []).push(letter);
		if (letter !== expected)
			wrong.push(`${route} ${way} ${place}: ${role} met ${letter}, not ${expected}`);
	}
	if (process.env.ACCESS_SEEN) {
		for (const [line, letters] of Object.entries(seen)) console.log(`${line} ${letters.join('')}`);
	}
	assert.deepEqual(wrong, []);
	console.log(`       ${cells.length} cells, ${roles.length} kinds of people`);
}

function pathOf(route, id) {
	const path = route
		.replace(/\/\([^)]*\)/g, '')
		.replace('[topic]', 'clerk')
		.replace(/\[\w+\]/, id ?? '');
	return path || '/';
}
