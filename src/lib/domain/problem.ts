import { applyProblemLevels, type ApplyProblemFacts } from './apply/apply-problem.ts';
import { chaseProblemLevels, type ChaseProblemFacts } from './chase/chase-problem.ts';
import {
	directiveProblemLevels,
	type DirectiveProblemFacts
} from './directive/directive-problem.ts';
import { evidenceProblemLevels, type EvidenceProblemFacts } from './evidence/evidence-problem.ts';
import type { FieldName } from './field-name.ts';
import { goalProblemLevels, type GoalProblemFacts } from './goal/goal-problem.ts';
import { viewProblemLevels, type ViewProblemFacts } from './ledger/view-problem.ts';
import { fileProblemLevels, type FileProblemFacts } from './list/file-problem.ts';
import { importProblemLevels, type ImportProblemFacts } from './list/import-problem.ts';
import { listProblemLevels, type ListProblemFacts } from './list/list-problem.ts';
import { matchProblemLevels, type MatchProblemFacts } from './list/match-problem.ts';
import { periodProblemLevels, type PeriodProblemFacts } from './period/period-problem.ts';
import { reminderProblemLevels, type ReminderProblemFacts } from './remind/reminder-problem.ts';
import { reportProblemLevels, type ReportProblemFacts } from './report/report-problem.ts';
import {
	workbookProblemLevels,
	type WorkbookProblemFacts
} from './report/workbook/workbook-problem.ts';
import type { Role } from './role.ts';
import { taskProblemLevels, type TaskProblemFacts } from './task-problem.ts';

/**
 * Everything the program can refuse or remark on, with the facts its message needs. The words
 * stand in words/problem.ts; a code without words there does not compile.
 */
