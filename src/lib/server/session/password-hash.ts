import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { settledPassword } from '../../domain/password.ts';
import { atMost } from './at-most.ts';

type Cost = { memory: number; passes: number; parallelism: number };

/** OWASP's figures for argon2id: 19 MiB, two passes; about 40 ms of one core. */
const cost: Cost = { memory: 19456, passes: 2, parallelism: 1 };
/** What a row may ask for, so that a forged one cannot take the memory of the machine. */
const most: Cost = { memory: 131_072, passes: 8, parallelism: 4 };
const saltLength = 16;
const tagLength = 32;

/** The other half of Node's four threads is for files and names, however many sign in at once. */
const inTurn = atMost(2);

/** A hash to be stored, as PHC text that tells its own parameters. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltLength);
	return phcOf(cost, salt, await derive(password, cost, salt, tagLength));
}

/** Whether this is the password; false, and never a throw, for a text that is no hash of ours. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
	const stored = readPhc(phc);
	if (!stored) return false;
	const tag = await derive(password, stored.cost, stored.salt, stored.tag.length);
	return timingSafeEqual(tag, stored.tag);
}

/** Whether a hash is cheaper to guess at than today's would be; one that cannot be read is. */
export function needsRehash(phc: string): boolean {
	const stored = readPhc(phc);
	if (!stored) return true;
	const { memory, passes } = stored.cost;
	return (
		memory < cost.memory ||
		passes < cost.passes ||
		stored.salt.length < saltLength ||
		stored.tag.length < tagLength
	);
}

/**
 * What a password is checked against where there is no account: takes the same time as a wrong
 * password. No password is known to give 32 zero bytes, and none can be found.
 */
export const decoyHash = phcOf(cost, Buffer.alloc(saltLength), Buffer.alloc(tagLength));

const argon2Async = promisify(argon2);

function derive(password: string, at: Cost, salt: Buffer, length: number): Promise<Buffer> {
	const message = settledPassword(password);
	return inTurn(() => argon2Async('argon2id', { ...at, message, nonce: salt, tagLength: length }));
}

function phcOf({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string {
	const parameters = `m=${memory},t=${passes},p=${parallelism}`;
	return `$argon2id$v=19$${parameters}$${unpadded(salt)}$${unpadded(tag)}`;
}

const phcText =
	/^\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

function readPhc(phc: string): { cost: Cost; salt: Buffer; tag: Buffer } | null {
	const [, m, t, p, salt64 = '', tag64 = ''] = phcText.exec(phc) ?? [];
	const asked = { memory: Number(m), passes: Number(t), parallelism: Number(p) };
	const [salt, tag] = [Buffer.from(salt64, 'base64'), Buffer.from(tag64, 'base64')];
	const sound = unpadded(salt) === salt64 && unpadded(tag) === tag64 && salt.length >= 8;
	return sound && isAffordable(asked) ? { cost: asked, salt, tag } : null;
}

/** Also false for figures that argon2 does not take: eight blocks for each lane at least. */
function isAffordable({ memory, passes, parallelism }: Cost): boolean {
	return (
		parallelism >= 1 &&
		passes >= 1 &&
		memory >= 8 * parallelism &&
		memory <= most.memory &&
		passes <= most.passes &&
		parallelism <= most.parallelism
	);
}

function unpadded(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
