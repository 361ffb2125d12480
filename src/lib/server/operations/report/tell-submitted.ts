import type { Actor } from '../../../domain/actor.ts';
import { insertAccountNotices, listAddressees } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import type { ReportKey } from '../../db/reports.ts';
import { filersOf, reportHref } from './acts-for-unit.ts';

type Submitted = { unitId: string; period: string; tasks: string[] };

/** 代填: the unit is told what the office filed for it. */
export async function tellFiledFor(
	trx: Db,
	jurisdictionId: string,
	{ unitId, period, tasks }: Submitted,
	now: string
): Promise<void> {
	const addressees = await listAddressees(trx, jurisdictionId, { unitIds: [unitId] });
	const told = { kind: 'report.on-behalf' as const, facts: { tasks, period } };
	const href = `/my/${period}?unit=${unitId}`;
	await insertAccountNotices(trx, jurisdictionId, addressees, { ...told, href }, now);
}

/** What a unit had typed into a report and not submitted. */
export type ReplacedDraft = {
	unitId: string;
	taskId: string;
	number: string;
	period: string;
	texts: string[];
};

/** 代填 over a draft: what the unit had typed is told to it whole, so that nothing of it is lost. */
export async function tellReplaced(
	trx: Db,
	jurisdictionId: string,
	replaced: readonly ReplacedDraft[],
	now: string
): Promise<void> {
	for (const { unitId, taskId, number, period, texts } of replaced) {
		const addressees = await listAddressees(trx, jurisdictionId, { unitIds: [unitId] });
		const told = {
			kind: 'report.draft-replaced' as const,
			facts: { task: number, period, texts },
			href: reportHref({ taskId, unitId, period })
		};
		await insertAccountNotices(trx, jurisdictionId, addressees, told, now);
	}
}

/** A 代填 is taken back: the unit files by itself again, or is filed for anew. */
export async function tellTakenBack(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, period, number }: ReportKey & { number: string },
	now: string
): Promise<void> {
	const unitIds = await filersOf(trx, jurisdictionId, { taskId, unitId }, now);
	const addressees = await listAddressees(trx, jurisdictionId, { unitIds });
	const told = {
		kind: 'report.on-behalf-taken-back' as const,
		facts: { task: number, period },
		href: reportHref({ taskId, unitId, period })
	};
	await insertAccountNotices(trx, jurisdictionId, addressees, told, now);
}

/** 责任人确认: who answers for the unit is told what waits for it. */
export async function tellToSign(
	trx: Db,
	{ jurisdictionId, id: by }: Actor,
	{ unitId, period, tasks }: Submitted,
	now: string
): Promise<void> {
	const approvers = await listAddressees(trx, jurisdictionId, { roles: ['approver'] });
	const own = await listAddressees(trx, jurisdictionId, { unitIds: [unitId] });
	const addressees = approvers.filter((id) => own.includes(id) && id !== by);
	const told = { kind: 'report.to-sign' as const, facts: { tasks, period } };
	const href = `/my/${period}/check?unit=${unitId}`;
	await insertAccountNotices(trx, jurisdictionId, addressees, { ...told, href }, now);
}
