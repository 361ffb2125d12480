import { expect, test } from 'vitest';
import { changedPart } from './changed-part.ts';

const long = '建立外贸企业服务专班，'.repeat(8);

test.each([
	['short texts are told whole', '甲乙丙', '甲乙丁', '甲乙丙'],
	[
		'what was added at the end',
		`${long}增加电话回访。`,
		long,
		'…，建立外贸企业服务专班，增加电话回访。'
	],
	['its absence, by what stands there', long, `${long}增加电话回访。`, '…，建立外贸企业服务专班，'],
	[
		'what stands in the middle, with what is beside it',
		`${long}每月${long}`,
		`${long}每季度${long}`,
		'…建立外贸企业服务专班，每月建立外贸企业服务专班，建…'
	],
	['what was put in front', `先行先试，${long}`, long, '先行先试，建立外贸企业服务专班，建…'],
	[
		'no more than fits a line',
		`${long}${'新'.repeat(80)}`,
		long,
		`…，建立外贸企业服务专班，${'新'.repeat(48)}…`
	]
])('%s', (_, text, other, expected) => {
	expect(changedPart(text, other)).toBe(expected);
});
