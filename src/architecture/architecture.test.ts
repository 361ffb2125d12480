import { expect, test } from 'vitest';
import { brokenImports } from './broken-imports.ts';
import { impuritiesIn } from './impurities.ts';
import { importsOf } from './imports-of.ts';
import { looseQueries } from './loose-queries.ts';
import { misnamedWrites } from './misnamed-writes.ts';

const sources = import.meta.glob<string>(
	[
		'/src/**/*.{ts,svelte}',
		'/migrations/*.ts',
		'!/src/architecture/**',
		'!/src/**/*.test.ts',
		'!/src/**/test-*.ts'
	],
	{ query: '?raw', import: 'default', eager: true }
);

test('no file imports against the layers, and every package stays in its home', () => {
	expect(Object.keys(sources).length).toBeGreaterThan(30);
	expect(brokenImports(sources)).toEqual([]);
});

test('nothing in domain asks for the time, for chance or for the process', () => {
	const pure = Object.entries(sources).filter(([file]) => file.startsWith('/src/lib/domain/'));
	expect(pure.length).toBeGreaterThan(20);
	expect(pure.flatMap(([file, text]) => impuritiesIn(file, text))).toEqual([]);
});

test('what writes is told by its name, so that the rule about writes can see it', () => {
	expect(misnamedWrites(sources)).toEqual([]);
});

test('no query begins outside db', () => {
	const loose = Object.entries(sources).flatMap(([file, text]) => looseQueries(file, text));
	expect(loose).toEqual([]);
});

test.each([
	['/src/lib/domain/task.ts', "import { listTasks } from '../server/db/tasks.ts';"],
	['/src/lib/domain/task.ts', "import type { Selectable } from 'kysely';"],
	[
		'/src/lib/ui/Grid.svelte',
		"<script>import { listTasks } from '$lib/server/db/tasks.ts';</script>"
	],
	['/src/lib/words/task.ts', "import Button from '../ui/Button.svelte';"],
	['/src/lib/server/db/tasks.ts', "import { explain } from '../../words/problem.ts';"],
	['/src/lib/server/operations/file-report.ts', "import { error } from '@sveltejs/kit';"],
	['/src/lib/server/operations/file-report.ts', "import { sql } from 'kysely';"],
	['/src/cli/import.ts', "import { error } from '@sveltejs/kit';"],
	[
		'/src/routes/(app)/tasks/+page.svelte',
		'<script lang="ts">import { listTasks } from \'$lib/server/db/tasks.ts\';</script>'
	],
	['/src/routes/(app)/tasks/+page.server.ts', "import ExcelJS from 'exceljs';"],
	['/src/routes/(app)/overview/+page.svelte', "<script>import { Chart } from 'chart.js';</script>"],
	['/src/lib/server/report.ts', "const { Document } = await import('docx');"],
	['/src/lib/domain/task.ts', "import * as v from 'valibot';"],
	['/src/lib/domain/task.ts', "import { readFileSync } from 'node:fs';"],
	['/src/lib/domain/task.ts', 'const late = await import(`../server/db/tasks.ts`);'],
	['/src/lib/domain/task.ts', 'const late = await import(`../server/${name}.ts`);'],
	[
		'/src/lib/domain/task.ts',
		"import { // what's needed\n listTasks } from '../server/db/tasks.ts';"
	],
	['/src/lib/domain/task.ts', "type Task = import('../server/db/tasks.ts').Task;"],
	['/src/lib/words/task.ts', "const texts = import.meta.glob('../server/db/*.ts');"],
	['/src/lib/words/task.ts', "const texts = import.meta.glob(['./*.ts', '/src/lib/ui/**/*.ts']);"],
	['/src/lib/words/task.ts', "import * as v from 'valibot';"],
	['/src/lib/ui/Grid.svelte', "<script>import * as v from 'valibot';</script>"],
	[
		'/migrations/2026-01-01-0000-x.ts',
		"import { listTasks } from '../src/lib/server/db/tasks.ts';"
	],
	['/migrations/2026-01-01-0000-x.ts', "import { readFileSync } from 'node:fs';"],
	['/src/routes/x/+page.server.ts', "import { insertAccount } from '$lib/server/db/accounts.ts';"],
	[
		'/src/routes/x/+page.server.ts',
		"import { updateAccount as f } from '$lib/server/db/accounts.ts';"
	],
	['/src/routes/x/+page.server.ts', "import * as accounts from '$lib/server/db/accounts.ts';"],
	['/src/cli/thing.ts', "export { deleteTries } from '../lib/server/db/sign-in-tries.ts';"],
	['/src/routes/x/+page.server.ts', "import { removeUnit } from '$lib/server/db/units.ts';"],
	['/src/routes/x/+page.server.ts', "import { endSession } from '$lib/server/db/sessions.ts';"],
	['/src/routes/x/+page.server.ts', "import { replaceRows } from '$lib/server/db/units.ts';"],
	['/src/routes/x/+page.server.ts', "import { migrate } from '$lib/server/db/migrate.ts';"],
	['/src/routes/x/+page.server.ts', "import { transact } from '$lib/server/db/transact.ts';"],
	['/src/routes/x/+page.server.ts', "const db = await import('$lib/server/db/units.ts');"],
	['/src/routes/x/+page.server.ts', "const db = import.meta.glob('/src/lib/server/db/*.ts');"],
	['/src/lib/server/operations-x.ts', "import { insertUnit } from './db/units.ts';"],
	['/src/lib/server/workbook/x.ts', "import * as v from 'valibot';"],
	['/src/lib/server/document/x.ts', "import * as v from 'valibot';"],
	['/src/lib/server/evidence/x.ts', "import * as v from 'valibot';"],
	['/src/lib/domain/task.ts', 'const late = await import(name);'],
	['/src/lib/domain/task.ts', "import kysely = require('kysely');"],
	[
		'/src/lib/words/task.ts',
		"const texts = import.meta.glob('./*.ts', { base: '/src/lib/server/db' });"
	],
	['/src/lib/words/task.ts', "const texts = import.meta.glob(['./*.ts', ...more]);"],
	[
		'/src/lib/ui/Grid.svelte',
		`<script lang="ts" generics="T extends Record<string, X>">import { listTasks } from '$lib/server/db/tasks.ts';</script>`
	],
	['/src/lib/ui/Grid.svelte', "<script>import x from '$lib/ui/../server/db/tasks.ts';</script>"],
	['/src/routes/x/+page.svelte', "{#await import('$lib/server/db/tasks.ts')}…{/await}"],
	['/src/routes/x/+page.server.ts', 'const late = await import(name);'],
	['/src/lib/server/operations/x.ts', 'const late = await import(`./${name}.ts`);'],
	['/src/lib/misc/thing.ts', "export { listTasks } from '../server/db/tasks.ts';"]
])('a planted import is caught, with its file, its target and the mend: %s', (file, text) => {
	const [found, ...more] = brokenImports({ [file]: text });
	expect(more).toEqual([]);
	expect(found).toContain(`${file} must not import ${importsOf(file, text).at(-1)?.target}: `);
	expect(found).toMatch(/: \S.{12,}$/); // the mend, in words
});

