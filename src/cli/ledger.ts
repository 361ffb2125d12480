import { join } from 'node:path';
import { main } from './main.ts';

// the same .env that the server reads, or the two would open different databases
const home = process.env.LEDGER_HOME ?? process.cwd();

const args = process.argv.slice(2);
const answer = await main(args, {
	variables: process.env,
	folder: process.env.INIT_CWD ?? process.cwd(),
	now: new Date().toISOString(),
	envFile: join(home, '.env')
});
const text = args.includes('--json') ? JSON.stringify(answer.data) : answer.text;
// a refusal in words goes where set-up talks: stdout holds answers
const stream =
	answer.exit === 0 || answer.exit === 3 || args.includes('--json') ? 'stdout' : 'stderr';
process[stream].write(`${text}\n`);
process.exitCode = answer.exit;
