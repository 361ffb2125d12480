import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { version } from './scripts/version.mjs';

/** The command line: a second build of the same sources, run by the pinned Node. */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	define: { __VERSION__: JSON.stringify(version) },
	build: {
		ssr: true,
		target: 'node26',
		outDir: 'build/cli',
		emptyOutDir: true,
		copyPublicDir: false,
		sourcemap: true,
		rollupOptions: {
			input: { ledger: 'src/cli/ledger.ts', 'import-worker': 'src/cli/import-worker.ts' },
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
		}
	}
});
