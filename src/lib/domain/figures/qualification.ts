import { figureRule } from './figure.ts';

/** 合格率: approved at the first review. What waits for its review is in neither set. */
export const qualification = figureRule({
	code: 'qualification',
	version: 1,
	counted: 'A1',
	over: 'R'
});

/** 最终合格率, beside it: approved in the end, after a return or without one. */
export const qualificationFinal = figureRule({
	code: 'qualificationFinal',
	version: 1,
	counted: 'A',
	over: 'R'
});
