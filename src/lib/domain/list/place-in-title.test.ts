import { expect, test } from 'vitest';
import { placeInTitle } from './place-in-title.ts';

test.each([
	['清江区2026年优化营商环境重点任务责任清单', '清江区'],
	['云岭市清江区优化营商环境改革任务台账', '云岭市清江区'],
	['清江县 2026 年任务清单', '清江县'],
	['云岭市二〇二六年营商环境任务分解表', '云岭市'],
	['云岭市市场监管局任务清单', null],
	['2026年优化营商环境重点任务责任清单', null],
	['责任清单', null],
	['', null]
])('%s is of %s', (title, place) => {
	expect(placeInTitle(title)).toBe(place);
});
