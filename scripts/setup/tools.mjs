/** Where the tools' own program files lie: run by the pinned Node, never by the host's. */
export const tools = {
	kit: 'node_modules/@sveltejs/kit/svelte-kit.js',
	vite: 'node_modules/vite/bin/vite.js',
	vitest: 'node_modules/vitest/vitest.mjs',
	check: 'node_modules/svelte-check/bin/svelte-check',
	eslint: 'node_modules/eslint/bin/eslint.js',
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	esCheck: 'node_modules/es-check/lib/cli/index.js',
	playwright: 'node_modules/playwright-core/cli.js'
};
