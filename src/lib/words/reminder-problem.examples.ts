import type { ReminderProblemFacts } from '../domain/remind/reminder-problem.ts';

export const reminderProblemExamples: ReminderProblemFacts = {
	'reminder.demo': {},
	'reminder.no-mail': {},
	'reminder.not-sent': { why: 'refused', number: 550 }
};