export type ProblemFacts = {
	'right.missing': Record<never, never>;
	'field.empty': { field: FieldName };
	'field.phone': { field: FieldName };
	'field.long': { field: FieldName; most: number; now: number };
	/** A day that only a slip in its year explains. */
	'field.far-day': { value: string };
	'field.unreadable': { field: FieldName };
	'sign-in.no-district': Record<never, never>;
	'sign-in.wrong': { left: number; minutes: number; contact: string };
	'sign-in.locked': { minutes: number; contact: string };
	'sign-in.queue': { seconds: number };
	'sign-in.ended': Record<never, never>;
	'sign-in.disabled': { contact: string };
	'sign-in.first-password-expired': { contact: string };
	'sign-in.stale': { days: number; contact: string };
	'code.wrong': { left: number; minutes: number };
	'code.locked': { minutes: number };
	'code.unfit': Record<never, never>;
	'code.not-begun': Record<never, never>;
	'code.demanded': Record<never, never>;
	'password.short': { least: number; now: number };
	'password.long': { most: number; now: number };
	'password.classes': { least: number; now: number };
	'password.common': Record<never, never>;
	'password.context': { word: string };
	'password.example': Record<never, never>;
	'password.own': { of: 'name' | 'login'; word: string };
	'password.same-as-login': Record<never, never>;
	'password.former': { kept: number };
	'password.not-repeated': Record<never, never>;
	'password.current-wrong': { left: number };
	'password.locked': { minutes: number };
	'login.invalid': { value: string };
	'login.taken': { value: string };
	'login.phone': Record<never, never>;
	'phone.invalid': { value: string };
	'mail.invalid': { value: string };
	'account.no-unit': Record<never, never>;
	'account.no-role': Record<never, never>;
	'account.same-name': { name: string };
	'account.roles-collide': { roles: Role[] };
	'account.last': Record<never, never>;
	'account.absent': Record<never, never>;
	'account.disabled': Record<never, never>;
	'edited.meanwhile': Record<never, never>;
	'demo.absent': Record<never, never>;
	'demo.role-absent': { role: Role };
	'key.wrong': Record<never, never>;
	'key.used': Record<never, never>;
	'setting.out-of-range': { least: number; most: number; orZero: boolean };
	'setting.unchosen': Record<never, never>;
	'setting.no-address': { value: string };
	'setting.day-past': { today: string };
	'setting.no-time': { value: string };
	/** Quiet hours that end when they begin. */
	'setting.quiet-none': { time: string };
	/** A reminder of time that is left, which the quiet hours would put off beyond the cutoff. */
	'setting.quiet-past-cutoff': { time: string; until: string };
	'separation.missing': { roles: Role[] };
	'separation.collides': { name: string; roles: Role[] };
	'deadline.unread': { value: string };
	'deadline.impossible': { value: string; part: 'day' | 'month' | 'quarter' };
	'deadline.ambiguous': { value: string; choices: string[] };
	'deadline.serial': { value: string; on: string };
	'deadline.year-missing': { value: string };
	'deadline.backwards': { value: string };
	'deadline.undated': { value: string };
	'deadline.year-assumed': { value: string; year: number; from: 'title' | 'text'; dueOn: string };
	'deadline.two-readings': { value: string; dueOn: string; alternative: string };
	'deadline.several': { value: string; dates: string[]; dueOn: string };
	'deadline.loose': { value: string; dueOn: string };
	'deadline.partly-read': { value: string; dueOn: string };
	'deadline.aspirational': { value: string; dueOn: string };
	'unit.unknown': { value: string; name: string };
	'unit.abbreviated': { value: string; name: string };
	'unit.resembles': { value: string; name: string; distance: number };
	'unit.resembles-listed': { value: string; name: string; distance: number };
	'unit.ambiguous': { value: string; names: string[] };
	'unit.maybe-joint': { value: string; names: string[] };
	'unit.ended': { value: string; name: string; on: string };
	'unit.person': { value: string };
	'unit.not-a-name': { value: string };
	'unit.text': { value: string };
	'unit.open-bracket': { value: string };
	'unit.blank-line': Record<never, never>;
	'unit.absent': Record<never, never>;
	'unit.no-kind': Record<never, never>;
	'unit.name-taken': { value: string; name: string };
	'unit.short-several': { value: string };
	'unit.succeeded': { name: string; on: string };
	'unit.day-unreadable': Record<never, never>;
	'unit.day-early': { since: string };
	'unit.no-successor': Record<never, never>;
	'unit.one-successor': Record<never, never>;
	'unit.several-successors': Record<never, never>;
	'unit.no-succession': Record<never, never>;
	'unit.succession-old': { on: string };
	'unit.succession-used': { name: string };
	'contact.absent': Record<never, never>;
	'contact.decided': { by: string };
	'contact.leaving-absent': Record<never, never>;
	'contact.already-asked': { name: string };
	'contact.is-there': { name: string };
	'contact.no-note': Record<never, never>;
	'contact.unit-ended': { name: string; on: string };
	'sheet.others-left': { read: string; others: string[] };
	'sheet.empty': Record<never, never>;
	'sheet.too-long': { most: number };
	'sheet.no-column': { column: 'unit' | 'name'; headings: string[] };
	'sheet.row-skipped': { value: string };
	'sheet.not-a-unit': { value: string };
	'sheet.unit-ended': { value: string; name: string; on: string };
	'sheet.joint': { value: string; count: number };
	'sheet.whose-alias': { value: string };
	'sheet.name-missing': Record<never, never>;
	'sheet.several-people': { value: string; count: number };
	'sheet.phones-apart': { people: number; phones: number };
	'sheet.unit-missing': Record<never, never>;
	'sheet.unit-unclear': { value: string; name: string };
	'sheet.post-unknown': { value: string };
	'sheet.person-twice': { value: string; first: number };
	'sheet.person-again': { value: string; first: number };
	'sheet.namesake': { value: string; login: string };
	'sheet.phone-kept': { value: string };
	'sheet.person-elsewhere': { value: string; name: string };
	'sheet.accounts-left': { count: number };
	'sheet.nothing-new': Record<never, never>;
	'sheet.changed': Record<never, never>;
} & FileProblemFacts &
	ListProblemFacts &
	MatchProblemFacts &
	ImportProblemFacts &
	TaskProblemFacts &
	GoalProblemFacts &
	DirectiveProblemFacts &
	ViewProblemFacts &
	PeriodProblemFacts &
	ReminderProblemFacts &
	ReportProblemFacts &
	ChaseProblemFacts &
	WorkbookProblemFacts &
	EvidenceProblemFacts &
	ApplyProblemFacts;

export type ProblemCode = keyof ProblemFacts;

/** `error`: waits for a person. `warning`: taken as read, to be checked. `note`: for information. */
export type ProblemLevel = 'error' | 'warning' | 'note';

