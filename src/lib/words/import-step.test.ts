import { expect, test } from 'vitest';
import { stepWords } from './import-step.ts';

test.each([
	['a first list', 73, 0, '导入 73 项'],
	['one new task, the others as in the ledger', 1, 0, '导入 1 项'],
	['new tasks and changed ones', 1, 2, '导入 3 项'],
	['changes alone', 0, 2, '写入 2 项修改'],
	['nothing that is not there already', 0, 0, '完成，台账不变']
])('the last button says what is written: %s', (_, inserts, changed, label) => {
	expect(stepWords.confirm.commit(inserts, changed)).toBe(label);
});
