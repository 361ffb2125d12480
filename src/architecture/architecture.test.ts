import { expect, test } from 'vitest';
import { brokenImports } from './broken-imports.ts';
import { importsOf } from './imports-of.ts';

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
	['/src/routes/(app)/tasks/+page.svelte', "import { listTasks } from '$lib/server/db/tasks.ts';"],
	['/src/routes/(app)/tasks/+page.server.ts', "import ExcelJS from 'exceljs';"],
	['/src/routes/(app)/overview/+page.svelte', "import { Chart } from 'chart.js';"],
	['/src/lib/server/report.ts', "const { Document } = await import('docx');"],
	['/src/lib/misc/thing.ts', "export { listTasks } from '../server/db/tasks.ts';"]
])('a planted import is caught, with its file, its target and the mend: %s', (file, text) => {
	const [found, ...more] = brokenImports({ [file]: text });
	expect(more).toEqual([]);
	expect(found).toContain(`${file} must not import ${importsOf(file, text)[0]}: `);
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
	expect(importsOf('/src/lib/ui/x.ts', text)).toEqual([
		'/src/lib/ui/a.ts',
		'/src/lib/domain/b.ts',
		'/src/lib/ui/style.css',
		'/src/lib/up.ts',
		'/src/lib/words/c.ts',
		'/src/lib/ui/late.ts',
		'/src/lib/ui/data.json'
	]);
});
