import { figureRule } from './figure.ts';

/** 覆盖率: how much of what was expected came at all. */
export const coverage = figureRule({ code: 'coverage', version: 1, counted: 'S', over: 'E' });
