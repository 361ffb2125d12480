import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { version } from './scripts/version.mjs';

/** Tests that need a database engine are told apart by their name: x.db.test.ts. */
const database = 'src/**/*.db.test.ts';

/** The frame of every page, and the components that most have. */
const house =
	/src[\\/]lib[\\/](ui[\\/](shell[\\/]|Icon|Button|PageHeader|Breadcrumbs|ErrorSummary|ToastRegion|toasts|Notice|EmptyState)|words[\\/](shell|ui)\.ts)/;

/**
 * The first script lists the scripts and styles of every page: by shorter hashes they weigh less there.
 * Seven signs are the fewest that the bundler takes for so many scripts.
 */
const shortNames = {
	name: 'short-names',
	enforce: 'post' as const,
	configEnvironment: (name: string) => ({
		build: {
			rolldownOptions: {
				output: {
					assetFileNames: '_app/immutable/assets/[hash:6][extname]',
					...(name === 'client'
						? {
								entryFileNames: '_app/immutable/[name].[hash:7].js',
								chunkFileNames: '_app/immutable/chunks/[hash:7].js'
							}
						: {})
				}
			}
		}
	})
};

export default defineConfig({
	plugins: [sveltekit(), shortNames],
	define: { __VERSION__: JSON.stringify(version) },
	// Chromium 90: the browsers of the offices this is for (docs/decisions)
	build: {
		target: 'chrome90',
		cssTarget: 'chrome90',
		// what each page will want, named in the first script, would weigh more than it wins on a LAN
		modulePreload: false,
		// one file for what stands round every page: thirty small ones weigh more, and arrive later
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'house', test: house }] } } }
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
					// a busy machine is slow, not wrong
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'db',
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