const levels: { [Code in ProblemCode]: ProblemLevel } = {
	'right.missing': 'error',
	'field.empty': 'error',
	'field.phone': 'error',
	'field.long': 'error',
	'field.far-day': 'error',
	'field.unreadable': 'error',
	'sign-in.no-district': 'error',
	'sign-in.wrong': 'error',
	'sign-in.locked': 'error',
	'sign-in.queue': 'error',
	'sign-in.ended': 'error',
	'sign-in.disabled': 'error',
	'sign-in.first-password-expired': 'error',
	'sign-in.stale': 'error',
	'code.wrong': 'error',
	'code.locked': 'error',
	'code.unfit': 'error',
	'code.not-begun': 'error',
	'code.demanded': 'error',
	'password.short': 'error',
	'password.long': 'error',
	'password.classes': 'error',
	'password.common': 'error',
	'password.context': 'error',
	'password.example': 'error',
	'password.own': 'error',
	'password.same-as-login': 'error',
	'password.former': 'error',
	'password.not-repeated': 'error',
	'password.current-wrong': 'error',
	'password.locked': 'error',
	'login.invalid': 'error',
	'login.taken': 'error',
	'login.phone': 'error',
	'phone.invalid': 'error',
	'mail.invalid': 'error',
	'account.no-unit': 'error',
	'account.no-role': 'error',
	'account.same-name': 'error',
	'account.roles-collide': 'error',
	'account.last': 'error',
	'account.absent': 'error',
	'account.disabled': 'error',
	'edited.meanwhile': 'error',
	'demo.absent': 'error',
	'demo.role-absent': 'error',
	'key.wrong': 'error',
	'key.used': 'error',
	'setting.out-of-range': 'error',
	'setting.unchosen': 'error',
	'setting.no-address': 'error',
	'setting.day-past': 'error',
	'setting.no-time': 'error',
	'setting.quiet-none': 'error',
	'setting.quiet-past-cutoff': 'error',
	'separation.missing': 'error',
	'separation.collides': 'error',
	'deadline.unread': 'error',
	'deadline.impossible': 'error',
	'deadline.ambiguous': 'error',
	'deadline.serial': 'error',
	'deadline.year-missing': 'error',
	'deadline.backwards': 'error',
	'deadline.undated': 'warning',
	'deadline.year-assumed': 'warning',
	'deadline.two-readings': 'warning',
	'deadline.several': 'warning',
	'deadline.loose': 'warning',
	'deadline.partly-read': 'warning',
	'deadline.aspirational': 'note',
	'unit.unknown': 'note',
	'unit.abbreviated': 'note',
	'unit.resembles': 'error',
	'unit.resembles-listed': 'warning',
	'unit.ambiguous': 'error',
	'unit.maybe-joint': 'error',
	'unit.ended': 'error',
	'unit.person': 'error',
	'unit.not-a-name': 'error',
	'unit.text': 'error',
	'unit.open-bracket': 'warning',
	'unit.blank-line': 'note',
	'unit.absent': 'error',
	'unit.no-kind': 'error',
	'unit.name-taken': 'error',
	'unit.short-several': 'error',
	'unit.succeeded': 'error',
	'unit.day-unreadable': 'error',
	'unit.day-early': 'error',
	'unit.no-successor': 'error',
	'unit.one-successor': 'error',
	'unit.several-successors': 'error',
	'unit.no-succession': 'error',
	'unit.succession-old': 'error',
	'unit.succession-used': 'error',
	'contact.absent': 'error',
	'contact.decided': 'error',
	'contact.leaving-absent': 'error',
	'contact.already-asked': 'error',
	'contact.is-there': 'error',
	'contact.no-note': 'error',
	'contact.unit-ended': 'error',
	'sheet.others-left': 'note',
	'sheet.empty': 'error',
	'sheet.too-long': 'error',
	'sheet.no-column': 'error',
	'sheet.row-skipped': 'note',
	'sheet.not-a-unit': 'error',
	'sheet.unit-ended': 'error',
	'sheet.joint': 'error',
	'sheet.whose-alias': 'warning',
	'sheet.name-missing': 'error',
	'sheet.several-people': 'warning',
	'sheet.phones-apart': 'error',
	'sheet.unit-missing': 'error',
	'sheet.unit-unclear': 'error',
	'sheet.post-unknown': 'warning',
	'sheet.person-twice': 'error',
	'sheet.person-again': 'note',
	'sheet.namesake': 'warning',
	'sheet.phone-kept': 'note',
	'sheet.person-elsewhere': 'note',
	'sheet.accounts-left': 'note',
	'sheet.nothing-new': 'error',
	'sheet.changed': 'error',
	...fileProblemLevels,
	...listProblemLevels,
	...matchProblemLevels,
	...importProblemLevels,
	...taskProblemLevels,
	...goalProblemLevels,
	...directiveProblemLevels,
	...viewProblemLevels,
	...periodProblemLevels,
	...reminderProblemLevels,
	...reportProblemLevels,
	...chaseProblemLevels,
	...workbookProblemLevels,
	...evidenceProblemLevels,
	...applyProblemLevels
};

/** How much a problem holds up. A code without a level does not compile. */
export function levelOf(code: ProblemCode): ProblemLevel {
	return levels[code];
}

/** Where the user can mend it: a field of a form, a cell of a workbook, a line of a text. */
export type Place =
	| { field: string }
	| { sheet: string; cell: string; value?: string }
	| { line: number; column?: number };

export type Problem = {
	[Code in ProblemCode]: { code: Code; facts: ProblemFacts[Code]; at?: Place };
}[ProblemCode];

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
