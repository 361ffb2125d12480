import type { ActorName } from './operation.ts';
import type { UnitRow, SuccessionRow } from './rows/units.ts';
import type {
	PlanRow,
	SectionRow,
	TaskRow,
	PairRow,
	CollectiveRow,
	ContactRow,
	StateChangeRow,
	ClaimRow,
	ExtensionRow,
	MilestoneRow,
	IndicatorRow
} from './rows/tasks.ts';
import type {
	PeriodRow,
	ExemptionRow,
	ReportRow,
	ReportDraftRow,
	ReportVersionRow,
	ReviewRow,
	EvidenceRow,
	IndicatorReadingRow,
	AskRow
} from './rows/reports.ts';
import type { CommentRow, DirectiveRow } from './rows/directives.ts';
import type { EvaluationSchemeRow, EvaluationRow, SurveyRow } from './rows/evaluations.ts';

export type FieldChangeRow = {
	noun: 'task' | 'unit' | 'directive';
	object: string;
	field: string;
	from: string | null;
	to: string | null;
	reason: string | null;
	changedBy: ActorName;
	changedAt: string;
};

/**
 * What the demo year leaves behind, as plain rows. They refer to each other by what people call
 * things (the printed number of a task, the name of a unit, a period); instants are ISO UTC text.
 */
export type Ledger = {
	plan: PlanRow | null;
	units: UnitRow[];
	successions: SuccessionRow[];
	sections: SectionRow[];
	tasks: TaskRow[];
	pairs: PairRow[];
	collectives: CollectiveRow[];
	contacts: ContactRow[];
	stateChanges: StateChangeRow[];
	claims: ClaimRow[];
	extensions: ExtensionRow[];
	milestones: MilestoneRow[];
	indicators: IndicatorRow[];
	indicatorReadings: IndicatorReadingRow[];
	periods: PeriodRow[];
	exemptions: ExemptionRow[];
	reports: ReportRow[];
	reportVersions: ReportVersionRow[];
	reportDrafts: ReportDraftRow[];
	reviews: ReviewRow[];
	evidence: EvidenceRow[];
	asks: AskRow[];
	directives: DirectiveRow[];
	comments: CommentRow[];
	fieldChanges: FieldChangeRow[];
	evaluationScheme: EvaluationSchemeRow | null;
	evaluations: EvaluationRow[];
	surveys: SurveyRow[];
};

export function emptyLedger(): Ledger {
	return {
		plan: null,
		units: [],
		successions: [],
		sections: [],
		tasks: [],
		pairs: [],
		collectives: [],
		contacts: [],
		stateChanges: [],
		claims: [],
		extensions: [],
		milestones: [],
		indicators: [],
		indicatorReadings: [],
		periods: [],
		exemptions: [],
		reports: [],
		reportVersions: [],
		reportDrafts: [],
		reviews: [],
		evidence: [],
		asks: [],
		directives: [],
		comments: [],
		fieldChanges: [],
		evaluationScheme: null,
		evaluations: [],
		surveys: []
	};
}
