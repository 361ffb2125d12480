import { figureRule } from './figure.ts';

/** 数据总量: how much was supplied. */
export const volume = figureRule({ code: 'volume', version: 1, counted: 'S', over: null });
