/**
 * The one word that a task wears on the screen. It is derived, never stored: a task without a
 * deadline cannot be late, and one that waits for confirmation is neither done nor late. What needs
 * somebody stands first.
 */
export const taskStandings = [
	'overdue',
	'farBehind',
	'atRisk',
	'awaitingConfirmation',
	'underway',
	'notStarted',
	'noDeadline',
	'done',
	'suspended',
	'cancelled',
	'merged'
] as const;
export type TaskStanding = (typeof taskStandings)[number];

/** The one word of a month's report; "missing" is said after the cutoff only. */
export const reportStandings = [
	'blank',
	'draft',
	'submitted',
	'returned',
	'approved',
	'missing'
] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** Said beside the word: filed after the cutoff, entered by the office after the closing, or for the record only. */
export const reportRemarks = ['late', 'lateEntry', 'record'] as const;
export type ReportRemark = (typeof reportRemarks)[number];
