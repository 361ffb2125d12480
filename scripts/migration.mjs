import { existsSync, writeFileSync } from 'node:fs';
import { refuse } from './setup/say.mjs';

const usage =
	'用法：npm run migration:new -- <slug> "<one sentence: what the data could not say before>"，例如 npm run migration:new -- task-notes "A task could not carry a note of the office."';

/** `migration:new`: a file that already runs, in the house's shape: a table of its own, portable. */
export default function newMigration([slug, ...sentence]) {
	const words = sentence.join(' ').trim();
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? '') || !words) refuse(usage);

	const file = `migrations/${stampOf(new Date())}-${slug}.ts`;
	if (existsSync(file)) refuse(`${file} 已经有了。`);
	writeFileSync(file, text(slug.replaceAll('-', '_'), words));
	console.log(`${file}\n已写成一张新表的例子；请改成需要的结构。发布后不再改动、不再改名。`);
	return 0;
}

/** Date and time in the district's zone: the order of migrations is the order of their names. */
function stampOf(now) {
	const [day, time] = now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).split(' ');
	return `${day}-${time.slice(0, 5).replace(':', '')}`;
}

function text(table, words) {
	return `import { sql, type Kysely } from 'kysely';

/** ${words.replaceAll('*/', '')} */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql\`create table ${table} (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		created_at text not null,
		primary key (jurisdiction_id, id)
	)\`.execute(db);
}
`;
}
