import { can, type Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskNumber, maskPhones } from '$lib/domain/phone.ts';
import { listAccounts, type Account } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listContactChanges, type ContactChange } from '$lib/server/db/contact-changes.ts';
import { listContacts, type Contact } from '$lib/server/db/contacts.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import type { PersonKey } from '$lib/server/operations/reveal-phone.ts';
import { roleWords } from '$lib/words/actor.ts';
import { contactRoleWords } from '$lib/words/unit-people.ts';

/** Somebody on a unit's page, as far as the reader may see the person. */
export type Person = {
	key: PersonKey;
	name: string;
	post: string;
	phone: string | null;
	isMasked: boolean;
	/** The number is masked, and the reader may ask for it. */
	mayReveal: boolean;
};

type Facts = { unitIds: readonly string[]; accountId: string | null };

/** How much of a person somebody gets to see. */
function lookAt(actor: Actor, masksNames: boolean) {
	return (
		key: PersonKey,
		{ name, phone }: { name: string; phone: string | null },
		post: string,
		facts: Facts
	): Person => {
		const sees = can(actor, 'phone.see', facts);
		return {
			key,
			name: sees || !masksNames ? name : maskName(name),
			post,
			phone: phone === null || sees ? phone : maskNumber(phone),
			isMasked: phone !== null && !sees,
			mayReveal: phone !== null && !sees && can(actor, 'phone.reveal', facts)
		};
	};
}

/** Accounts and the tasks' contacts, who are the same person where account or name say so. */
export async function listPeopleOf(
	db: Db,
	actor: Actor,
	now: string
): Promise<(unitId: string) => Person[]> {
	const { jurisdictionId } = actor;
	const on = shanghaiDay(now);
	const { maskNames } = await findSettings(db, jurisdictionId, on);
	const accounts = (await listAccounts(db, jurisdictionId)).filter(
		({ disabledAt }) => disabledAt === null
	);
	const contacts = Map.groupBy(
		await listContacts(db, jurisdictionId, { on }),
		({ unitId }) => unitId
	);
	const look = lookAt(actor, maskNames);
	return (unitId) => {
		const own = accounts.filter(({ unitIds }) => unitIds.includes(unitId));
		const others = strangers(contacts.get(unitId) ?? [], own);
		return [
			...own.map((account) =>
				look({ kind: 'account', id: account.id }, account, postOf(account), {
					unitIds: account.unitIds,
					accountId: account.id
				})
			),
			...others.map((contact) =>
				look({ kind: 'contact', id: contact.id }, contact, roleOf(contact), {
					unitIds: [unitId],
					accountId: contact.accountId
				})
			)
		];
	};
}

/** Contacts who are none of the accounts, each once. */
function strangers(contacts: readonly Contact[], accounts: readonly Account[]): Contact[] {
	const unknown = contacts.filter(
		({ accountId, name }) =>
			!accounts.some((account) => account.id === accountId || account.name === name)
	);
	return [...Map.groupBy(unknown, ({ name }) => name).values()].flatMap((same) => {
		const reachable = same.find(({ phone }) => phone !== null) ?? same[0];
		return reachable ? [reachable] : [];
	});
}

function postOf({ roles }: Account): string {
	return roles.map((role) => roleWords[role]).join('、') || contactRoleWords.none;
}

function roleOf({ role }: Contact): string {
	return Object.hasOwn(contactRoleWords, role)
		? contactRoleWords[role as keyof typeof contactRoleWords]
		: role;
}

export type Proposal = {
	id: string;
	unitId: string;
	person: Person;
	leaving: string | null;
	reason: string | null;
	by: string;
	at: string;
	decision: ContactChange['decision'];
	decidedBy: string | null;
	decidedAt: string | null;
	note: string | null;
};

/** 更换联系人 as it stands; the latest first. */
export async function listProposals(
	db: Db,
	actor: Actor,
	now: string,
	which: { unitId?: string; open?: boolean }
): Promise<Proposal[]> {
	const { jurisdictionId } = actor;
	const changes = await listContactChanges(db, jurisdictionId, which);
	if (changes.length === 0) return [];
	const { maskNames } = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const names = new Map((await listAccounts(db, jurisdictionId)).map(({ id, name }) => [id, name]));
	const look = lookAt(actor, maskNames);
	return changes.map((change) => {
		const facts = { unitIds: [change.unitId], accountId: null };
		const sees = can(actor, 'phone.see', facts);
		const asSeen = (text: string | null) => (text === null || sees ? text : maskPhones(text));
		const nameOf = (id: string | null) => {
			const name = id === null ? null : (names.get(id) ?? null);
			if (name === null || !maskNames || sees) return name;
			return maskName(name);
		};
		return {
			id: change.id,
			unitId: change.unitId,
			person: look({ kind: 'proposal', id: change.id }, change, '', facts),
			leaving: nameOf(change.leavingId),
			reason: asSeen(change.reason),
			by: nameOf(change.proposedBy) ?? '',
			at: change.proposedAt,
			decision: change.decision,
			decidedBy: nameOf(change.decidedBy),
			decidedAt: change.decidedAt,
			note: asSeen(change.note)
		};
	});
}
