import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { version } from './scripts/version.mjs';

/** Tests that need a database engine are told apart by their name: x.db.test.ts. */
const database = 'src/**/*.db.test.ts';

/**
 * What every page loads, in one file: the runtimes, the frame, and the components that most have. With
 * them the styles of all components, for those are small, and each sheet costs a line in the first script.
 */
const house = [
	/@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/](client|app[\\/]state)[\\/]|preload-helper/,
	/generated[\\/]root|routes[\\/](\(app\)[\\/])?\+layout\.svelte$|routes[\\/]\+error\.svelte$/,
	/src[\\/]lib[\\/]ui[\\/](shell[\\/]|Icon|Button|PageHeader|Breadcrumbs|ErrorSummary|ToastRegion|toasts|Notice|EmptyState)/,
	/src[\\/]lib[\\/]words[\\/](shell|ui)\.ts$/,
	/src[\\/](app|lib[\\/]ui[\\/][^\\/]+)\.css$/
];

/** What nearly every page with a form loads. */
const form =
	/src[\\/](routes[\\/](kept-form|held-link)|lib[\\/]ui[\\/](form-errors|(Field|FieldError|TextInput)\.svelte$))/;

/** The first folder of an address: the pages below it share one style sheet. */
const area = /src[\\/]routes[\\/](?:\(app\)[\\/])?([a-z]+)[\\/]/;

/** Few files: many small ones weigh more, and arrive later. A group takes along what it imports. */
const groups = [
	{ name: 'house', test: (id: string) => house.some((part) => part.test(id)) },
	{ name: (id: string) => area.exec(id)?.[1] ?? null, test: /\.css$/ },
	{ name: 'form', test: form },
	{ name: 'clamp', test: /src[\\/]lib[\\/]ui[\\/]Clamp\.svelte$/ }
];

/**
 * The first script lists the scripts and styles of every page: by shorter hashes they weigh less there.
 * Seven signs are the fewest that the bundler takes for so many scripts.
 */
const lightFiles = {
	name: 'light-files',
	enforce: 'post' as const,
	configEnvironment: (name: string) => ({
		build: {
			rolldownOptions: {
				output: {
					assetFileNames: '_app/immutable/assets/[hash:6][extname]',
					...(name === 'client'
						? {
								entryFileNames: '_app/immutable/[name].[hash:7].js',
								chunkFileNames: '_app/immutable/chunks/[hash:7].js',
								codeSplitting: { groups }
							}
						: {})
				}
			}
		}
	})
};

export default defineConfig({
	plugins: [sveltekit(), lightFiles],
	define: { __VERSION__: JSON.stringify(version) },
	build: {
		// Chromium 90 reads these scripts too (docs/decisions). Asked for 90, the bundler writes private
		// fields and every ?. in a longer and slower way, for the sake of what scripts/newer-syntax.mjs
		// refuses in the built files
		target: 'chrome98',
		cssTarget: 'chrome90',
		// what each page will want, named in the first script, would weigh more than it wins on a LAN
		modulePreload: false
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: [database],
					// pure rules share one process: what a test stubs it puts back
					isolate: false,
					maxWorkers: 2,
					// a busy machine is slow, not wrong
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'db',
					// every test makes its own district, so that files may share a process
					isolate: false,
					environment: 'node',
					include: [database],
					globalSetup: ['src/lib/server/db/test-postgres.ts'],
					fileParallelism: true,
					maxWorkers: 2,
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
