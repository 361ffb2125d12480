import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyHelp, applyVerbWords } from '../../lib/words/apply-verb.ts';
import { verbs } from './verbs.ts';

const operations = 'src/lib/server/operations';
const folders = ['report', 'period', 'evidence', 'objection', 'chase', 'remind'];
const files = ['enter-office-day.ts', 'open-period.ts', 'solve-ask.ts'];

/** What writes and is no verb, and why a record does without it. */
const withoutVerb: Readonly<Record<string, string>> = {
	changeSheet: 'a line says month and unit of its list itself',
	saveDrafts: 'the cells of a grid in one step; a record saves a draft a line',
	tryOutgoing: 'nothing leaves the house for what is long past',
	openDueMonth: 'opened by the clock; a line opens a month by period.open',
	sendReminders: 'sent by the clock',
	workOffOutgoing: 'sent by the clock'
};

test('every operation of the month that writes is called by a verb', () => {
	const called = readdirSync('src/cli/apply')
		.filter((name) => name.endsWith('-verbs.ts'))
		.map((name) => readFileSync(join('src/cli/apply', name), 'utf8'))
		.join('\n');
	const uncalled = writing().filter((name) => !new RegExp(`\\b${name}\\(`).test(called));
	expect(uncalled.sort()).toEqual(Object.keys(withoutVerb).sort());
});

test('every verb has its line in the help, and none is told that there is not', () => {
	expect(Object.keys(applyVerbWords).sort()).toEqual(Object.keys(verbs).sort());
	const help = applyHelp();
	for (const name of Object.keys(verbs)) expect(help).toContain(`  ${name} `);
});

/** The exported functions that begin a transaction of their own. */
function writing(): string[] {
	const inFolders = folders.flatMap((folder) =>
		readdirSync(join(operations, folder)).map((name) => join(folder, name))
	);
	return [...inFolders, ...files]
		.filter((name) => name.endsWith('.ts') && !/(^|\/)test-|\.test\.ts$/.test(name))
		.flatMap((name) => {
			const text = readFileSync(join(operations, name), 'utf8');
			return text
				.split(/^(?=export )/m)
				.filter((part) => /\btransact(As|Briefly)?(<[^(]*>)?\(/.test(part))
				.flatMap((part) => /^export (?:async )?function (\w+)/.exec(part)?.[1] ?? []);
		});
}