test('imports are found in every form, and not in comments', () => {
	const text = `
		import a from './a.ts';
		import type { B } from '$lib/domain/b.ts';
		import './style.css';
		export * from '../up.ts';
		import {
			several,
			lines
		} from '#lib/words/c.ts';
		const late = await import('./late.ts');
		// import no from './commented.ts';
		/* import no from './commented.ts'; */
		const text = 'import is a word';
		import raw from './data.json?raw';
	`;
	expect(importsOf('/src/lib/ui/x.ts', text).map(({ target }) => target)).toEqual([
		'/src/lib/ui/a.ts',
		'/src/lib/domain/b.ts',
		'/src/lib/ui/style.css',
		'/src/lib/up.ts',
		'/src/lib/words/c.ts',
		'/src/lib/ui/late.ts',
		'/src/lib/ui/data.json'
	]);
});

test.each([
	[
		"reading through db is every route's right",
		'/src/routes/x/+page.server.ts',
		"import { listAccounts } from '$lib/server/db/accounts.ts';"
	],
	[
		'an operation writes',
		'/src/lib/server/operations/x.ts',
		"import { insertAccount } from '../db/accounts.ts';"
	],
	['a migration is SQL', '/migrations/2026-01-01-0000-x.ts', "import { sql } from 'kysely';"],
	[
		'a component uses Svelte',
		'/src/lib/ui/X.svelte',
		"<script>import { tick } from 'svelte';</script>"
	],
	[
		'the type of a write is no write',
		'/src/routes/x/+page.server.ts',
		"import type * as accounts from '$lib/server/db/accounts.ts';"
	],
	[
		'what opens the ledger migrates it',
		'/src/lib/server/open-ledger.ts',
		"import { migrate } from './db/migrate.ts';"
	],
	[
		'how far the migrations are is a read',
		'/src/cli/verify.ts',
		"import { migrationState } from '../lib/server/db/migrate.ts';"
	],
	[
		'a workbook is packed by Node',
		'/src/lib/server/workbook/x.ts',
		"import { crc32 } from 'node:zlib';"
	],
	['a plain template names its file', '/src/lib/words/x.ts', 'await import(`./a.ts`);'],
	[
		'an apostrophe in a comment ends nothing',
		'/src/lib/words/x.ts',
		"import { a, // it's\n b } from './c.ts';"
	],
	['a layer may glob itself', '/src/lib/words/x.ts', "const all = import.meta.glob('./**/*.ts');"],
	[
		'what is left out of a glob is not read',
		'/src/lib/words/x.ts',
		"const all = import.meta.glob(['./*.ts', '!/src/lib/ui/*.ts']);"
	]
])('is allowed: %s', (_, file, text) => {
	expect(brokenImports({ [file]: text })).toEqual([]);
});

test.each([
	['the clock', 'const now = Date.now();'],
	['today', 'const today = new Date();'],
	['chance', 'const id = Math.random();'],
	['the process', 'const { LEDGER_DATA } = process.env;'],
	['an identity by chance', 'const id = crypto.randomUUID();'],
	['the clock by another spelling', "const now = Date['now']();"],
	['the clock for later', 'const clock = Date.now;'],
	['the clock taken apart', 'const { now } = Date;'],
	['the clock without new', 'const today = Date();'],
	['the clock through the global object', 'const now = globalThis.Date.now();'],
	['the new clock', 'const now = Temporal.Now.instant();'],
	['the process taken apart', 'const { env } = process;'],
	['chance taken apart', 'const { randomUUID } = crypto;'],
	['the network', "const page = await fetch('http://x');"]
])('a planted question of domain to the world is caught: %s', (_, text) => {
	expect(impuritiesIn('/src/lib/domain/x.ts', text)).toHaveLength(1);
});

test.each([
	['a date that was handed in', 'const day = new Date(text); Date.parse(text);'],
	['the type of a date', 'let day: Date; const is = x instanceof Date;'],
	['a word of the domain that the world has too', 'step.process; const s = { document: 1 };'],
	['arithmetic', 'Math.round(share);']
])('is no question to the world: %s', (_, text) => {
	expect(impuritiesIn('/src/lib/domain/x.ts', text)).toEqual([]);
});
