import { expect, test } from 'vitest';
import { readPercent } from './read-percent.ts';

test.each([
	['60', 60],
	['60%', 60],
	['60％', 60],
	['６０', 60],
	['６０％', 60],
	[' 60 % ', 60],
	['0', 0],
	['100', 100],
	['100%', 100],
	['05', 5]
])('%j is %i', (typed, percent) => {
	expect(readPercent(typed)).toEqual({ percent });
});

test.each([
	['60％左右', 60],
	['约60%', 60],
	['60%以上', 60],
	['完成60%', 60],
	['65.5', 66],
	['65.4%', 65],
	['0.6', 60],
	['0.6%', 1],
	['120', null],
	['百分之六十', 60],
	['百分之一百', 100],
	['600', null],
	['101.5', null],
	['-5', null],
	['60-70', null],
	['60～70%', null],
	['过半', null],
	['六', null],
	['百分之', null],
	['%', null],
	['1e2', null],
	['99999999999999999999', null]
])('%j is no percent, %s is offered', (typed, offer) => {
	expect(readPercent(typed)).toEqual({ offer });
});
