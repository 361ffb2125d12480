import type { DirectiveLevel } from '$lib/domain/directive/directive.ts';
import type { UnitRole } from './rows/units.ts';

/** Who acts, by role: `unit:NAME` is the clerk of that unit. */
export type ActorName = 'office' | 'leader' | 'admin' | 'evaluator' | `unit:${string}`;

/** What a unit says of its task for a month. `percent` null: the last one stands. */
export type Filing = {
	task: string;
	period: string;
	percent: number | null;
	progress: string;
	problem: string | null;
	nextStep: string | null;
	status: StatusClaim;
	/** Why something remarkable is right as it is, by the code of the remark. */
	reasons: Partial<Record<RemarkCode, string>>;
	coordinate: { addressee: string; body: string } | null;
	evidence: { label: string; reference: string }[];
	readings: { indicator: string; value: string }[];
	milestones: string[];
};

export type StatusClaim = 'underway' | 'atRisk' | 'done';
export type RemarkCode = 'percent-falls' | 'same-text';
export type ReviewResult = 'approved' | 'returned';
export type ReturnCode = 'vague' | 'same' | 'evidence' | 'percent' | 'cause' | 'other';

type NewTask = {
	task: string;
	section: number;
	measure: string;
	units: { unit: string; role: UnitRole }[];
	deadlineText: string | null;
	deadline: string | null;
	ongoing: boolean;
	reason: string;
};

type Asking = { task: string; units: string[]; body: string; dueOn: string };

/** Every verb with what it needs; `task` is the printed number, `unit` the unit's name that day. */
type Verbs = {
	'plan.import': { file: string; planStart: string };
	'indicator.add': {
		task: string;
		name: string;
		comparison: string;
		target: string;
		measuredIn: string;
		dueOn: string;
		baseline: string | null;
	};
	'milestone.add': { task: string; title: string; dueOn: string; aspirational?: boolean };
	/** A support unit that has to file too. */
	'task.requireReport': { task: string; unit: string };
	'unit.rename': { unit: string; to: string; aliases: string[]; on: string; document: string };

	'period.open': { period: string };
	'period.close': { period: string };

	'report.saveDraft': Filing;
	/** By the office it names the unit: 代填 before the closing, 补报 after it. */
	'report.submit': Filing & { unit?: string };
	'report.noProgress': { task: string; period: string; reason: string };
	'report.withdraw': { task: string; period: string };
	'report.review': {
		task: string;
		unit: string;
		period: string;
		result: ReviewResult;
		code?: ReturnCode;
		reason?: string;
	};
	/** 撤销退回: the return counts as no review. */
	'report.takeBackReturn': { task: string; unit: string; period: string; reason: string };
	'report.exempt': { task: string; unit: string; period: string; reason: string };
	'problem.solve': { task: string; unit: string };

	'task.add': NewTask;
	/** A row of a supplement that the office has not confirmed yet. */
	'task.propose': NewTask;
	'task.claimDone': { task: string; on: string };
	'task.returnClaim': { task: string; reason: string };
	/** `unit` left out: all waiting claims. `on`: the day of completion as the office corrects it. */
	'task.confirmDone': { task: string; unit?: string; on?: string };
	'task.reopen': { task: string; reason: string };
	'task.suspend': { task: string; reason: string };
	'task.resume': { task: string; reason: string };
	'task.cancel': { task: string; reason: string; document: string };
	'task.merge': { task: string; into: string; reason: string };
	/** 延期申请. */
	'extension.ask': { task: string; deadline: string; reason: string };
	'task.extend': { task: string; deadline: string; reason: string };

	/** `name` is what later operations call a 批示; a 督办 goes by its number. */
	'directive.instruct': Asking & { name: string; saidBy: string };
	'directive.supervise': Asking & { number: string; level: DirectiveLevel };
	'directive.reply': { name: string; body: string };
	'directive.close': { name: string; note: string };
	/** `by` is who wrote it, by name. */
	'comment.write': { task: string; body: string; by: string };

	'evaluation.open': {
		title: string;
		scheme: string;
		evaluator: string;
		dataUntilOn: string;
		subjects: string[];
	};
	'evaluation.enter': { indicator: string; source: string; values: Record<string, string> };
	'evaluation.publish': { title: string };
	'survey.enter': { policy: string };
};

export type Verb = keyof Verbs;

/** One thing that somebody did at a moment (`2026-03-01T09:00:00+08:00`). */
export type OperationOf<V extends Verb> = {
	[Each in V]: { at: string; as: ActorName; do: Each } & Verbs[Each];
}[V];
export type Operation = OperationOf<Verb>;
