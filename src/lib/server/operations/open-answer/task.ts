import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { maskPhones } from '../../../domain/phone.ts';
import { withoutPeople } from '../../../domain/search/without-people.ts';
import { seenPerson } from '../../../domain/seen-person.ts';
import { listAccounts } from '../../db/accounts.ts';
import type { Db } from '../../db/client.ts';
import { listContacts } from '../../db/contacts.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { findPlan, listPlans, listSections } from '../../db/plans.ts';
import { findSettings } from '../../db/settings.ts';
import { findTaskDetail, type TaskDetail } from '../../db/task-detail.ts';
import { listTaskReports, type TaskReport } from '../../db/task-reports.ts';
import { listUnits } from '../../db/units.ts';
import type { SeenPerson } from '../search-ledger/people.ts';

type Words = { progress: string | null; problem: string | null };

/** What is said on the telephone about one task. */
export type TaskAnswer = {
	noun: 'task';
	row: LedgerRow;
	/** Of which list it is, where that is not the one in force. */
	year: number | null;
	section: string | null;
	/** What was said last: the reports of the latest month, or else what the list brought along. */
	said: (Words & { unit: string | null; period: string | null })[];
	people: (SeenPerson & { unitName: string })[];
	/** The same for whoever it is sent on to: without telephones and names of people. */
	toCopy: { measure: string; said: Words[] };
};

/** Null where there is no such task, or it is somebody else's. */
export async function aboutTask(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<TaskAnswer | null> {
	const { jurisdictionId } = actor;
	const detail = await findTaskDetail(db, jurisdictionId, id);
	const plan = detail && (await findPlan(db, jurisdictionId, detail.planId));
	const [row] = plan ? await listLedger(db, jurisdictionId, plan, now, [id]) : [];
	if (!detail || !plan || !row) return null;
	const unitIds = row.units.map(({ unitId }) => unitId);
	if (!can(actor, 'task.read', { unitIds })) return null;
	const sees = can(actor, 'phone.see', { unitIds });
	const shown = (text: string | null) => (text === null || sees ? text : maskPhones(text));
	const day = shanghaiDay(now);
	const running = planInForce(await listPlans(db, jurisdictionId), day);
	const { maskNames } = await findSettings(db, jurisdictionId, day);
	const names = new Map((await listUnits(db, jurisdictionId)).map((unit) => [unit.id, unit.name]));
	const sections = await listSections(db, jurisdictionId, plan.id);
	const contacts = await listContacts(db, jurisdictionId, { on: day, taskId: id });
	const reports = latest(await listTaskReports(db, jurisdictionId, id));
	const people = [...contacts, ...(await listAccounts(db, jurisdictionId))].map(({ name }) => name);
	const said = saidOf(reports, detail, (id) => names.get(id) ?? null);
	const copied = (text: string | null) => (text === null ? null : withoutPeople(text, people));
	return {
		noun: 'task',
		row: { ...row, measure: shown(row.measure) ?? '' },
		year: running?.id === plan.id ? null : plan.year,
		section: sections.find((section) => section.id === row.sectionId)?.title ?? null,
		said: said.map((each) => ({ ...each, ...wordsOf(each, shown) })),
		people: contacts.map((contact) => ({
			...{ unitId: contact.unitId, unitName: names.get(contact.unitId) ?? '', role: contact.role },
			...seenPerson(actor, { ...contact, unitIds: [contact.unitId] }, maskNames)
		})),
		toCopy: {
			measure: withoutPeople(row.measure, people),
			said: said.map((each) => wordsOf(each, copied))
		}
	};
}

function wordsOf({ progress, problem }: Words, as: (text: string | null) => string | null): Words {
	return { progress: as(progress), problem: as(problem) };
}

function saidOf(
	reports: readonly TaskReport[],
	{ importedProgress, importedProblem }: TaskDetail,
	unitName: (id: string) => string | null
): TaskAnswer['said'] {
	if (reports.length > 0) {
		return reports.map(({ unitId, period, progress, problem, noProgressReason }) => ({
			...{ unit: unitName(unitId), period, progress: progress ?? noProgressReason, problem }
		}));
	}
	if (importedProgress === null && importedProblem === null) return [];
	return [{ unit: null, period: null, progress: importedProgress, problem: importedProblem }];
}

/** Of the month reported for last. */
function latest(reports: readonly TaskReport[]): TaskReport[] {
	return reports.filter(({ period }) => period === reports[0]?.period);
}
