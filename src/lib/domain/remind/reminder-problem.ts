import type { NotSentReason } from './not-sent.ts';

/** Why nothing was sent on trial. */
export type ReminderProblemFacts = {
	'reminder.demo': Record<never, never>;
	'reminder.no-mail': Record<never, never>;
	/** `number` is the other side's own, where it gave one. */
	'reminder.not-sent': { why: NotSentReason; number: number | null };
};

export const reminderProblemLevels = {
	'reminder.demo': 'error',
	'reminder.no-mail': 'error',
	'reminder.not-sent': 'error'
} as const satisfies { [Code in keyof ReminderProblemFacts]: 'error' | 'warning' | 'note' };
