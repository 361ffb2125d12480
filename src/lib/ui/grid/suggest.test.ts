import { expect, test } from 'vitest';
import { suggestNext, suggestOne } from './suggest.ts';

const units = ['区水务局', '区司法局', '市水利局清江分局', '区教育局'];
const labels = (found: { label: string }[]) => found.map(({ label }) => label);

test('names that begin with the words come first', () => {
	expect(labels(suggestOne(['乙、水', '水甲', '丙'], '水'))).toEqual(['水甲', '乙、水']);
	expect(suggestOne(units, '')).toHaveLength(4);
});

test.each([
	['the first', '水', ['区水务局', '市水利局清江分局']],
	['the next, without what is there', '区水务局、水', ['市水利局清江分局']],
	['behind a role', '牵头：司', ['区司法局']],
	['behind the next role', '牵头：区司法局；配合：教', ['区教育局']],
	['nothing where the name is whole', '区司法局', []],
	['nothing where no name has it', '财政', []]
])('%s', (_, typed, names) => {
	expect(labels(suggestNext(units, typed))).toEqual(names);
});

test('what stands before the name stays', () => {
	expect(suggestNext(units, '牵头：区司法局；配合：教')[0]?.text).toBe(
		'牵头：区司法局；配合：区教育局'
	);
});
