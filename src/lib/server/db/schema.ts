import type { JurisdictionTable, SettingTable, CalendarDayTable } from './tables/jurisdictions.ts';
import type { UnitTable, UnitAliasTable, UnitSuccessionTable } from './tables/units.ts';
import type {
	AccountTable,
	AccountRoleTable,
	AccountUnitTable,
	SessionTable,
	SignInTryTable,
	KnownBrowserTable,
	FormerPasswordTable,
	RecoveryCodeTable,
	ContactChangeTable
} from './tables/accounts.ts';
import type { SavedViewTable, OpeningViewTable } from './tables/views.ts';
import type { BlobTable } from './tables/files.ts';
import type {
	ImportBatchTable,
	ImportPartTable,
	ImportBeforeTable,
	ColumnSynonymTable
} from './tables/imports.ts';
import type { PlanTable, SectionTable } from './tables/plans.ts';
import type {
	TaskTable,
	TaskUnitTable,
	TaskCollectiveTable,
	ContactTable
} from './tables/tasks.ts';
import type {
	TaskStateChangeTable,
	DeadlineChangeTable,
	DoneClaimTable,
	MilestoneTable,
	IndicatorTable,
	IndicatorReadingTable
} from './tables/task-course.ts';
import type {
	TaskActTable,
	TaskActBeforeTable,
	ExtensionRequestTable,
	TaskNoticeTable
} from './tables/task-acts.ts';
import type { PeriodTable, PeriodExceptionTable } from './tables/periods.ts';
import type {
	ReportTable,
	ReportVersionTable,
	ReportDraftTable,
	ReportOpeningTable,
	SubmissionTable,
	ReviewTable,
	ReviewRemarkTable,
	EvidenceTable,
	AskTable
} from './tables/reports.ts';
import type {
	DirectiveTable,
	DirectiveUnitTable,
	DirectiveReplyTable,
	TaskCommentTable
} from './tables/directives.ts';
import type { UnitWorkbookTable } from './tables/workbooks.ts';
import type { SnapshotTable, SnapshotRowTable } from './tables/snapshots.ts';
import type { BulletinTable } from './tables/bulletins.ts';
import type {
	EvaluationSchemeTable,
	EvaluationIndicatorTable,
	EvaluationTable,
	EvaluationSubjectTable,
	EvaluationReadingTable,
	PolicyTable,
	PolicyReachTable,
	SurveyTable,
	SurveyStratumTable,
	SurveyAnswerTable
} from './tables/evaluations.ts';
import type { FieldChangeTable, AuditEventTable, AuditAnchorTable } from './tables/traces.ts';
import type { AccountNoticeTable, ObjectionTable } from './tables/notices.ts';
import type { SheetPreviewTable } from './tables/sheets.ts';
import type { ChaseTable, ChaseUnitTable, ChaseTextTable } from './tables/chases.ts';
import type { OutgoingTable, ReminderTable } from './tables/reminders.ts';
import type { JobTable } from './tables/jobs.ts';
import type { SearchTaskTable, SearchPairsTable, SearchMarkTable } from './tables/search.ts';

/**
 * Every table, for both engines. Columns hold text, integer or null only (dates YYYY-MM-DD, instants
 * ISO UTC, months YYYY-MM, structured values JSON text), so that both return the same types.
 * schema.db.test.ts holds this file against the migrated databases.
 */
export interface Schema {
	jurisdiction: JurisdictionTable;
	setting: SettingTable;
	calendar_day: CalendarDayTable;
	unit: UnitTable;
	unit_alias: UnitAliasTable;
	unit_succession: UnitSuccessionTable;
	account: AccountTable;
	account_role: AccountRoleTable;
	account_unit: AccountUnitTable;
	session: SessionTable;
	sign_in_try: SignInTryTable;
	known_browser: KnownBrowserTable;
	former_password: FormerPasswordTable;
	recovery_code: RecoveryCodeTable;
	contact_change: ContactChangeTable;
	saved_view: SavedViewTable;
	opening_view: OpeningViewTable;
	blob: BlobTable;
	import_batch: ImportBatchTable;
	import_part: ImportPartTable;
	import_before: ImportBeforeTable;
	column_synonym: ColumnSynonymTable;
	plan: PlanTable;
	section: SectionTable;
	task: TaskTable;
	task_unit: TaskUnitTable;
	task_collective: TaskCollectiveTable;
	contact: ContactTable;
	task_state_change: TaskStateChangeTable;
	deadline_change: DeadlineChangeTable;
	done_claim: DoneClaimTable;
	milestone: MilestoneTable;
	indicator: IndicatorTable;
	indicator_reading: IndicatorReadingTable;
	task_act: TaskActTable;
	task_act_before: TaskActBeforeTable;
	extension_request: ExtensionRequestTable;
	task_notice: TaskNoticeTable;
	period: PeriodTable;
	period_exception: PeriodExceptionTable;
	report: ReportTable;
	report_version: ReportVersionTable;
	report_draft: ReportDraftTable;
	report_opening: ReportOpeningTable;
	submission: SubmissionTable;
	sheet_preview: SheetPreviewTable;
	unit_workbook: UnitWorkbookTable;
	account_notice: AccountNoticeTable;
	objection: ObjectionTable;
	chase: ChaseTable;
	chase_unit: ChaseUnitTable;
	chase_text: ChaseTextTable;
	review: ReviewTable;
	review_remark: ReviewRemarkTable;
	evidence: EvidenceTable;
	ask: AskTable;
	directive: DirectiveTable;
	directive_unit: DirectiveUnitTable;
	directive_reply: DirectiveReplyTable;
	task_comment: TaskCommentTable;
	snapshot: SnapshotTable;
	snapshot_row: SnapshotRowTable;
	bulletin: BulletinTable;
	evaluation_scheme: EvaluationSchemeTable;
	evaluation_indicator: EvaluationIndicatorTable;
	evaluation: EvaluationTable;
	evaluation_subject: EvaluationSubjectTable;
	evaluation_reading: EvaluationReadingTable;
	policy: PolicyTable;
	policy_reach: PolicyReachTable;
	survey: SurveyTable;
	survey_stratum: SurveyStratumTable;
	survey_answer: SurveyAnswerTable;
	field_change: FieldChangeTable;
	audit_event: AuditEventTable;
	audit_anchor: AuditAnchorTable;
	reminder: ReminderTable;
	outgoing: OutgoingTable;
	job: JobTable;
	search_task: SearchTaskTable;
	search_pairs: SearchPairsTable;
	search_mark: SearchMarkTable;
}
