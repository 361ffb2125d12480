import type { UnitName } from './unit-name.ts';

/**
 * True for a piece of a sentence in a unit cell (按照市委): words that stand in sentences only, or more
 * than a name holds that does not end as one. 区重点项目推进中心 ends as one, so it is a name.
 */
export function isRunningText({ plain, ending }: UnitName): boolean {
	if (sentenceWord.test(plain)) return true;
	if (ending !== '' || bodyEnding.test(plain)) return false;
	return plain.length > longestWithoutEnding || duty.test(plain);
}

const sentenceWord = /按照|根据(?!地)|关于|要求|进一步|结合(?!部)|为了|确保|切实/;
const duty = /负责|推进|推动|落实|上报|开展|完成/;
const longestWithoutEnding = 20;
// bodies that the list of endings does not name
const bodyEnding =
	/(?:[组班团店场站库台网港区镇乡村户部]|街道|社区|学会|基地|平台|单位|企业|部门)$/;
