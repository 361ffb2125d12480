import { figureRule } from './figure.ts';

/** 及时率: over what was expected, for a report that never came is not in time either. */
export const timeliness = figureRule({ code: 'timeliness', version: 1, counted: 'T', over: 'E' });

/** 已报及时率: another figure with another name, over what came. */
export const timelinessOfFiled = figureRule({
	code: 'timelinessOfFiled',
	version: 1,
	counted: 'T',
	over: 'S'
});
