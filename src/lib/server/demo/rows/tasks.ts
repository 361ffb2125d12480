import type { ClaimState } from '$lib/domain/claim.ts';
import type { TaskState } from '$lib/domain/task.ts';
import type { ActorName } from '../operation.ts';
import type { UnitRole } from './units.ts';

export type PlanRow = {
	year: number;
	title: string;
	docNo: string;
	issuedOn: string;
	startsOn: string;
	createdAt: string;
};

export type SectionRow = { ordinal: number; printedHeading: string; title: string };

export type TaskRow = {
	number: string;
	position: number;
	section: number;
	measure: string;
	title: string;
	deadlineText: string | null;
	dueOn: string | null;
	originalDueOn: string | null;
	ongoing: boolean;
	addedOn: string;
	state: TaskState;
	importedProgress: string | null;
	importedProblem: string | null;
	/** Where the list holds it; null for a task that was added later. */
	source: { sheet: string; row: number; rows: number } | null;
	mergedInto: string | null;
	createdBy: ActorName;
	createdAt: string;
	updatedAt: string;
};

export type PairRow = {
	task: string;
	unit: string;
	role: UnitRole;
	printed: string;
	note: string | null;
	position: number;
	/** True where a support unit has to file too; null: as its role says. */
	mustFile: boolean | null;
	sinceOn: string;
	untilOn: string | null;
};

export type CollectiveRow = { task: string; position: number; role: UnitRole; printed: string };

export type ContactRow = {
	task: string;
	unit: string | null;
	role: 'responsiblePerson' | 'contactPerson';
	name: string;
	phone: string;
	position: number;
};

export type StateChangeRow = {
	task: string;
	state: TaskState;
	sinceOn: string;
	reason: string | null;
	document: string | null;
	changedBy: ActorName;
	changedAt: string;
};

export type ClaimRow = {
	task: string;
	unit: string;
	state: ClaimState;
	doneOn: string;
	claimedBy: ActorName;
	claimedAt: string;
	decidedOn: string | null;
	decidedBy: ActorName | null;
	decidedAt: string | null;
	reason: string | null;
};

export type MilestoneRow = {
	task: string;
	position: number;
	title: string;
	dueOn: string;
	aspirational: boolean;
	doneOn: string | null;
	doneBy: ActorName | null;
	doneAt: string | null;
};

export type IndicatorRow = {
	task: string;
	position: number;
	name: string;
	comparison: string;
	target: string;
	measuredIn: string;
	dueOn: string;
	baseline: string | null;
};

/** 延期申请; none of the demo's has been answered. */
export type ExtensionRow = {
	task: string;
	unit: string;
	askedDueOn: string;
	reason: string;
	askedBy: ActorName;
	askedAt: string;
};
