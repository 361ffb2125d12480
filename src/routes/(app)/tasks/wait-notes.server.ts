import { can } from '$lib/domain/actor.ts';
import { daysBetween } from '$lib/domain/date.ts';
import type { Wait } from '$lib/domain/ledger/waits.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listWaitingClaims } from '$lib/server/db/claims.ts';
import { listContacts } from '$lib/server/db/contacts.ts';
import { listExtensions } from '$lib/server/db/extensions.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { listUnsigned } from '$lib/server/db/sign-marks.ts';
import { personText } from '$lib/words/actor.ts';
import { waitNoteWords as words } from '$lib/words/wait-note.ts';
import { whoIsHere } from '../../who.server.ts';
import type { Block } from './page-blocks.server.ts';

/** Of each task, the lines that stand under its measure. */
export type RowNotes = ReadonlyMap<string, readonly string[]>;

/** In a list of what waits: for whom each of its tasks waits, and since when; in any other list nothing. */
export async function waitNotes(
	locals: App.Locals,
	wait: Wait | null,
	blocks: readonly Block[],
	day: string
): Promise<RowNotes> {
	if (wait === null) return new Map();
	const rows = blocks.flatMap((block) => block.rows);
	const lines = await linesOf[wait]({ locals, rows, taskIds: rows.map(({ id }) => id), day });
	return new Map(
		[...Map.groupBy(lines, ({ taskId }) => taskId)].map(([id, own]) => [
			id,
			own.map(({ text }) => text)
		])
	);
}

type Asked = { locals: App.Locals; rows: Block['rows']; taskIds: string[]; day: string };
type Line = { taskId: string; text: string };

const linesOf: Record<Wait, (asked: Asked) => Promise<Line[]>> = {
	unsigned: async ({ locals, taskIds, day }) => {
		const { actor } = whoIsHere(locals);
		const of = [locals.db, actor.jurisdictionId] as const;
		const [pairs, contacts, names, { maskNames }] = await Promise.all([
			listUnsigned(...of, taskIds),
			listContacts(...of, { on: day }),
			findAuditNames(...of),
			findSettings(...of, day)
		]);
		return pairs.map(({ taskId, unitId, sinceOn }) => {
			const isOpen = !maskNames || can(actor, 'phone.see', { unitIds: [unitId] });
			const people = contacts.flatMap((one) =>
				one.taskId === taskId && one.unitId === unitId && one.role === 'contactPerson'
					? isOpen
						? one.name
						: maskName(one.name)
					: []
			);
			const unit = names.units.get(unitId) ?? '';
			return { taskId, text: words.unsigned(unit, sinceOn, daysBetween(sinceOn, day), people) };
		});
	},
	claim: async ({ locals, taskIds }) => {
		const { jurisdictionId } = whoIsHere(locals).actor;
		const [claims, names] = await Promise.all([
			listWaitingClaims(locals.db, jurisdictionId, taskIds),
			findAuditNames(locals.db, jurisdictionId)
		]);
		return claims.map(({ taskId, unitId, doneOn, claimedBy, claimedAt }) => {
			const unit = names.units.get(unitId ?? '') ?? '';
			const by = personText(claimedBy, names) ?? '';
			return { taskId, text: words.claim(unit, by, claimedAt, doneOn) };
		});
	},
	extension: async ({ locals, rows }) => {
		const { actor } = whoIsHere(locals);
		const of = [locals.db, actor.jurisdictionId] as const;
		const [asked, names] = await Promise.all([
			listExtensions(...of, { waiting: true }),
			findAuditNames(...of)
		]);
		return asked.flatMap(({ taskId, unitId, askedDueOn, reason }) => {
			const row = rows.find(({ id }) => id === taskId);
			if (!row) return [];
			const sees = can(actor, 'phone.see', { unitIds: row.units.map((one) => one.unitId) });
			const why = sees ? reason : maskPhones(reason);
			const unit = names.units.get(unitId) ?? '';
			const days = row.dueOn === null ? 0 : daysBetween(row.dueOn, askedDueOn);
			return { taskId, text: words.extension(unit, row.dueOn, askedDueOn, days, why) };
		});
	}
};
