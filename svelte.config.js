import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		// forced runes would break legacy packages
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ precompress: true }),
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				// style attributes and transitions need it; scripts never do
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// a closed page is drawn at one address and shown at another (routes/guard.server.ts)
		paths: { relative: false },
		// SvelteKit's own check is off: it answers in English and looks at forms only. hooks.server.ts
		// compares the origin of every request that is not safe, and e2e/origin.e2e.mjs holds it to that.
		csrf: { trustedOrigins: ['*'] },
		typescript: {
			config: (config) => {
				config.include.push(
					'../migrations/**/*.ts',
					'../scripts/**/*.ts',
					'../vite.cli.config.ts',
					'../svelte.config.js',
					'../eslint.config.js'
				);
			}
		},
		// pinned to the release: a rebuild of the same version is not "new" to an open tab
		version: { name: process.env.LEDGER_VERSION ?? version, pollInterval: 0 }
	}
};
