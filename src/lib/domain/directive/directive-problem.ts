/** What stands in the way of a 批示, a 督办, an ask or a comment. */
export type DirectiveProblemFacts = {
	'directive.absent': Record<never, never>;
	'directive.no-task': Record<never, never>;
	'directive.task-ended': { state: 'cancelled' | 'merged' };
	'directive.no-unit': Record<never, never>;
	'directive.foreign-unit': { name: string };
	'directive.no-level': Record<never, never>;
	'directive.number-unread': { value: string };
	'directive.number-taken': { value: string };
	'directive.no-day': Record<never, never>;
	'directive.day-past': { today: string };
	'directive.no-sayer': Record<never, never>;
	'directive.sayer-absent': Record<never, never>;
	'directive.ended': { state: 'closed' | 'withdrawn' };
	'directive.edited-meanwhile': Record<never, never>;
	'directive.nothing-to-reopen': Record<never, never>;
	'directive.not-asked': Record<never, never>;
	'ask.absent': Record<never, never>;
	'ask.solved': Record<never, never>;
	'ask.open': Record<never, never>;
	'ask.raised-again': Record<never, never>;
	'comment.absent': Record<never, never>;
};

export const directiveProblemLevels = {
	'directive.absent': 'error',
	'directive.no-task': 'error',
	'directive.task-ended': 'error',
	'directive.no-unit': 'error',
	'directive.foreign-unit': 'error',
	'directive.no-level': 'error',
	'directive.number-unread': 'error',
	'directive.number-taken': 'error',
	'directive.no-day': 'error',
	'directive.day-past': 'error',
	'directive.no-sayer': 'error',
	'directive.sayer-absent': 'error',
	'directive.ended': 'error',
	'directive.edited-meanwhile': 'error',
	'directive.nothing-to-reopen': 'error',
	'directive.not-asked': 'error',
	'ask.absent': 'error',
	'ask.solved': 'error',
	'ask.open': 'error',
	'ask.raised-again': 'error',
	'comment.absent': 'error'
} as const satisfies { [Code in keyof DirectiveProblemFacts]: 'error' | 'warning' | 'note' };
