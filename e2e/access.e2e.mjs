import assert from 'node:assert/strict';
import { postForm } from './ask.mjs';
import { knock } from './access/knock.mjs';
import {
	enterAndChange,
	enterAs,
	idsOf,
	made,
	makeReady,
	propose,
	separate,
	variants
} from './access/people.mjs';
import { waysIn } from './access/routes-of-build.mjs';
import { cellsOf, missingFrom } from './access/table.mjs';
import { ofVariants, table, underSeparation } from './access/expected.mjs';

export const browser = false;
/** Some thousand answers are asked for, on whatever machine. */
export const patience = 360_000;

export default {
	'every way into the built program opens to whom the table says': async ({ app }) => {
		const at = await demo(app);
		await compare(at, cellsOf(table), asRole(at));
	},

	'a session whose account was disabled, reset or left without a role opens little': async ({
		app
	}) => {
		const at = await demo(app);
		await compare(at, cellsOf(ofVariants, variants), async (variant, knockWith) => {
			const { cookie, restore } = await enterAndChange(at, variant);
			const letter = await knockWith(cookie);
			await restore();
			return letter;
		});
	},

	'under 三员 administrators meet closed doors': async ({ app }) => {
		const at = await demo(app);
		await separate(app.data);
		await compare(at, cellsOf(underSeparation), asRole(at));
	},

	'a way in that nobody put into the table is named': async () => {
		const ways = await waysIn();
		assert.deepEqual(missingFrom(table, ways), []);
		const pages = ways.filter(({ way }) => way === 'page' || way === 'data');
		assert.deepEqual(missingFrom(ofVariants, pages), []);
		const forgotten = [...ways, { route: '/(app)/secrets', way: '?/read' }];
		assert.deepEqual(missingFrom(table, forgotten), ['/(app)/secrets ?/read']);
	}
};

async function demo(app) {
	const at = { port: app.port, origin: app.base, data: app.data };
	await postForm(app.port, '/welcome?/demo', {}, { origin: app.base });
	await makeReady(app.data);
	return at;
}

/** Each with a session of its own: some of what is tried ends it. */
function asRole(at) {
	return async (role, knockWith) => knockWith(await enterAs(at, role));
}

async function compare(at, cells, meet) {
	const ids = idsOf(at.data);
	const wrong = [];
	const seen = {};
	for (const { route, way, place, role, fields, expected } of cells) {
		const path = pathOf(route, made[place]?.(at.data, ids) ?? ids[place]);
		const sent = filled(fields, at, ids);
		const letter = await meet(role, (cookie) => knock(at, cookie, path, way, sent));
		(seen[`${route} ${way} ${place} ${fields}`] ??= []).push(letter);
		if (letter !== expected)
			wrong.push(`${route} ${way} ${place} ${fields}: ${role} met ${letter}, not ${expected}`);
	}
	if (process.env.ACCESS_SEEN) {
		for (const [line, letters] of Object.entries(seen)) console.log(`${line} ${letters.join('')}`);
	}
	assert.deepEqual(wrong, []);
	const kinds = new Set(cells.map(({ role }) => role)).size;
	console.log(`       ${cells.length} cells, ${kinds} kinds of people`);
}

/** A proposal is made for each cell, as the one before may have decided it. */
function filled(fields, { data }, ids) {
	return fields.replace(/\{(\w+)\}/g, (_, place) => {
		if (place === 'asked') return propose(data, ids.ownUnit);
		if (place === 'askedByOther') return propose(data, ids.otherUnit);
		if (made[place]) return made[place](data, ids);
		if (!ids[place]) throw new Error(`no place ${place}`);
		return ids[place];
	});
}

function pathOf(route, id) {
	const path = route
		.replace(/\/\([^)]*\)/g, '')
		.replace('[topic]', 'clerk')
		// the month that the fictional district is in
		.replace('[p]', '2026-11')
		.replace(/\[\w+\]/, id ?? '');
	return path || '/';
}
