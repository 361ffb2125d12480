import type { DirectiveProblemFacts } from '../domain/directive/directive-problem.ts';

/** One example of each, for the test of all words. */
export const directiveProblemExamples: DirectiveProblemFacts = {
	'directive.absent': {},
	'directive.no-task': {},
	'directive.task-ended': { state: 'merged' },
	'directive.no-unit': {},
	'directive.foreign-unit': { name: '区法院' },
	'directive.no-level': {},
	'directive.number-unread': { value: '三号' },
	'directive.number-taken': { value: '营商督〔2026〕3号' },
	'directive.no-day': {},
	'directive.day-past': { today: '2026-11-21' },
	'directive.no-sayer': {},
	'directive.sayer-absent': {},
	'directive.ended': { state: 'closed' },
	'directive.edited-meanwhile': {},
	'directive.nothing-to-reopen': {},
	'directive.not-asked': {},
	'ask.absent': {},
	'ask.solved': {},
	'ask.open': {},
	'ask.raised-again': {},
	'comment.absent': {}
};
