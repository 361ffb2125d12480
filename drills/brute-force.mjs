// Guesses passwords: one account, many accounts from one address, unknown against wrong; honest people meanwhile.
import { argon2Sync, createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startApp } from '../e2e/start-app.mjs';
import { postForm } from '../e2e/ask.mjs';
import { record } from '../scripts/figures.mjs';

const full = process.argv.includes('--full');
const guesses = full ? 10_000 : 2000;
const honest = 200;
const password = 'Lan-tian3-baiyun';
const data = mkdtempSync(join(tmpdir(), 'ledger-drill-'));
// so that the drill may come from many addresses
const options = { data, env: { TRUST_PROXY: '127.0.0.1' } };

/** What the page answers, by what it says. */
const said = {
	in: /"redirect"/,
	'sign-in.wrong': /账号或密码不正确/,
	'sign-in.locked': /这个账号暂停登录/,
	'sign-in.queue': /正在排队/
};

let app = await startApp(options);
fill(data);
const figures = {};

const one = await inParallel(guesses, 40, (i) =>
	signIn('clerk0', `guess ${i}`, `10.0.${i % 200}.1`)
);
figures.guessesOnOneAccount = guesses;
figures.checkedInAQuarterHour = one.filter(({ code }) => code === 'sign-in.wrong').length;
await app.stop();
app = await startApp(options);
figures.lockedAfterARestart = (await signIn('clerk0', password, '10.0.0.1')).code;

// an attacker tries one password on a thousand accounts, everybody behind one address
const spraying = inParallel(1000, 20, (i) =>
	signIn(`clerk${1 + (i % 500)}`, 'Spring2026!', '10.9.9.9')
);
const started = performance.now();
const people = await inParallel(honest, 20, (i) =>
	signIn(`honest${i}`, password, '10.9.9.9', `browser of ${i}`)
);
figures.honestPeople = honest;
figures.honestLetIn = people.filter(({ code }) => code === 'in').length;
figures.honestP99Ms = quantile(
	people.map(({ ms }) => ms),
	0.99
);
const meanwhile = performance.now() - started;
const sprayed = await spraying;
const checked = sprayed.filter(({ code }) => code === 'sign-in.wrong').length;
figures.sprayed = sprayed.length;
figures.sprayedChecked = checked;
figures.sprayedSentToWait = sprayed.filter(({ code }) => code === 'sign-in.queue').length;
figures.honestTookMs = Math.round(meanwhile);

// in turn, each from an address of its own: nothing but the answer differs
const times = { wrong: [], unknown: [] };
for (let i = 0; i < 200; i++) {
	const kinds = i % 2 ? ['wrong', 'unknown'] : ['unknown', 'wrong'];
	for (const kind of kinds) {
		const login = kind === 'wrong' ? `honest${i}` : `nobody${i}`;
		times[kind].push((await signIn(login, 'wrong', `10.8.${i}.${kind.length}`)).ms);
	}
}
figures.unknownToWrong = round(quantile(times.unknown, 0.5) / quantile(times.wrong, 0.5));

await app.stop();
rmSync(data, { recursive: true, force: true });
record('brute-force', {
	figures,
	limits: {
		checkedInAQuarterHour: 5,
		lockedAfterARestart: 'sign-in.locked',
		honestLetIn: honest,
		honestP99Ms: 3000,
		unknownToWrong: '0.9 to 1.1'
	},
	passed:
		figures.checkedInAQuarterHour === 5 &&
		figures.lockedAfterARestart === 'sign-in.locked' &&
		figures.honestLetIn === honest &&
		figures.honestP99Ms < 3000 &&
		Math.abs(figures.unknownToWrong - 1) < 0.1
});

async function signIn(login, typed, address, browser) {
	const begin = performance.now();
	const answer = await postForm(
		app.port,
		'/login',
		{ login, password: typed },
		{
			origin: app.base,
			headers: {
				accept: 'application/json',
				'x-sveltekit-action': 'true',
				'x-forwarded-for': address,
				'x-forwarded-proto': 'http',
				...(browser ? { cookie: `ledger-browser=${browser}` } : {})
			}
		}
	);
	const ms = performance.now() - begin;
	const code = Object.keys(said).find((one) => said[one].test(answer.body));
	return { ms, code: code ?? answer.body };
}

/** A district with its people, put in directly: the hashes of five hundred passwords would take a while. */
function fill(folder) {
	const db = new DatabaseSync(join(folder, 'ledger.db'));
	const hash = phc(password);
	const now = new Date().toISOString();
	db.exec('begin');
	db.prepare(
		`insert into jurisdiction (id, name, prefix, created_at) values ('j', '试点区', '区', ?)`
	).run(now);
	const logins = [
		...Array.from({ length: 501 }, (_, i) => `clerk${i}`),
		...Array.from({ length: honest }, (_, i) => `honest${i}`)
	];
	const account = db.prepare(
		`insert into account (jurisdiction_id, id, login, display_name, password_hash, password_set_at,
		must_change_password, created_at) values ('j', ?, ?, ?, ?, ?, 0, ?)`
	);
	for (const login of logins) account.run(login, login, login, hash, now, now);
	const known = db.prepare(
		`insert into known_browser (jurisdiction_id, account_id, token_hash, first_at, last_at)
		values ('j', ?, ?, ?, ?)`
	);
	for (let i = 0; i < honest; i++) {
		const mark = createHash('sha256').update(`browser of ${i}`).digest('hex');
		known.run(`honest${i}`, mark, now, now);
	}
	db.exec('commit');
	db.close();
}

function phc(message) {
	const nonce = randomBytes(16);
	const cost = { memory: 19456, passes: 2, parallelism: 1, tagLength: 32 };
	const tag = argon2Sync('argon2id', { message, nonce, ...cost });
	const text = (bytes) => bytes.toString('base64').replaceAll('=', '');
	return `$argon2id$v=19$m=19456,t=2,p=1$${text(nonce)}$${text(tag)}`;
}

async function inParallel(count, lanes, work) {
	const answers = [];
	let next = 0;
	const lane = async () => {
		while (next < count) {
			const i = next++;
			answers[i] = await work(i);
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return answers;
}

function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}

function round(number) {
	return Math.round(number * 1000) / 1000;
}
