import type { Clash } from '$lib/domain/report/settle-draft.ts';
import type { Entry } from '$lib/domain/report/entry.ts';
import type { Weighed } from './doubts.server.ts';

export type DraftKey = { taskId: string; unitId: string; period: string };

export type DraftSaved = {
	kind: 'saved';
	revision: number;
	/** Everything as it is kept now. */
	fields: Entry;
	clashes: Clash[];
	at: string;
	/** Who else saved last; null for oneself. */
	by: string | null;
	/** What is remarkable about it now, where that was asked for. */
	weighed: Weighed | null;
};

export type DraftAnswer =
	DraftSaved | { kind: 'unreached' } | { kind: 'expired' } | { kind: 'refused'; message: string };

export type Sending = {
	/** It outlives the page that is being left. */
	last?: boolean;
	/** What is remarkable about it is asked for: in what keeps the unit in the address. */
	weighs?: string | null;
};

/** Sends what was typed. */
export async function sendDraft(
	key: DraftKey,
	base: number,
	fields: Entry,
	{ last = false, weighs = null }: Sending = {}
): Promise<DraftAnswer> {
	const sent = await fetch(`/my/drafts${weighs ?? ''}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify({ ...key, base, fields, weighs: weighs !== null }),
		redirect: 'manual',
		keepalive: last
	}).then(
		(answer) => answer,
		() => null // no network, or no server
	);
	if (!sent) return { kind: 'unreached' };
	// who is signed out is led to the sign-in
	if (sent.status === 401 || sent.type === 'opaqueredirect') return { kind: 'expired' };
	const told: unknown = await sent.json().catch(() => null);
	if (sent.ok) return savedIn(told) ?? { kind: 'unreached' };
	const message = isRecord(told) && typeof told.message === 'string' ? told.message : null;
	return message === null || sent.status >= 500
		? { kind: 'unreached' }
		: { kind: 'refused', message };
}

/** What our server answers; null where something else did, such as a proxy with a page of its own. */
function savedIn(told: unknown): DraftSaved | null {
	if (!isRecord(told) || typeof told.revision !== 'number' || !isRecord(told.fields)) return null;
	return {
		kind: 'saved',
		revision: told.revision,
		fields: told.fields,
		clashes: Array.isArray(told.clashes) ? (told.clashes as Clash[]) : [],
		at: typeof told.at === 'string' ? told.at : '',
		by: typeof told.by === 'string' ? told.by : null,
		weighed: isRecord(told.weighed) ? told.weighed : null
	};
}

function isRecord(value: unknown): value is Record<string, never> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
