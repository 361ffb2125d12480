import type { NotSentReason } from '../../domain/remind/not-sent.ts';
import type { Sent, Webhook } from './outside.ts';

const timeoutMs = 5000;
/** The robot of a group takes no longer a text. */
const mostBytes = 2048;
const mostAnswer = 16_384;

/**
 * Says something to a group. No redirect is followed: the address is a secret and stays with whom it was
 * given for. Where the request went out and no answer came back nobody knows whether it was said.
 */
export async function sendToGroup(
	{ url, form }: Webhook,
	text: string,
	withinMs = timeoutMs
): Promise<Sent> {
	const content = within(text, mostBytes);
	const body = form === 'robot' ? { msgtype: 'text', text: { content } } : { text: content };
	try {
		const answer = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json; charset=utf-8' },
			body: JSON.stringify(body),
			redirect: 'manual',
			signal: AbortSignal.timeout(withinMs)
		});
		return await judged(answer, form);
	} catch (error) {
		return { ok: false, why: whyOf(error), code: null };
	}
}

async function judged(answer: Response, form: Webhook['form']): Promise<Sent> {
	const { status } = answer;
	const said = await beginningOf(answer);
	if (status >= 300 && status < 400) return { ok: false, why: 'elsewhere', code: status };
	if (status === 429 || status >= 500) return { ok: false, why: 'busy', code: status };
	if (!answer.ok) return { ok: false, why: 'refused', code: status };
	return form === 'plain' ? { ok: true } : judgedRobot(said);
}

/** The robot says 200 to everything, and what it thinks of it in errcode. */
function judgedRobot(said: string): Sent {
	const code = errorCodeOf(said);
	if (code === 0) return { ok: true };
	if (code === null) return { ok: false, why: 'unreadable', code: null };
	// 45009: too much was said in this minute
	return { ok: false, why: code === 45_009 ? 'busy' : 'refused', code };
}

function errorCodeOf(said: string): number | null {
	try {
		const told: unknown = JSON.parse(said);
		if (typeof told !== 'object' || told === null || !('errcode' in told)) return null;
		return typeof told.errcode === 'number' ? told.errcode : null;
	} catch {
		return null;
	}
}

/** As much of an answer as matters; the rest is not waited for. */
async function beginningOf({ body }: Response): Promise<string> {
	if (!body) return '';
	const reader = body.getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	while (length < mostAnswer) {
		const { done, value } = await reader.read();
		if (done) return Buffer.concat(parts).toString('utf8');
		parts.push(value);
		length += value.length;
	}
	await reader.cancel();
	return Buffer.concat(parts).toString('utf8');
}

/** Before the connection stood nothing can have been said. */
const unmade = [
	...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
	...['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']
];

function whyOf(error: unknown): NotSentReason {
	const cause = error instanceof Error ? error.cause : null;
	const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
	if (unmade.includes(String(code))) return 'unreachable';
	return /CERT|SIGNED|SIGNATURE|ISSUER|ERR_SSL|ERR_TLS/.test(String(code))
		? 'certificate'
		: 'unclear';
}

function within(text: string, bytes: number): string {
	if (Buffer.byteLength(text) <= bytes) return text;
	let kept = '';
	for (const letter of text) {
		if (Buffer.byteLength(`${kept}${letter}…`) > bytes) break;
		kept += letter;
	}
	return `${kept}…`;
}
