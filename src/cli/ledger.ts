import { join } from 'node:path';
import { main } from './main.ts';

// the same .env that the server reads, or the two would open different databases
const home = process.env.LEDGER_HOME ?? process.cwd();

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const answer = await main(args, {
	variables: process.env,
	folder: process.env.INIT_CWD ?? process.cwd(),
	now: new Date().toISOString(),
	say: ({ text, data }) => process.stdout.write(`${isJson ? JSON.stringify(data) : text}\n`),
	envFile: join(home, '.env')
});
// a refusal in words goes where set-up talks: stdout holds answers
const stream = answer.exit === 0 || answer.exit === 3 || isJson ? 'stdout' : 'stderr';
if (answer.text !== null) {
	process[stream].write(`${isJson ? JSON.stringify(answer.data) : answer.text}\n`);
}
process.exitCode = answer.exit;
