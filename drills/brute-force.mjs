// Guesses passwords: one account, many accounts from one address, unknown against wrong; honest people meanwhile.
import { argon2Sync, createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp } from '../e2e/start-app.mjs';
import { postForm } from '../e2e/ask.mjs';
import { record } from '../scripts/figures.mjs';

const full = process.argv.includes('--full');
const guesses = full ? 10_000 : 2000;
const honest = 200;
const newcomers = 50;
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

// one address guesses 200 at once and never pauses, at names that there are and names that it makes up
const attacked = '10.9.9.9';
const sprayed = [];
let attacking = true;
const spraying = Promise.all(
	Array.from({ length: 200 }, async (_, lane) => {
		for (let i = lane; attacking; i += 200) {
			const login = i % 2 ? `clerk${1 + (i % 500)}` : `made up ${i}`;
			sprayed.push(await signIn(login, 'Spring2026!', attacked));
		}
	})
);
const sprayBegan = performance.now();
await pause(5000);

// behind it, people whose browser was here before
const people = await inParallel(honest, 20, (i) =>
	signIn(`honest${i}`, password, attacked, `browser of ${i}`)
);
figures.honestPeople = honest;
figures.honestLetIn = people.filter(({ code }) => code === 'in').length;
figures.honestP99Ms = p99(people);

// from elsewhere, people who were never here
const elsewhere = await inParallel(100, 5, (i) => signIn(`elsewhere${i}`, password, `10.7.${i}.1`));
figures.elsewhereLetIn = elsewhere.filter(({ code }) => code === 'in').length;
figures.elsewhereP99Ms = p99(elsewhere);

// behind it, people who were never here and come back when the page says
const came = await Promise.all(
	Array.from({ length: newcomers }, async (_, i) => {
		await pause(i * 100);
		const began = performance.now();
		for (let retries = 0; ; retries++) {
			const { code, seconds } = await signIn(`newcomer${i}`, password, attacked);
			const ms = performance.now() - began;
			if (code !== 'sign-in.queue' || ms > 1_200_000) return { code, ms, retries };
			await pause(seconds * 1000);
		}
	})
);
figures.newcomers = newcomers;
figures.newcomersLetIn = came.filter(({ code }) => code === 'in').length;
figures.newcomersMedianSeconds = inSeconds(came, 0.5);
figures.newcomersLastSeconds = inSeconds(came, 1);
figures.newcomersMostRetries = Math.max(...came.map(({ retries }) => retries));

attacking = false;
await spraying;
figures.sprayedForSeconds = Math.round((performance.now() - sprayBegan) / 1000);
figures.sprayed = sprayed.length;
figures.sprayedChecked = sprayed.filter(({ code }) => code === 'sign-in.wrong').length;
figures.sprayedSentToWait = sprayed.filter(({ code }) => code === 'sign-in.queue').length;
// forty that are free, one more each 22.5 seconds, and two a second through the queue
figures.sprayedCheckedAtMost = Math.ceil(41 + figures.sprayedForSeconds * (1 / 22.5 + 2));

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
figures.refusalsInTheLog = refusalsIn(data);
rmSync(data, { recursive: true, force: true });
record('brute-force', {
	figures,
	limits: {
		checkedInAQuarterHour: 5,
		lockedAfterARestart: 'sign-in.locked',
		honestLetIn: honest,
		honestP99Ms: 3000,
		elsewhereLetIn: 100,
		elsewhereP99Ms: 1500,
		newcomersLetIn: newcomers,
		newcomersLastSeconds: 600,
		sprayedChecked: figures.sprayedCheckedAtMost,
		unknownToWrong: '0.9 to 1.1'
	},
	passed:
		figures.checkedInAQuarterHour === 5 &&
		figures.lockedAfterARestart === 'sign-in.locked' &&
		figures.honestLetIn === honest &&
		figures.honestP99Ms < 3000 &&
		figures.elsewhereLetIn === 100 &&
		figures.elsewhereP99Ms < 1500 &&
		figures.newcomersLetIn === newcomers &&
		figures.newcomersLastSeconds < 600 &&
		figures.sprayedChecked <= figures.sprayedCheckedAtMost &&
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
	const seconds = Number(/请过 (\d+) 秒/.exec(answer.body)?.[1]);
	return { ms, code: code ?? answer.body, ...(seconds ? { seconds } : {}) };
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
		...Array.from({ length: honest }, (_, i) => `honest${i}`),
		...Array.from({ length: 100 }, (_, i) => `elsewhere${i}`),
		...Array.from({ length: newcomers }, (_, i) => `newcomer${i}`)
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

/** What the log was told of failures, of all the guesses that were sent. */
function refusalsIn(folder) {
	const db = new DatabaseSync(join(folder, 'ledger.db'), { readOnly: true });
	const rows = db
		.prepare(
			`select action, count(*) as events from audit_event
			where action in ('session.refuse', 'session.lock', 'session.queue') group by action`
		)
		.all();
	db.close();
	return Object.fromEntries(rows.map(({ action, events }) => [action, events]));
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

function p99(answers) {
	const times = answers.map(({ ms }) => ms);
	return quantile(times, 0.99);
}

function inSeconds(answers, share) {
	const times = answers.map(({ ms }) => ms);
	return Math.round(quantile(times, share) / 1000);
}

function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}

function round(number) {
	return Math.round(number * 1000) / 1000;
}
